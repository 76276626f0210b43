/// How often something may be done: `burst` times at once, and once more every `interval` (generic cell rate algorithm). All
/// that has to be remembered of a client is when its allowance will be full again.
public struct RequestAllowance: Sendable, Hashable {
  /// Things at once.
  public let burst: Int
  /// Milliseconds for one more.
  public let interval: Int64

  /// The answer to one request.
  public enum Verdict: Sendable, Equatable {
    /// It may be done; the allowance is full again at this time, in milliseconds.
    case allowed(fullAt: Int64)
    /// Try again after so many seconds.
    case refused(retryAfter: Int)
  }

  /// An allowance of at least one thing and one millisecond.
  public init(burst: Int, interval: Int64) {
    self.burst = max(burst, 1)
    self.interval = max(interval, 1)
  }

  /// Whether one more thing may be done at the time `now`, where the allowance will be full at `fullAt` (nil: it is).
  public func take(fullAt: Int64?, now: Int64) -> Verdict {
    let capacity = Int64(burst) * interval
    let next = max(fullAt ?? now, now) + interval
    guard next - now <= capacity else { return .refused(retryAfter: Int((next - now - capacity + 999) / 1000)) }
    return .allowed(fullAt: next)
  }
}
