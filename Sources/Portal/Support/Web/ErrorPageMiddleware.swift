import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Titles

/// Turns errors into pages (or `application/problem+json`, RFC 9457, by `Accept`): every sentence of a refusal, never a
/// text of ours. What went wrong inside is only logged, under the number that the page shows.
struct ErrorPageMiddleware<Context: PortalContext>: RouterMiddleware {
  /// Puts the shell around an error.
  let render: @Sendable (ErrorPage, Request, Context) -> HTML
  /// 409 for refusals whose state has changed meanwhile, else 422.
  let status: @Sendable (Refusal) -> HTTPResponse.Status
  /// Why nothing could be done though nothing was wrong, and after how many seconds to try again; nil for other errors.
  let outage: @Sendable (any Error) -> (reason: Reason, retryAfter: Int)?

  init(
    status: @escaping @Sendable (Refusal) -> HTTPResponse.Status = ErrorPageMiddleware.standardStatus,
    outage: @escaping @Sendable (any Error) -> (reason: Reason, retryAfter: Int)? = { _ in nil },
    render: @escaping @Sendable (ErrorPage, Request, Context) -> HTML
  ) {
    self.render = render
    self.status = status
    self.outage = outage
  }

  func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as PageError {
      if let address = error.signIn, ErrorPageMiddleware.wantsPage(request) { return .seeOther(address) }
      let page = ErrorPage(status: error.status, title: error.title, reasons: error.reasons, reference: context.id)
      var response = answer(page, request, context)
      if let seconds = error.retryAfter { response.headers[.retryAfter] = String(seconds) }
      return response
    } catch {
      guard let outage = outage(error) else { return answer(page(for: error, context), request, context) }
      context.logger.error("request refused", metadata: ["outage": "\(outage.reason.code)"])
      let page = ErrorPage(
        status: .serviceUnavailable, title: "暂时无法办理", reasons: [outage.reason], reference: context.id)
      var response = answer(page, request, context)
      response.headers[.retryAfter] = String(outage.retryAfter)
      return response
    }
  }

  /// 409 where a reason's code speaks of a conflict or of a stale version.
  static func standardStatus(_ refusal: Refusal) -> HTTPResponse.Status {
    let speaksOfChange = refusal.reasons.contains { $0.code.contains("conflict") || $0.code.contains("stale") }
    return speaksOfChange ? .conflict : .unprocessableContent
  }

  private func page(for error: any Error, _ context: Context) -> ErrorPage {
    switch error {
    case let refusal as Refusal:
      return ErrorPage(status: status(refusal), title: "操作未完成", reasons: refusal.reasons, reference: context.id)
    case let missing as NotFound:
      let sentence = "没有找到您要访问的\(missing.what)，可能已被删除，或者您无权查看。"
      return ErrorPage(status: .notFound, title: "没有找到", reasons: [Reason("not-found", sentence)], reference: context.id)
    case let form as FormError:
      let status: HTTPResponse.Status = form == .tooLarge || form == .tooManyFields ? .contentTooLarge : .badRequest
      return ErrorPage(
        status: status, title: "提交有误", reasons: [Reason("form-unreadable", form.sentence)], reference: context.id)
    case let http as any HTTPResponseError:
      return ErrorPageMiddleware.page(status: http.status, reference: context.id)
    default:
      context.logger.error("request failed", metadata: ["error": "\(ErrorPageMiddleware.name(of: error))"])
      return ErrorPageMiddleware.page(status: .internalServerError, reference: context.id)
    }
  }

  /// The words for a bare status; the error's own message is not for people.
  private static func page(status: HTTPResponse.Status, reference: String) -> ErrorPage {
    let (title, code, sentence): (String, String, String) =
      switch status.code {
      case 401: ("请先登录", "sign-in-required", "您尚未登录或登录已过期，请登录后继续。")
      case 403: ("没有权限", "forbidden", "您没有权限访问该页面或执行该操作。")
      case 404: ("没有找到", "not-found", "没有找到您要访问的页面，请检查地址，或从首页重新进入。")
      case 405: ("不支持的操作", "method-not-allowed", "该地址不支持这种操作，请从页面上的按钮操作。")
      case 413: ("内容过大", "too-large", "提交的内容超过了服务器允许的大小，没有保存。请减小后重新提交。")
      case 500...: ("系统繁忙", "internal-error", "系统暂时无法处理您的请求，已填写并显示“已保存”的内容不会丢失。请稍后重试。")
      default: ("请求有误", "bad-request", "请求的内容有误，服务器无法读取，请返回上一页重新操作。")
      }
    return ErrorPage(status: status, title: title, reasons: [Reason(code, sentence)], reference: reference)
  }

  private func answer(_ page: ErrorPage, _ request: Request, _ context: Context) -> Response {
    let isPage = ErrorPageMiddleware.wantsPage(request)
    let response = isPage ? render(page, request, context).response(status: page.status) : ProblemDetails(page).response()
    return request.method == .head ? response.createHeadResponse() : response
  }

  /// Programs (and our own scripts) say that they want JSON; everything else is a browser.
  static func wantsPage(_ request: Request) -> Bool {
    let accept = request.headers[.accept] ?? "*/*"
    if accept.contains("application/problem+json") { return false }
    if accept.contains("text/html") { return true }
    return !accept.contains("json")
  }

  /// The error's type and case alone: what an error carries may be somebody's data and doesn't belong in a log.
  static func name(of error: any Error) -> String {
    "\(type(of: error)).\(String(describing: error).prefix { $0.isASCII && $0.isLetter })"
  }
}
