import Services
import Titles

/// 办理时限: the applications that are overdue or fall due soon.
struct UnitDuePage: Equatable {
  var unit: UnitID
  var span: DueSpan
  /// All that is due, of every span.
  var items: [DueItem]
  var page: PageRequest
  /// The query of the address, to page on.
  var query: FormBody

  /// What stands in the list.
  var shown: [DueItem] { items.filter { $0.spans.contains(span) } }

  /// What is asked for where the address doesn't say.
  static func span(_ query: FormBody) -> DueSpan { query.choice("span") ?? .overdue }
}

extension UnitDuePage {
  static let title = "办理时限提醒"

  var body: PageBody {
    let address = ListAddress(Routes.unitDue(unit).description, query)
    let lead: HTML = "办理时限按收到申报书或开始公示的日期计算，只用于提醒，到期后仍可以办理；有审核截止时间的申报以审核截止时间为准。"
    let links = DueSpan.allCases.map { span in
      Link(
        span.label, address.with("span", span.rawValue).text, isCurrent: span == self.span,
        count: items.count { $0.spans.contains(span) })
    }
    let pages = Pagination(address, page: page, total: shown.count)
    let list: HTML = "\(Tabs("办理时限", links))\(ExportBar(address, total: shown.count))\(table)\(pages)"
    let crumbs = [Link(UnitMenu.home.label, UnitMenu.home.address(in: unit).description), Link(UnitDuePage.title)]
    return PageBody(UnitDuePage.title, crumbs: crumbs, "\(PageHeading(UnitDuePage.title, lead: lead))\(Card(nil, list))")
  }

  private var table: HTML {
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn("办理时限", width: .narrow), TableColumn("姓名", width: .narrow),
      TableColumn("申报项目", width: .narrow), TableColumn("现工作单位"), TableColumn("状态", width: .narrow),
      TableColumn("办理人", width: .narrow), TableColumn("起算日期", width: .narrow), TableColumn("操作", width: .narrow),
    ]
    let rows = shown.dropFirst(page.offset).prefix(page.size).enumerated().map { row(page.offset + $0 + 1, $1) }
    return DataTable(
      UnitDuePage.title, columns: columns, rows: rows, empty: EmptyState("没有\(span.label)的申报书")
    ).html
  }

  private func row(_ number: Int, _ item: DueItem) -> TableRow {
    let tone: Tone = item.spans.contains(.overdue) ? .danger : item.spans.contains(.one) ? .warning : .info
    let view: HTML = """
      <a href="\(Routes.examination(unit, item.business, item.visit).description)">查看\
      <span class="visually-hidden">\(item.applicantName) \(item.number)</span></a>
      """
    return TableRow(
      [
        "\(number)", StatusTag(tone, item.dueOn.description).html,
        CellStack("\(item.applicantName)", ["\(item.number)"]).html, "\(item.business.label)", "\(item.employerName)",
        "\(item.state.tag)", "\(item.handlerName)", "\(item.since)", view,
      ], label: "\(item.applicantName) \(item.number)")
  }
}
