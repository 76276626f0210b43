public import Titles

/// What a new edition changes, line by line.
public struct ReferenceChange: Sendable, Equatable {
  /// The first day of effect.
  public let from: Day
  /// Lines that are new, in their order.
  public let added: [String]
  /// Lines that are gone, in their order.
  public let removed: [String]

  init(from: Day, old: String, new: String) {
    self.from = from
    let (before, after) = (ReferenceChange.lines(old), ReferenceChange.lines(new))
    added = ReferenceChange.lines(after, without: before)
    removed = ReferenceChange.lines(before, without: after)
  }

  private static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map(String.init)
  }

  /// Lines may repeat: each one that is known takes one away.
  private static func lines(_ lines: [String], without known: [String]) -> [String] {
    var left = Dictionary(known.map { ($0, 1) }, uniquingKeysWith: +)
    return lines.filter { line in
      guard let count = left[line], count > 0 else { return true }
      left[line] = count - 1
      return false
    }
  }
}
