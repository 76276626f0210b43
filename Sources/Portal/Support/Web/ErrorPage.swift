import HTTPTypes
import Titles

/// What a person is told when a request cannot be answered as asked.
struct ErrorPage: Sendable, Equatable {
  let status: HTTPResponse.Status
  let title: String
  /// All reasons, in complete sentences.
  let reasons: [Reason]
  /// 受理编号: under it the log says more.
  let reference: String

  init(status: HTTPResponse.Status, title: String, reasons: [Reason], reference: String) {
    self.status = status
    self.title = title
    self.reasons = reasons
    self.reference = reference
  }
}

extension ErrorPage: Component {
  /// The content of the page; the shell around it is the caller's.
  var html: HTML {
    let sentences: HTML =
      reasons.count == 1
      ? "<p>\(reasons[0].sentence)</p>" : "<ul class=\"result-reasons\">\(each: reasons, { "<li>\($0.sentence)</li>" })</ul>"
    let tone: Tone = status.code >= 500 ? .danger : .warning
    let number: HTML = "<p class=\"field-hint\">受理编号 <code>\(reference)</code>，联系客服时请提供此编号。</p>"
    let home = ButtonLink("返回首页", "/")
    return ResultPanel(tone, title, actions: "\(home)", "\(sentences)\(number)").html
  }
}
