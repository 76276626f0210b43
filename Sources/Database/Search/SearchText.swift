import Foundation

/// Makes text searchable in Chinese on any engine: SQLite's own trigram index loses two-character words, and
/// PostgreSQL's has the same fault, so the words of the index are made here.
///
/// Chinese text becomes overlapping pairs of characters plus its last character (`职称证书` → `职称 称证 证书 书`), Latin
/// letters and digits become whole words; everything is folded to half width and lower case. The result goes into a
/// full-text column (`fts5(…, tokenize = 'unicode61')`), what ``query(_:)`` makes goes after `MATCH`.
public enum SearchText {
  /// The words of the index for `text`, with spaces between.
  public static func bigrams(_ text: String) -> String {
    runs(of: text).flatMap { words(of: $0) }.joined(separator: " ")
  }

  /// The FTS5 query for what somebody typed, or nil where nothing in it can be searched for. All its parts must occur;
  /// Chinese parts as they stand, even of one character, Latin words and numbers from their beginning (`swi` finds `Swift`).
  public static func query(_ text: String) -> String? {
    let parts = runs(of: text).map { run in
      switch run {
      case .latin(let word): "\"\(word)\" *"
      case .chinese(let characters) where characters.count == 1: "\"\(String(characters))\" *"
      case .chinese(let characters): "\"" + pairs(characters).joined(separator: " ") + "\""
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: " AND ")
  }

  /// A stretch of text without a break.
  private enum Run {
    case latin(String)
    case chinese([Character])
  }

  private static func words(of run: Run) -> [String] {
    switch run {
    case .latin(let word): [word]
    case .chinese(let characters): pairs(characters) + characters.suffix(1).map { String($0) }
    }
  }

  private static func pairs(_ characters: [Character]) -> [String] {
    zip(characters, characters.dropFirst()).map { String([$0, $1]) }
  }

  private static func runs(of text: String) -> [Run] {
    // Compatibility composition folds full-width letters and digits, circled numbers and ligatures.
    let folded = text.precomposedStringWithCompatibilityMapping.lowercased()
    var runs: [Run] = []
    var latin = ""
    var chinese: [Character] = []
    func finish() {
      if !latin.isEmpty { runs.append(.latin(latin)) }
      if !chinese.isEmpty { runs.append(.chinese(chinese)) }
      latin = ""
      chinese = []
    }
    for scalar in folded.unicodeScalars {
      if isIdeograph(scalar) {
        if !latin.isEmpty { finish() }
        chinese.append(Character(scalar))
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        if !chinese.isEmpty { finish() }
        latin.unicodeScalars.append(scalar)
      } else {
        finish()
      }
    }
    finish()
    return runs
  }

  /// Han with its extensions and 〇, kana and Hangul: scripts written without spaces between words.
  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isIdeographic || (0x3041...0x30FF).contains(scalar.value) || (0xAC00...0xD7A3).contains(scalar.value)
  }
}
