import Storage
import Titles

/// How codes of six digits that go out to somebody hold.
enum CodeRules {
  /// Seconds that a code holds.
  static let lifetime: Int64 = 10 * 60
  /// Seconds before another one is sent.
  static let pause: Int64 = 60
  /// Tries with one code.
  static let attempts = 5

  /// A new code.
  static func makeCode() -> String {
    let number = String(Int.random(in: 0..<1_000_000))
    return String(repeating: "0", count: 6 - number.count) + number
  }

  /// Whether the last code is so young that no other one is sent yet.
  static func isRecent(_ code: CodeRepository.StoredCode?, _ now: Moment) -> Bool {
    code.map { $0.expiresAt.adding(seconds: pause - lifetime) > now } ?? false
  }
}
