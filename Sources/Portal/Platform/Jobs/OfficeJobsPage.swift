import Services
import Titles

/// 后台任务: what is being worked on.
struct OfficeJobsPage: Equatable {
  /// One state; nil: all.
  var state: JobState?
  var found: ListPage<JobSummary>
  var page: PageRequest
  /// The list's address with what was chosen.
  var address: ListAddress
}

extension OfficeJobsPage {
  var body: PageBody {
    let title = OfficeMenu.jobs.label
    let tabs = Tabs(
      "状态",
      [Link("全部", address.with("state", nil).text, isCurrent: state == nil)]
        + JobState.allCases.map { Link($0.label, address.with("state", $0.rawValue).text, isCurrent: $0 == state) })
    let refresh = ButtonLink("刷新", address.text)
    let lead: HTML = "任务由各节点自动办理，中断后自动继续，不需要人工干预。没有办成的项目由下达任务的单位查看原因并再次办理。"
    return PageBody(
      title, crumbs: OfficeMenu.jobs.crumbs(),
      """
      \(PageHeading(title, lead: lead, actions: refresh.html))\
      \(Card(nil, "\(tabs)\(ExportBar(address, total: found.total))\(table)\(Pagination(address, page: page, total: found.total))"))
      """)
  }

  private var table: DataTable {
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn("任务"), TableColumn("下达"), TableColumn("状态", width: .narrow),
      TableColumn("进度", width: .narrow), TableColumn("未办成", width: .narrow), TableColumn("下达时间", width: .narrow),
      TableColumn("完成时间", width: .narrow),
    ]
    let rows = found.rows.enumerated().map { index, job in
      TableRow([
        "\(page.offset + index + 1)", "\(job.title)", "\(job.orderedBy)", "\(tag(job.state))", "\(job.done)/\(job.total)",
        job.failed == 0 ? "无" : "\(StatusTag(.danger, "\(job.failed) 项"))", "\(job.createdAt)",
        job.finishedAt.map { "\($0)" } ?? "未完成",
      ])
    }
    return DataTable("后台任务", columns: columns, rows: rows, empty: EmptyState("没有任务", text: "批量发证、验证日志等任务会显示在这里。"))
  }

  private func tag(_ state: JobState) -> StatusTag {
    switch state {
    case .queued: StatusTag(.warning, state.label)
    case .running: StatusTag(.info, state.label)
    case .done: StatusTag(.success, state.label)
    }
  }
}
