import HTTPTypes
import Hummingbird

/// Takes the client's address from `X-Forwarded-For` where our own proxies stand before us.
struct ClientAddress<Context: PortalContext>: RouterMiddleware {
  /// How many proxies of ours add to the header; 0: the connection's address counts, the header is anybody's.
  let trustedProxies: Int

  init(trustedProxies: Int) {
    self.trustedProxies = trustedProxies
  }

  func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
    guard trustedProxies > 0, let name = HTTPField.Name("X-Forwarded-For") else { return try await next(request, context) }
    let hops = request.headers[values: name].flatMap { $0.split(separator: ",") }.map { String($0.filter { $0 != " " }) }
    guard hops.count >= trustedProxies else { return try await next(request, context) }
    var context = context
    context.portal.remoteAddress = hops[hops.count - trustedProxies]
    return try await next(request, context)
  }
}
