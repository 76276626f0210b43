import HTTPTypes
import Hummingbird
import Services

/// Sends those who are not signed in to a door, with the way back to where they were going.
struct RequireSignIn: RouterMiddleware {
  typealias Context = PortalRequestContext

  func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
    guard context.viewer(SignedInSession.self) == nil else { return try await next(request, context) }
    throw PageError.signInRequired(SignInAddress.make(for: request))
  }
}
