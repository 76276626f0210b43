import Database

/// What somebody typed to find a unit, as conditions on the words of `unit_grams` and on the name itself.
struct UnitNameQuery: Equatable {
  /// One part of what was typed; all parts must occur.
  enum Part: Equatable {
    /// Chinese text of two characters or more.
    case text(pairs: [String], whole: String)
    /// The beginning of a word: a single Chinese character, a Latin word, a number.
    case beginning(String)
  }

  let parts: [Part]

  /// The words that `name` is found by.
  static func grams(of name: String) -> Set<String> {
    Set(SearchText.bigrams(name).split(separator: " ").map(String.init))
  }

  /// The most characters that are looked at: no unit has a longer name.
  private static let limit = 60

  /// Reads what was typed; no parts where nothing in it can be searched for.
  init(_ text: String) {
    var parts: [Part] = []
    var pairs: [String] = []
    var whole = ""
    for word in SearchText.bigrams(String(text.prefix(UnitNameQuery.limit))).split(separator: " ").map(String.init) {
      if word.count == 2, UnitNameQuery.isPair(word) {
        if whole.isEmpty { whole = String(word.prefix(1)) }
        pairs.append(word)
        whole += word.suffix(1)
      } else if !pairs.isEmpty {
        // The last character of a run stands once more by itself and ends it.
        parts.append(.text(pairs: pairs, whole: whole))
        pairs = []
        whole = ""
      } else {
        parts.append(.beginning(word))
      }
    }
    self.parts = parts
  }

  /// The conditions on a unit `u`, to be joined by AND.
  var conditions: [SQL] {
    parts.flatMap { part -> [SQL] in
      switch part {
      case .beginning(let word):
        return [
          "u.id IN (SELECT unit_id FROM unit_grams WHERE gram >= \(word) AND gram < \(UnitNameQuery.end(after: word)))"
        ]
      case .text(let pairs, let whole):
        let found = pairs.map { pair -> SQL in "u.id IN (SELECT unit_id FROM unit_grams WHERE gram = \(pair))" }
        // Pairs may occur apart from each other: the name itself has the last word.
        return pairs.count > 1 ? found + ["instr(u.name, \(whole)) > 0"] : found
      }
    }
  }

  /// Two Chinese characters; a Latin word of two letters is a word of its own.
  private static func isPair(_ word: String) -> Bool {
    SearchText.bigrams(word) != word
  }

  /// The first text that no longer begins with `word`.
  private static func end(after word: String) -> String {
    var scalars = Array(word.unicodeScalars)
    guard let last = scalars.popLast(), let next = Unicode.Scalar(last.value + 1) else { return word + "\u{10FFFF}" }
    scalars.append(next)
    return String(String.UnicodeScalarView(scalars))
  }
}
