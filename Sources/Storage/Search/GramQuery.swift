import Database

/// What somebody typed to find something, as conditions on a table of its words and on the text itself.
struct GramQuery: Equatable {
  /// Where the words and the text are.
  struct Place {
    /// The column of the subject's id in the query around.
    let id: SQL
    /// The table of words: a gram and the subject's id.
    let table: SQL
    /// The column of the subject's id there.
    let subject: SQL
    /// The text itself.
    let text: SQL

    /// Names of units `u`.
    static let units = Place(id: "u.id", table: "unit_grams", subject: "unit_id", text: "u.name")
    /// Titles and texts of articles `a`.
    static let articles = Place(
      id: "a.id", table: "article_grams", subject: "article_id", text: "(a.title || ' ' || a.body)")
  }

  /// One part of what was typed; all parts must occur.
  enum Part: Equatable {
    /// Chinese text of two characters or more.
    case text(pairs: [String], whole: String)
    /// The beginning of a word: a single Chinese character, a Latin word, a number.
    case beginning(String)
  }

  let parts: [Part]

  /// The words that `name` is found by, the name of a unit or the text of an article.
  static func grams(of name: String) -> Set<String> {
    Set(SearchText.bigrams(name).split(separator: " ").map(String.init))
  }

  /// The most characters that are looked at: nobody looks for more at once.
  private static let limit = 60

  /// Reads what was typed; no parts where nothing in it can be searched for.
  init(_ text: String) {
    var parts: [Part] = []
    var pairs: [String] = []
    var whole = ""
    for word in SearchText.bigrams(String(text.prefix(GramQuery.limit))).split(separator: " ").map(String.init) {
      if word.count == 2, GramQuery.isPair(word) {
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

  /// The conditions on a subject, to be joined by AND.
  func conditions(at place: Place) -> [SQL] {
    let (id, table, subject) = (place.id, place.table, place.subject)
    return parts.flatMap { part -> [SQL] in
      switch part {
      case .beginning(let word):
        return [
          """
          \(raw: id) IN (SELECT \(raw: subject) FROM \(raw: table)
            WHERE gram >= \(word) AND gram < \(GramQuery.end(after: word)))
          """
        ]
      case .text(let pairs, let whole):
        let found = pairs.map { pair -> SQL in
          "\(raw: id) IN (SELECT \(raw: subject) FROM \(raw: table) WHERE gram = \(pair))"
        }
        // Pairs may occur apart from each other: the text itself has the last word.
        return pairs.count > 1 ? found + ["instr(\(raw: place.text), \(whole)) > 0"] : found
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
