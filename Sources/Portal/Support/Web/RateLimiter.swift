import Services

/// Token buckets, one a key, in memory that is bounded: a pure state machine whose clock is passed in.
///
/// Each key may do `burst` things at once and gets one more every `interval`. Keys that are full again are forgotten;
/// where there are too many keys, the ones that were used longest ago go first.
struct RateLimiter: Sendable {
  /// How often.
  let allowance: RequestAllowance
  /// Keys kept at most.
  let maximumKeys: Int

  /// When a key's bucket will be full again, in milliseconds.
  private var fullAt: [String: Int64] = [:]

  /// The answer to one request.
  enum Verdict: Sendable, Equatable {
    case allowed
    /// Try again after so many seconds.
    case refused(retryAfter: Int)
  }

  init(burst: Int, interval: Int64, maximumKeys: Int = 100_000) {
    allowance = RequestAllowance(burst: burst, interval: interval)
    self.maximumKeys = max(maximumKeys, 1)
  }

  /// Keys that are remembered now.
  var keyCount: Int { fullAt.count }

  /// Takes one token of `key` at the time `now` (milliseconds).
  mutating func take(_ key: String, now: Int64) -> Verdict {
    switch allowance.take(fullAt: fullAt[key], now: now) {
    case .refused(let seconds): return .refused(retryAfter: seconds)
    case .allowed(let next):
      if fullAt[key] == nil, fullAt.count >= maximumKeys { makeRoom(now: now) }
      fullAt[key] = next
      return .allowed
    }
  }

  /// Forgets what a key has done (after a sign-in that succeeded).
  mutating func reset(_ key: String) {
    fullAt[key] = nil
  }

  private mutating func makeRoom(now: Int64) {
    fullAt = fullAt.filter { $0.value > now }
    guard fullAt.count >= maximumKeys else { return }
    let keep = maximumKeys - max(maximumKeys / 10, 1)
    let kept = fullAt.sorted { $0.value > $1.value }.prefix(keep)
    fullAt = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
  }
}
