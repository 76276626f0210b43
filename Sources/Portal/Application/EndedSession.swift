import HTTPTypes
import Hummingbird
import Services

/// A form that is sent after its session has ended: the person signs in again and comes back to the page, where the
/// browser still keeps what was typed. Without this the form's token, which hangs on the session, would only be called
/// wrong.
struct EndedSession: RouterMiddleware {
  typealias Context = PortalRequestContext

  private let cookies: CookieSettings
  /// The paths whose forms work without a session.
  private let open: Set<String>

  init(cookies: CookieSettings, open: [SiteURL]) {
    self.cookies = cookies
    self.open = Set(open.map(\.path))
  }

  func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
    let isSafe = request.method == .get || request.method == .head || request.method == .options
    let hadSession = cookies.value(CookieSettings.session, in: request) != nil
    if !isSafe, hadSession, context.portal.session == nil, !open.contains(request.uri.path) {
      throw PageError.signInRequired(SignInAddress.make(for: request))
    }
    return try await next(request, context)
  }
}
