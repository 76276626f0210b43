import Services
import Titles

/// 办理记录 of one application, on a page of its own.
struct ExaminationRecordPage: Equatable {
  var room: ExaminationRoom
  var visit: VisitID
  var history: HandlingHistory
}

extension ExaminationRecordPage {
  var body: PageBody {
    let view = ButtonLink("查看申报书", Routes.examination(room.unit, room.business, visit).description)
    let back = ButtonLink("返回列表", Routes.examinations(room.unit, room.business).description)
    let lead: HTML = "\(history.number) · \(history.business.label) · \(history.authorityName)"
    let card = Card(nil, ExaminationHistory(history: history).html)
    return PageBody(
      "办理记录", crumbs: room.menu.crumbs(in: room.unit, "办理记录"),
      "\(PageHeading("办理记录", lead: lead, actions: "\(view) \(back)"))\(card)")
  }
}
