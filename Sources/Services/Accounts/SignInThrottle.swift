import Storage
import Titles

/// How failures at sign-in add up. A name is locked for 15 minutes at its fifth failure; a source address is slowed
/// down from its tenth, each time twice as long. After 15 quiet minutes all is forgotten.
///
/// Pure: the standing comes from the table and goes back to it.
enum SignInThrottle {
  /// What failures are counted by.
  enum Subject {
    case name
    case address
  }

  /// Seconds without a failure after which all is forgotten.
  static let memory: Int64 = 15 * 60

  /// Seconds that one has to wait; nil where one may try.
  ///
  /// What is short of the limit holds nobody up, even where its moment is later than `now`: somebody else behind the same
  /// address may have looked at the clock later, or at another node's, and come first.
  static func wait(_ standing: ThrottleRepository.Standing?, _ subject: Subject, now: Moment) -> Int? {
    guard let standing, standing.blockedUntil > now, delay(standing.failures, subject) > 0 else { return nil }
    return Int((standing.blockedUntil.milliseconds - now.milliseconds + 999) / 1000)
  }

  /// The standing after one more failure.
  static func failed(
    _ standing: ThrottleRepository.Standing?, _ subject: Subject, now: Moment
  ) -> ThrottleRepository.Standing {
    var failures = standing?.failures ?? 0
    if let standing, standing.blockedUntil.adding(seconds: memory) < now { failures = 0 }
    // After a lock has ended the name has five attempts again.
    if subject == .name, failures >= nameLimit { failures = 0 }
    failures += 1
    return ThrottleRepository.Standing(failures: failures, blockedUntil: now.adding(seconds: delay(failures, subject)))
  }

  /// The failures at which a name is locked.
  static let nameLimit = 5

  private static func delay(_ failures: Int, _ subject: Subject) -> Int64 {
    switch subject {
    case .name: failures >= nameLimit ? memory : 0
    case .address: failures < 10 ? 0 : min(1 << Int64(min(failures - 10, 10)), 300)
    }
  }
}
