import Hummingbird
import Synchronization
import Titles

/// Limits how often one client may use the routes below it.
final class RateLimit<Context: PortalContext>: RouterMiddleware {
  private let limiter: Mutex<RateLimiter>
  private let now: @Sendable () -> Moment
  private let key: @Sendable (Request, Context) -> String?

  /// - Parameters:
  ///   - limiter: how often.
  ///   - key: who is counted; nil: nobody. As a rule the client's network, see `ClientNetwork`.
  init(
    _ limiter: RateLimiter, now: @escaping @Sendable () -> Moment,
    key: @escaping @Sendable (Request, Context) -> String? = { _, context in ClientNetwork.key(context.portal.remoteAddress) }
  ) {
    self.limiter = Mutex(limiter)
    self.now = now
    self.key = key
  }

  func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
    if let key = key(request, context) {
      let time = now().milliseconds
      let verdict = limiter.withLock { $0.take(key, now: time) }
      if case .refused(let seconds) = verdict { throw PageError.tooManyRequests(retryAfter: seconds) }
    }
    return try await next(request, context)
  }
}
