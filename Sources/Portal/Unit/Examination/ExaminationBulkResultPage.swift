import Services
import Titles

/// After a bulk action: what was done, and what wasn't.
struct ExaminationBulkResultPage: Equatable {
  var room: ExaminationRoom
  var choice: BulkChoice
  var result: BulkResult
  var back: BackToList
}

extension ExaminationBulkResultPage {
  var body: PageBody {
    let done = result.done.count
    let rest = result.refused.count
    let title = done == 0 ? "没有办理任何申报书" : "已\(choice.label) \(done) 份申报书"
    let tone: Tone = rest == 0 ? .success : done == 0 ? .danger : .warning
    let text: HTML = """
      \(if: done > 0, "<p>\(result.done.map(\.number).joined(separator: "、"))</p>")\
      \(if: rest > 0, "<p>另有 \(rest) 份没有办理，原因见下。</p>")
      """
    let actions = ButtonLink("返回列表", back.address, .primary)
    let panel = ResultPanel(tone, title, actions: actions.html, text)
    let list: HTML = rest == 0 ? "" : RefusedList(result.refused.map { ($0.number, $0.reasons) }).html
    return PageBody(title, crumbs: room.menu.crumbs(in: room.unit, choice.label), "\(panel)\(list)")
  }
}
