import Services
import Titles

/// 办理记录 of an application.
struct HandlingRecordPage: Sendable, Equatable {
  /// The record.
  var history: HandlingHistory
}

extension HandlingRecordPage {
  /// The page as it is shown.
  var body: PageBody {
    let lead: HTML = "申报书编号 \(history.number)　\(history.state.tag)"
    return PageBody(
      "办理记录", crumbs: ApplicationCrumbs.links(history.authorityName, history.business, "办理记录"),
      """
      \(PageHeading("办理记录", lead: lead, actions: "\(ButtonLink("返回我的申报", Routes.myApplications().description))"))\
      \(pending)\(Card(nil, "\(HandlingRecordTable(history))"))
      """)
  }

  private var pending: HTML {
    guard let contact = history.pending else { return HTML() }
    let items: [DescriptionGrid.Item] = [
      .init("待办人", text: contact.name.isEmpty ? "暂无" : contact.name),
      .init("联系电话", text: contact.phone.isEmpty ? "暂无" : contact.phone), .init("经办单位", text: contact.unitName),
    ]
    let lead: HTML = "提交后如需修改，单位尚未开始审核的可以撤回；已经开始审核的，请电话联系待办单位/人退回申报书。"
    return "<div id=\"pending\">\(Card("待办单位/人", lead: lead, "\(DescriptionGrid(items))"))</div>"
  }
}
