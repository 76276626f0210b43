/// One step of the schema. Once released it never changes: the next step gets the next number.
public struct Migration: Hashable, Sendable {
  /// 1, 2, 3 … without gaps.
  public let number: Int
  /// What the step brings, as its file is named: `applications`, `add-review-rounds`.
  public let name: String
  /// Statements in portable SQL with a semicolon after each, and these words where engines differ: `{{blob}}`,
  /// `{{int64}}`, `{{autoincrement}}`, `{{strict}}`; a statement that begins with `{{sqlite}}` or `{{postgresql}}` is
  /// run on that engine alone.
  public let sql: String

  /// A step with its number, name and SQL script.
  public init(number: Int, name: String, sql: String) {
    self.number = number
    self.name = name
    self.sql = sql
  }

  /// The statements for an engine, in order, with its words in place.
  func statements(for dialect: Dialect) throws -> [String] {
    try SQLText.statements(of: sql).compactMap { statement in
      var text = statement
      for name in Dialect.names where text.hasPrefix("{{\(name)}}") {
        guard name == dialect.name else { return nil }
        text = String(text.dropFirst(name.count + 4).drop { $0.isWhitespace })
      }
      for (word, meaning) in dialect.words { text = text.replacing("{{\(word)}}", with: meaning) }
      if let word = text.firstMatch(of: /\{\{(\w+)\}\}/)?.output.1 {
        throw DatabaseError.migration(.unknownPlaceholder(number: number, word: String(word)))
      }
      return text
    }
  }
}
