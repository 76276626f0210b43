import Services
import Titles

/// 发证管理 of a batch.
struct IssuanceBoardPage: Sendable, Equatable {
  var unit: UnitID
  var board: IssuanceBoard
  var filter: IssuanceFilter
  var page: PageRequest
  /// The query of the address, to page on.
  var query: FormBody
  /// What is wrong with the last press of a button.
  var issues = FormIssues.none
}

extension IssuanceBoardPage {
  private static let form = "issuances"

  private var batch: Batch { board.batch }

  private var address: ListAddress { ListAddress(Routes.batch(unit, batch.id).description, query) }

  /// The page as it is shown.
  func body(token: FormToken) -> PageBody {
    let title = "发证管理"
    let pages: HTML = board.page.total == 0 ? HTML() : Pagination(address, page: page, total: board.page.total).html
    let back = ButtonLink("返回列表", Routes.batches(unit).description)
    return PageBody(
      "\(title) · \(batch.name)", crumbs: UnitMenu.issuance.crumbs(in: unit, batch.name), hasErrors: !issues.isEmpty,
      """
      \(PageHeading(title, lead: "\(batch.name) · \(batch.business.label)", actions: back.html))\
      \(Card(nil, "\(ErrorSummary(issues, title: "操作没有执行"))\(filters)\(tabs)\(bar(token))\(table)\(pages)"))
      """)
  }

  private var filters: HTML {
    let name = TextField(FieldInfo("name", "姓名"), value: filter.name)
    let employer = TextField(FieldInfo("employer", "现工作单位"), value: filter.employer)
    return FilterForm(
      action: Routes.batch(unit, batch.id).description, fields: "\(name)\(employer)",
      kept: FormBody(query.entries.filter { ["state", "size"].contains($0.name) })
    ).html
  }

  private var tabs: HTML {
    var links = IssuanceState.tabs.map { state in
      Link(
        state.label, address.with("state", state.rawValue).text, isCurrent: filter.state == state,
        count: board.counts[state])
    }
    let total = board.counts.values.reduce(0, +)
    links.append(Link("全部", address.with("state", "all").text, isCurrent: filter.state == nil, count: total))
    return Tabs("证书状态", links).html
  }

  private func bar(_ token: FormToken) -> HTML {
    let buttons: HTML = """
      \(button(.issue, .primary))\(button(.amend))\(button(.verify))\(button(.revoke))\(button(.fail))
      """
    let progress = ButtonLink("查看发证进度", Routes.issuanceProgress(unit, batch.id).description)
    let hasIssued = (board.counts[.issued] ?? 0) > 0
    let roster = hasIssued ? ButtonLink("发证名册", Routes.batchRoster(unit, batch.id).description, isDownload: true).html : HTML()
    return BulkBar(
      id: IssuanceBoardPage.form, action: Routes.issuanceAction(unit, batch.id).description, token: token,
      buttons: buttons, others: "\(ExportLink(address, total: board.page.total)) \(roster) \(progress)"
    ).html
  }

  private func button(_ action: IssuanceAction, _ kind: Button.Kind = .secondary) -> HTML {
    "\(Button(action.label, kind, name: "action", value: action.rawValue)) "
  }

  private var table: HTML {
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn("姓名", width: .narrow), TableColumn("手机号", width: .narrow),
      TableColumn("申报职称"),
      TableColumn("现工作单位"), TableColumn("证书编号", width: .narrow), TableColumn("批准文号"),
      TableColumn("电子证照", width: .narrow), TableColumn("上传到部", width: .narrow),
      TableColumn("状态", width: .narrow), TableColumn("操作", width: .narrow),
    ]
    let rows = board.page.rows.enumerated().map { index, issuance in row(page.offset + index + 1, issuance) }
    return DataTable(
      "申报人", columns: columns, rows: rows, bulk: IssuanceBoardPage.form, empty: EmptyState("这里没有申报人")
    ).html
  }

  /// 上传到部, in the manual's words where they say it all.
  private func uploaded(_ report: ReportState?) -> String {
    switch report {
    case nil: "否"
    case .reported: "是"
    case .queued, .failed: report?.label ?? ""
    }
  }

  private func row(_ number: Int, _ row: Issuance) -> TableRow {
    let view: HTML = """
      <a href="\(Routes.issuance(unit, batch.id, row.application).description)">查看\
      <span class="visually-hidden">\(row.applicantName)</span></a>
      """
    let isFinal = row.state == .revoked || row.state == .failed
    return TableRow(
      [
        "\(number)", "\(row.applicantName)", "\(row.mobileMasked)", "\(row.titleLabel)", "\(row.employerName)",
        "\(row.certificateNumber ?? "-")", "\(row.approvalNumber ?? "-")", "\(row.certificate == nil ? "否" : "是")",
        "\(uploaded(row.report))", "\(row.state.tag)", view,
      ], value: isFinal ? nil : row.application.rawValue, label: row.applicantName, dimmed: isFinal)
  }
}

extension IssuanceFilter {
  /// What the list is narrowed to, in words.
  var words: [String] {
    [
      state.map { "状态：\($0.label)" }, name.isEmpty ? nil : "姓名：\(name)", employer.isEmpty ? nil : "现工作单位：\(employer)",
    ].compactMap { $0 }
  }
}
