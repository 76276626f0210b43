import Hummingbird

/// Finds out who is signed in. What a session is belongs to the caller; here is only its cookie.
struct Sessions<Context: PortalContext>: RouterMiddleware {
  /// Who is signed in by a session's token.
  struct Session<Viewer: Sendable>: Sendable {
    let viewer: Viewer
    /// Seconds until the session ends without a further request.
    let seconds: Int

    init(_ viewer: Viewer, seconds: Int) {
      self.viewer = viewer
      self.seconds = seconds
    }
  }

  private let cookies: CookieSettings
  private let find: @Sendable (String) async throws -> (viewer: any Sendable, seconds: Int)?

  /// - Parameter find: the session of that token, nil where there is none any more.
  init<Viewer: Sendable>(cookies: CookieSettings, find: @escaping @Sendable (String) async throws -> Session<Viewer>?) {
    self.cookies = cookies
    self.find = { token in try await find(token).map { ($0.viewer, $0.seconds) } }
  }

  func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
    guard let token = cookies.value(CookieSettings.session, in: request), !token.isEmpty, token.utf8.count <= 512 else {
      return try await next(request, context)
    }
    guard let found = try await find(token) else {
      var response = try await next(request, context)
      // A session that is no more: the browser may forget it, unless this very request began a new one.
      if !response.setsCookie(cookies.name(CookieSettings.session)) {
        response.setCookie(try cookies.removal(CookieSettings.session))
      }
      return response
    }
    var context = context
    context.portal.viewer = found.viewer
    context.portal.session = token
    context.portal.sessionSeconds = found.seconds
    return try await next(request, context)
  }
}

extension Response {
  /// Whether it sets a cookie of that name already.
  func setsCookie(_ name: String) -> Bool {
    headers[values: .setCookie].contains { $0.hasPrefix("\(name)=") }
  }

  /// Begins a session: the cookie with its token.
  mutating func beginSession(_ token: String, _ cookies: CookieSettings) throws {
    setCookie(try cookies.cookie(CookieSettings.session, token))
  }

  /// Ends the session in this browser.
  mutating func endSession(_ cookies: CookieSettings) throws {
    setCookie(try cookies.removal(CookieSettings.session))
  }
}
