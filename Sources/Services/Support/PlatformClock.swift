public import Titles

/// The server's clock, passed in: every rule and every record asks this one.
public struct PlatformClock: Sendable {
  /// The moment it is now.
  public let now: @Sendable () -> Moment

  /// A clock that answers with `now`.
  public init(now: @escaping @Sendable () -> Moment) {
    self.now = now
  }
}
