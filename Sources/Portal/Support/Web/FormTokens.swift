import HTTPTypes
import Hummingbird
import NIOCore

/// Protects against forms on other sites (CSRF), with three locks: cookies are SameSite=Lax; `Sec-Fetch-Site` or
/// `Origin` must be our own where the browser sends them; and every unsafe request carries a token that only our own
/// pages know, an HMAC of the session's (or the visitor's) cookie.
///
/// A form's body is read here, once, and handed on decoded (`context.form()`). Uploads by `PUT` and autosave send the
/// token as `X-CSRF-Token`. A multipart body must be read by `MultipartReader`, which checks `_token` itself.
struct FormTokens<Context: PortalContext>: RouterMiddleware {
  private let cookies: CookieSettings
  private let key: SigningKey
  private let limits: FormBody.Limits
  private let random: @Sendable () -> [UInt8]

  /// - Parameters:
  ///   - key: secret of this installation, the same on every node.
  ///   - random: 32 unpredictable bytes.
  init(
    cookies: CookieSettings, key: SigningKey, limits: FormBody.Limits = .standard,
    random: @escaping @Sendable () -> [UInt8] = { SigningKey.randomBytes() }
  ) {
    self.cookies = cookies
    self.key = key
    self.limits = limits
    self.random = random
  }

  func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
    var context = context
    var request = request
    let visitor = known(request)
    let subject = context.portal.session.map { "session:\($0)" } ?? "visitor:\(visitor.value)"
    context.portal.token = FormToken { [key] in FormTokens.token(for: subject, key) }
    if FormTokens.isUnsafe(request.method) { try await check(&request, &context) }
    var response = try await next(request, context)
    if visitor.isNew, context.portal.session == nil, context.portal.token.isUsed {
      response.setCookie(try cookies.cookie(CookieSettings.visitor, visitor.value))
    }
    return response
  }

  private func known(_ request: Request) -> (value: String, isNew: Bool) {
    if let value = cookies.value(CookieSettings.visitor, in: request), value.utf8.count == 64 { return (value, false) }
    return (Hex.encode(random()), true)
  }

  private func check(_ request: inout Request, _ context: inout Context) async throws {
    guard RequestOrigin(request).mayChange else { throw PageError.foreignForm }
    let type = request.headers[.contentType]?.lowercased() ?? ""
    if type.hasPrefix("multipart/form-data") {
      guard RequestOrigin(request).isProvenOwn else { throw PageError.foreignForm }
      return
    }
    var candidate = FormTokens.headerName.flatMap { request.headers[$0] }
    if type.hasPrefix("application/x-www-form-urlencoded") {
      let form = try await decoded(&request)
      if candidate == nil { candidate = form["_token"] }
      context.portal.form = form.removing("_token")
    }
    guard let candidate, context.portal.token.matches(candidate) else { throw PageError.foreignForm }
  }

  private func decoded(_ request: inout Request) async throws -> FormBody {
    var bytes: [UInt8] = []
    for try await buffer in request.body {
      guard bytes.count + buffer.readableBytes <= limits.bytes else { throw PageError.tooLarge(limit: limits.bytes) }
      bytes += buffer.readableBytesView
    }
    request.body = RequestBody(buffer: ByteBuffer(bytes: bytes))
    return try FormBody(decoding: bytes, limits: limits)
  }

  /// The token that goes with a cookie.
  static func token(for subject: String, _ key: SigningKey) -> String {
    key.sign(Array(subject.utf8), purpose: "form-token")
  }

  private static func isUnsafe(_ method: HTTPRequest.Method) -> Bool {
    method != .get && method != .head && method != .options
  }

  private static var headerName: HTTPField.Name? { HTTPField.Name("X-CSRF-Token") }
}
