import Hummingbird
import Services
import Synchronization
import Titles

/// Limits how often one client may use the routes below it: first on this node, which costs nothing, then over all nodes.
final class RateLimit<Context: PortalContext>: RouterMiddleware {
  private let limiter: Mutex<RateLimiter>
  private let allowance: RequestAllowance
  private let shared: Shared?
  private let now: @Sendable () -> Moment
  private let key: @Sendable (Request, Context) -> String?

  /// Where the requests of all nodes are counted.
  struct Shared: Sendable {
    /// The name of what is limited.
    let name: String
    /// Counts them.
    let counts: RequestCountService
  }

  /// - Parameters:
  ///   - limiter: how often.
  ///   - shared: nil: each node counts for itself.
  ///   - key: who is counted; nil: nobody. As a rule the client's network, see `ClientNetwork`.
  init(
    _ limiter: RateLimiter, shared: Shared? = nil, now: @escaping @Sendable () -> Moment,
    key: @escaping @Sendable (Request, Context) -> String? = { _, context in ClientNetwork.key(context.portal.remoteAddress) }
  ) {
    self.limiter = Mutex(limiter)
    allowance = limiter.allowance
    self.shared = shared
    self.now = now
    self.key = key
  }

  func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
    if let key = key(request, context) {
      let time = now().milliseconds
      let verdict = limiter.withLock { $0.take(key, now: time) }
      if case .refused(let seconds) = verdict { throw PageError.tooManyRequests(retryAfter: seconds) }
      if let shared, case .refused(let seconds) = try await shared.counts.take("\(shared.name):\(key)", allowance) {
        throw PageError.tooManyRequests(retryAfter: seconds)
      }
    }
    return try await next(request, context)
  }
}
