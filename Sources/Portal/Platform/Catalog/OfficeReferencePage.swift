import Services
import Titles

/// One table or text: its editions, what stands in one of them, a new edition.
struct OfficeReferencePage: Equatable {
  var file: ReferenceFile
  /// The edition that is shown.
  var shown: ReferenceEdition
  /// The columns of a table; none for a text.
  var columns: [ReferenceColumn]
  var draft: ReferenceDraft
  /// The draft came back from a form.
  var isTyped: Bool
  var issues: FormIssues
}

extension OfficeReferencePage {
  private var key: String { ReferenceKey.key(file.file) }

  func body(_ token: FormToken) -> PageBody {
    let back = ButtonLink("返回列表", Routes.officeReferences().description)
    let content: HTML = """
      \(PageHeading(file.label, actions: back.html))\(ErrorSummary(issues))\(editions(token))\
      \(if: !columns.isEmpty, reading)\(form(token))\(if: columns.isEmpty, reading)
      """
    return PageBody(
      file.label, crumbs: OfficeMenu.catalog.crumbs(Link(file.label)), hasErrors: !issues.isEmpty, content)
  }

  private func editions(_ token: FormToken) -> HTML {
    let columns = [
      TableColumn("生效日期", width: .narrow), TableColumn("状态", width: .narrow), TableColumn("依据", width: .wide),
      TableColumn("发布时间", width: .narrow), TableColumn("操作", width: .narrow),
    ]
    let address = Routes.officeReference(key)
    let rows = file.editions.map { edition in
      let view: HTML =
        edition == shown ? "正在查看" : "\(Link("查看", address.with("edition", edition.from.description).description))"
      let canGo = edition.standing == .future && edition.publishedAt != nil
      let withdraw: HTML =
        canGo
        ? PostButton(
          Button("撤回", .quiet, confirmation: "撤回 \(edition.from) 起生效的版本？"),
          action: Routes.officeReferenceWithdraw(key).description, token: token,
          fields: FormBody(["from": edition.from.description])
        ).html : HTML()
      return TableRow([
        "\(edition.from)", "\(tag(edition.standing))", "\(edition.source)",
        edition.publishedAt.map { "\($0)" } ?? "随程序提供", "<div class=\"cell-actions\">\(view) \(withdraw)</div>",
      ])
    }
    return Card("版本", DataTable("版本", columns: columns, rows: rows).html).html
  }

  private func tag(_ standing: ReferenceEdition.Standing) -> StatusTag {
    switch standing {
    case .past: StatusTag(.neutral, standing.label)
    case .current: StatusTag(.success, standing.label)
    case .future: StatusTag(.info, standing.label)
    }
  }

  private func form(_ token: FormToken) -> HTML {
    let from = DateField(
      FieldInfo("from", "生效日期", required: true, hint: "不能早于今天。", error: issues["from"]), value: draft.from)
    let source = TextField(
      FieldInfo("source", "依据", required: true, hint: "文件名称和文号。", error: issues["source"]), value: draft.source, limit: 200)
    let hint =
      file.file.hasSuffix(".csv")
      ? "第一行是列名，请不要修改；每行一条，各列用逗号分隔，内容含逗号的用英文双引号括起。也可以复制到表格软件中修改后粘贴回来。"
      : "第一行“# ”后面是标题，其余每段一行；花括号中的词会自动替换，请保留。"
    let text = TextAreaField(
      FieldInfo("content", "内容", required: true, hint: hint, error: issues["content"]), value: draft.content, rows: 14)
    let form = PostForm(
      action: Routes.officeReferencePreview(key).description, token: token, confirmsLeaving: true,
      """
      \(FieldGrid("\(from)\(source)\(text)"))<div class="form-buttons">\(Button("核对修改", .primary))</div>
      """)
    let isOpen = isTyped || !issues.isEmpty
    return Card(columns.isEmpty ? "发布新版本" : "一次替换整张表", Disclosure("以 \(shown.from) 的版本为基础修改", open: isOpen, form.html).html).html
  }

  /// The edition as a person reads it.
  private var reading: HTML {
    let title = "\(shown.from) 起生效的内容"
    guard !columns.isEmpty, let table = try? CSV(shown.content, file: file.file) else {
      let lines = shown.content.split(whereSeparator: \.isNewline)
      return Card(title, "\(each: lines, { "<p>\($0)</p>" })").html
    }
    let edition = FormBody(["edition": shown.from.description])
    let actions: HTML =
      shown.standing == .past
      ? "" : ButtonLink("新增一行", ListAddress(Routes.officeReferenceRow(key).description, edition).text, .primary).html
    let export = ExportLink(ListAddress(Routes.officeReference(key).description, edition), total: table.rows.count)
    let heads = columns.map { TableColumn($0.label) } + (canChange ? [TableColumn("操作", width: .narrow)] : [])
    let rows = table.rows.enumerated().map { index, row in self.row(index, table.cells(row)) }
    return Card(
      "\(title)（\(rows.count) 行）", actions: "\(export) \(actions)", DataTable(title, columns: heads, rows: rows).html
    ).html
  }

  /// What is over can't be changed any more.
  private var canChange: Bool { shown.standing != .past }

  private func row(_ index: Int, _ cells: [String]) -> TableRow {
    let words = zip(columns, cells).map { column, cell -> HTML in "\(column.words(cell))" }
    guard canChange else { return TableRow(words) }
    let query = FormBody(["edition": shown.from.description, "row": String(index)])
    let change: HTML = """
      <a href="\(ListAddress(Routes.officeReferenceRow(key).description, query).text)">修改\
      <span class="visually-hidden">\(cells.prefix(2).joined(separator: " "))</span></a>
      """
    return TableRow(words + [change])
  }
}
