import Services
import Titles

/// What a bulk action did: how many are done, and of the others why not.
struct IssuanceOutcomePage: Sendable, Equatable {
  var unit: UnitID
  var batch: BatchID
  var title: String
  var outcome: IssuanceOutcome
}

extension IssuanceOutcomePage {
  /// The page as it is shown.
  var body: PageBody {
    let back = ButtonLink("返回发证管理", Routes.batch(unit, batch).description, .primary)
    let done: HTML = "\(if: !outcome.done.isEmpty, "<p>已办理：\(outcome.done.joined(separator: "、"))。</p>")"
    let lines: HTML = "\(each: outcome.refused, { "<li>\($0.reason.sentence)</li>" })"
    let result = ResultPanel(
      outcome.done.isEmpty ? .danger : .warning, "\(title)：已办理 \(outcome.done.count) 人，\(outcome.refused.count) 人没有办理",
      actions: back.html, "\(done)<p>没有办理的原因：</p><ul class=\"plain-list\">\(lines)</ul>")
    return PageBody(title, crumbs: UnitMenu.issuance.crumbs(in: unit, title), result.html)
  }
}
