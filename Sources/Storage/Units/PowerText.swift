import Synchronization
import Titles

/// A power as the text of its column. Few texts exist, and they are read with every page and every submission, so what
/// was decoded once is kept.
enum PowerText {
  private static let known = Mutex<[String: Power]>([:])
  private static let limit = 1_000

  /// The power that a text stands for.
  ///
  /// - Throws: `DecodingError` for a text that isn't one.
  static func decode(_ text: String) throws -> Power {
    if let power = known.withLock({ $0[text] }) { return power }
    let power = try JSONText.decode(text) as Power
    known.withLock { known in
      if known.count >= limit { known.removeAll() }
      known[text] = power
    }
    return power
  }

  /// The text of a power: equal powers have equal texts.
  static func encode(_ power: Power) throws -> String {
    try JSONText.encode(power)
  }
}
