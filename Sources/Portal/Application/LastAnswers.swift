import HTTPTypes
import Hummingbird

/// While the node is being taken out of service, every answer asks for a new connection: the next request goes elsewhere,
/// and none is on its way when the connection is closed.
struct LastAnswers: RouterMiddleware {
  typealias Context = PortalRequestContext

  let drain: Drain

  func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
    var response = try await next(request, context)
    if drain.hasBegun { response.headers[.connection] = "close" }
    return response
  }
}
