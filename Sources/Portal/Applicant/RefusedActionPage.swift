import Services
import Titles

/// An action on one's application that its state no longer allows: why, where it stands, and where to go on.
struct RefusedActionPage: Sendable, Equatable {
  /// What didn't happen: 申报书没有撤回.
  var title: String
  var reasons: [Reason]
  /// The application as it is now.
  var row: ApplicationRow
}

extension RefusedActionPage {
  /// The page as it is shown.
  var body: PageBody {
    let summary = row.summary
    let number = DescriptionGrid.Item("申报书编号", text: summary.number)
    let list = ButtonLink("我的申报", Routes.myApplications().description, .primary)
    let record = ButtonLink("办理记录", Routes.applicationRecord(summary.id).description)
    let why: HTML = "\(each: reasons, { "<p>\($0.sentence)</p>" })<p>申报书目前的状态：\(summary.state.tag)</p>"
    let panel = ResultPanel(.warning, title, reference: number, actions: "\(list) \(record)", why)
    return PageBody(
      title, crumbs: ApplicationCrumbs.links(summary.authorityName, summary.business, title), hasErrors: true, panel.html)
  }
}
