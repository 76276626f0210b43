import Services
import Titles

/// 超期办理: which units let applications wait longer than they should, and what they were told when.
struct OfficeOverduePage: Equatable {
  /// The day of the last report; nil where there was none.
  var latest: Day?
  /// Whether all reports are shown, not the last day's alone.
  var isAll: Bool
  var filter: OverdueFilter
  var found: ListPage<OverdueReport>
  var page: PageRequest
  /// The query of the address, to page on.
  var query: FormBody
}

extension OfficeOverduePage {
  var body: PageBody {
    let title = OfficeMenu.overdue.label
    let address = ListAddress(Routes.officeOverdue().description, query)
    let tabs = Tabs(
      "报告范围",
      [
        Link(latest.map { "最近一次（\($0)）" } ?? "最近一次", address.with("tab", nil).with("day", nil).text, isCurrent: !isAll),
        Link("全部报告记录", address.with("tab", "all").text, isCurrent: isAll),
      ])
    let lead: HTML = "每个工作日早上统计超过办理时限仍未办理的申报书，通知该单位并列在这里。办理时限只用于提醒，在“目录与政策”中设置。"
    let export = ExportBar(address, total: found.total)
    let list: HTML = "\(tabs)\(filters)\(export)\(table)\(Pagination(address, page: page, total: found.total))"
    return PageBody(title, crumbs: OfficeMenu.overdue.crumbs(), "\(PageHeading(title, lead: lead))\(Card(nil, list))")
  }

  private var filters: FilterForm {
    let name = TextField(FieldInfo("name", "单位名称"), value: filter.name, kind: .search)
    let day = DateField(FieldInfo("day", "报告日期"), value: filter.day?.description ?? "")
    let kept = FormBody(query.entries.filter { $0.name == "size" || $0.name == "tab" })
    return FilterForm(
      action: Routes.officeOverdue().description, fields: "\(name)\(if: isAll, day.html)", kept: kept)
  }

  private var table: DataTable {
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn("单位", width: .wide), TableColumn("超期件数", width: .narrow, number: true),
      TableColumn("所处环节"), TableColumn("最早到期", width: .narrow), TableColumn("办理人", width: .wide),
      TableColumn("报告时间", width: .narrow),
    ]
    let rows = found.rows.enumerated().map { index, report in
      TableRow(
        [
          "\(page.offset + index + 1)", "\(Link(report.unitName, Routes.officeUnit(report.unit).description))",
          "\(report.total)", "\(report.phases)", StatusTag(.danger, report.oldest.description).html, "\(report.handlers)",
          "\(report.reportedAt)",
        ], label: report.unitName)
    }
    let empty =
      filter.name.isEmpty && (!isAll || filter.day == nil)
      ? EmptyState("没有超期办理的报告", text: "各单位有申报书超过办理时限时，会在下一个工作日早上列在这里。")
      : EmptyState("没有符合条件的报告", text: "请换一个单位名称或日期，或点击“重置”。")
    return DataTable("超期办理", columns: columns, rows: rows, empty: empty)
  }
}
