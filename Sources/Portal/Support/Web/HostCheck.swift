import HTTPTypes
import Hummingbird

/// Refuses requests for hosts that are not ours, so that no address we build can be made to lead elsewhere.
struct HostCheck<Context: RequestContext>: RouterMiddleware {
  private let hosts: Set<String>

  /// - Parameter allowed: names, with the port where it is not the usual one; empty: every host.
  init(allowed: [String]) {
    hosts = Set(allowed.map { $0.lowercased() })
  }

  func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
    if !hosts.isEmpty {
      guard let host = request.head.authority?.lowercased(), hosts.contains(host) else { throw PageError.wrongHost }
    }
    return try await next(request, context)
  }
}
