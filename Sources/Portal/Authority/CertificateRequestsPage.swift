import Titles

/// 证书登记审核: what holders ask of the unit.
struct CertificateRequestsPage: Sendable, Equatable {
  var unit: UnitID
  var filter: CertificateRequestFilter
  var requests: ListPage<CertificateRequest>
  /// How many stand in each tab, within the filters.
  var counts: [CertificateRequestState: Int]
  var page: PageRequest
  /// The query of the address, to page on.
  var query: FormBody
}

extension CertificateRequestsPage {
  private var address: ListAddress { ListAddress(Routes.certificateRequests(unit).description, query) }

  /// The page as it is shown.
  var body: PageBody {
    let menu = UnitMenu.certificateRequests
    let importing = ButtonLink("批量导入证书", Routes.certificateImport(unit).description)
    let held = ButtonLink(HeldCertificatesPage.title, Routes.heldCertificates(unit).description)
    let pages: HTML = requests.total == 0 ? HTML() : Pagination(address, page: page, total: requests.total).html
    return PageBody(
      menu.label, crumbs: menu.crumbs(in: unit),
      """
      \(PageHeading(menu.label, lead: "审核持证人登记的证书、完善的证书信息和补正申请。", actions: "\(held)\(importing)"))\
      \(Card(nil, "\(filters)\(tabs)\(export)\(table)\(pages)"))
      """)
  }

  private var export: HTML {
    guard requests.total > 0 else { return HTML() }
    return ExportBar(address, total: requests.total).html
  }

  private var filters: HTML {
    let name = TextField(FieldInfo("name", "姓名"), value: filter.name)
    let number = TextField(FieldInfo("number", "证书编号"), value: filter.number)
    let kind = SelectField(
      FieldInfo("kind", "申请"), choices: CertificateRequestKind.allCases.map { Choice($0.rawValue, $0.label) },
      value: filter.kind?.rawValue ?? "", prompt: "全部")
    return FilterForm(
      action: Routes.certificateRequests(unit).description, fields: "\(name)\(number)\(kind)",
      kept: FormBody(query.entries.filter { ["state", "size"].contains($0.name) })
    ).html
  }

  private var tabs: HTML {
    var links = CertificateRequestState.tabs.map { state in
      Link(
        state.label, address.with("state", state.rawValue).text, isCurrent: filter.state == state, count: counts[state])
    }
    let total = counts.values.reduce(0, +)
    links.append(Link("全部", address.with("state", "all").text, isCurrent: filter.state == nil, count: total))
    return Tabs("申请状态", links).html
  }

  private var table: HTML {
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn("申请", width: .narrow), TableColumn("姓名", width: .narrow),
      TableColumn("职称名称"), TableColumn("证书编号"), TableColumn("提交时间"), TableColumn("状态", width: .narrow),
      TableColumn("操作", width: .narrow),
    ]
    let rows = requests.rows.enumerated().map { index, request in row(page.offset + index + 1, request) }
    let empty = EmptyState("这里没有申请", text: "持证人选择本单位为受理单位提交申请后，会出现在“待审核”中。")
    return DataTable("证书申请", columns: columns, rows: rows, empty: empty).html
  }

  private func row(_ number: Int, _ request: CertificateRequest) -> TableRow {
    let verb = request.state == .submitted ? "审核" : "查看"
    let link: HTML = """
      <a href="\(Routes.certificateExamination(unit, request.id).description)">\(verb)\
      <span class="visually-hidden">\(request.holderName)</span></a>
      """
    return TableRow(
      [
        "\(number)", "\(request.kind.label)", "\(request.holderName)", "\(request.titleLabel)", "\(request.number)",
        "\(request.submittedAt?.description ?? "-")", "\(request.state.tag)", link,
      ], label: request.holderName)
  }
}

extension CertificateRequestFilter {
  /// What the list is narrowed to, in words.
  var words: [String] {
    [
      state.map { "状态：\($0.label)" }, kind.map { "申请：\($0.label)" }, name.isEmpty ? nil : "姓名：\(name)",
      number.isEmpty ? nil : "证书编号：\(number)",
    ].compactMap { $0 }
  }
}
