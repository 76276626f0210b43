import Titles

/// 核准文件发布: the unit's approval documents.
struct ApprovalDocumentsPage: Sendable, Equatable {
  var unit: UnitID
  var filter: ApprovalFilter
  var documents: ListPage<ApprovalDocument>
  var page: PageRequest
  /// The query of the address, to page on.
  var query: FormBody
}

extension ApprovalDocumentsPage {
  /// The page as it is shown.
  var body: PageBody {
    let menu = UnitMenu.approvalDocuments
    let new = ButtonLink("新建", Routes.approvalDocumentNew(unit).description, .primary)
    let address = ListAddress(Routes.approvalDocuments(unit).description, query)
    let export: HTML = "<div class=\"bulk-others\">\(ExportLink(address, total: documents.total))</div>"
    let pages: HTML =
      documents.total == 0 ? HTML() : Pagination(address, page: page, total: documents.total).html
    return PageBody(
      menu.label, crumbs: menu.crumbs(in: unit),
      "\(PageHeading(menu.label))\(Card(nil, "\(filters)<div class=\"bulk-bar\">\(new)\(export)</div>\(table)\(pages)"))")
  }

  private var filters: HTML {
    let number = TextField(FieldInfo("number", "发文字号"), value: filter.number)
    let title = TextField(FieldInfo("title", "文件名称"), value: filter.title)
    let kind = SelectField(
      FieldInfo("kind", "业务类型"), choices: ApprovalKind.allCases.map { Choice($0.rawValue, $0.label) },
      value: filter.kind?.rawValue ?? "", prompt: "全部")
    let state = SelectField(
      FieldInfo("state", "状态"), choices: [Choice("published", "已发布"), Choice("withdrawn", "已撤回")],
      value: filter.isPublished.map { $0 ? "published" : "withdrawn" } ?? "", prompt: "全部")
    return FilterForm(
      action: Routes.approvalDocuments(unit).description, fields: "\(number)\(title)", more: "\(kind)\(state)",
      isOpen: filter.kind != nil || filter.isPublished != nil, kept: FormBody(query.entries.filter { $0.name == "size" })
    ).html
  }

  private var table: HTML {
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn("发文字号"), TableColumn("文件名称", width: .wide), TableColumn("发文时间"),
      TableColumn("所属项目"), TableColumn("业务类型"), TableColumn("状态"), TableColumn("操作", width: .narrow),
    ]
    let isFiltered = filter != ApprovalFilter()
    let empty =
      isFiltered
      ? EmptyState("没有符合条件的核准文件")
      : EmptyState("还没有核准文件", text: "点击“新建”，填写发文字号并上传电子公文；发放和撤销证书时选择已发布的批准文号。")
    let rows = documents.rows.enumerated().map { index, document in row(page.offset + index + 1, document) }
    return DataTable("核准文件", columns: columns, rows: rows, empty: empty).html
  }

  private func row(_ number: Int, _ document: ApprovalDocument) -> TableRow {
    let view: HTML = """
      <a href="\(Routes.approvalDocument(unit, document.id).description)">查看<span class="visually-hidden">\(document.number)</span></a>
      """
    return TableRow(
      [
        "\(number)", "\(document.number)", "\(document.title)", "\(document.issuedOn)", "\(document.business.label)",
        "\(document.kind.label)", "\(document.tag)", view,
      ], label: document.number, dimmed: !document.isPublished)
  }
}

extension ApprovalDocument {
  /// 已发布 or 已撤回.
  var tag: StatusTag { isPublished ? StatusTag(.success, "已发布") : StatusTag(.neutral, "已撤回") }
}

extension ApprovalFilter {
  /// What the list is narrowed to, in words.
  var words: [String] {
    [
      number.isEmpty ? nil : "发文字号：\(number)", title.isEmpty ? nil : "文件名称：\(title)", kind.map { "业务类型：\($0.label)" },
      isPublished.map { $0 ? "状态：已发布" : "状态：已撤回" },
    ].compactMap { $0 }
  }
}
