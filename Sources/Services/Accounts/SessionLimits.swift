import Titles

/// How long a session lasts.
enum SessionLimits {
  /// Seconds without any request.
  static let idle: Int64 = 30 * 60
  /// Seconds from signing in, whatever happens.
  static let absolute: Int64 = 12 * 3600
  /// Seconds after which the use of a session is written down again: one write a minute at most.
  static let note: Int64 = 60

  /// Seconds that are left; nil where it has ended.
  static func secondsLeft(createdAt: Moment, seenAt: Moment, now: Moment) -> Int? {
    let end = min(seenAt.adding(seconds: idle), createdAt.adding(seconds: absolute))
    guard now < end else { return nil }
    return Int((end.milliseconds - now.milliseconds) / 1000)
  }
}
