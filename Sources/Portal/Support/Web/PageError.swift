import HTTPTypes
import Titles

/// A request that is refused for a reason of HTTP rather than of the field: its status and the sentences that a person
/// reads. Nothing internal is ever in it.
struct PageError: Error, Equatable {
  let status: HTTPResponse.Status
  let title: String
  let reasons: [Reason]
  /// Seconds after which it may be tried again.
  let retryAfter: Int?
  /// Where to sign in, for 401: a page is sent there, a program gets the status.
  let signIn: String?

  init(
    _ status: HTTPResponse.Status, title: String, reasons: [Reason], retryAfter: Int? = nil, signIn: String? = nil
  ) {
    self.status = status
    self.title = title
    self.reasons = reasons
    self.retryAfter = retryAfter
    self.signIn = signIn
  }

  /// 400 for a request that could not be read.
  static func badRequest(_ sentence: String = "请求的内容有误，服务器无法读取，请返回上一页重新操作。") -> PageError {
    PageError(.badRequest, title: "请求有误", reasons: [Reason("bad-request", sentence)])
  }

  /// 401: somebody has to sign in first, at `address`.
  static func signInRequired(_ address: String) -> PageError {
    let reason = Reason("sign-in-required", "您尚未登录或登录已过期，请登录后继续。")
    return PageError(.unauthorized, title: "请先登录", reasons: [reason], signIn: address)
  }

  /// 403 with all its reasons.
  static func forbidden(_ reasons: [Reason]) -> PageError {
    PageError(.forbidden, title: "没有权限", reasons: reasons)
  }

  /// 403 for a form that did not come from our own page, or whose page was open too long.
  static let foreignForm = forbidden([
    Reason("form-token", "页面已过期或来源无法确认，本次操作没有执行。请返回上一页，刷新后重新提交。")
  ])

  /// 413, in words; `limit` in bytes.
  static func tooLarge(limit: Int) -> PageError {
    let sentence = "提交的内容超过了允许的大小（\(ByteSize.text(limit))），没有保存。请减小后重新提交。"
    return PageError(.contentTooLarge, title: "内容过大", reasons: [Reason("too-large", sentence)])
  }

  /// 415.
  static let unsupportedBody = PageError(
    .unsupportedMediaType, title: "格式不支持", reasons: [Reason("unsupported-body", "服务器无法识别提交内容的格式，请使用页面上的表单提交。")])

  /// 421: the request names a host that is not ours.
  static let wrongHost = PageError(
    .misdirectedRequest, title: "地址有误", reasons: [Reason("wrong-host", "您访问的地址不是本平台的地址，请从平台首页重新进入。")])

  /// 429.
  static func tooManyRequests(retryAfter seconds: Int) -> PageError {
    let wait = seconds < 60 ? "\(max(seconds, 1)) 秒" : "\((seconds + 59) / 60) 分钟"
    let reason = Reason("too-many-requests", "操作过于频繁，请在 \(wait)后再试。")
    return PageError(.tooManyRequests, title: "请稍后再试", reasons: [reason], retryAfter: max(seconds, 1))
  }
}
