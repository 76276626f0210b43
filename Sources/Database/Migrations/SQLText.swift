/// Pure functions over SQL text.
enum SQLText {
  /// The statements of a script without their semicolons; the semicolons inside strings, comments, dollar quotes and
  /// the body of a trigger do not count.
  static func statements(of script: String) -> [String] {
    var statements: [String] = []
    var current: [SQLToken] = []
    var depth = 0
    for token in SQLToken.tokens(of: script) {
      if token.isSymbol(";"), depth == 0 {
        append(current, to: &statements)
        current = []
        continue
      }
      current.append(token)
      guard let keyword = token.keyword, isTrigger(current) else { continue }
      switch keyword {
      case "BEGIN", "CASE": depth += 1
      case "END": depth = max(depth - 1, 0)
      default: break
      }
    }
    append(current, to: &statements)
    return statements
  }

  /// The statement with comments dropped, white space evened out, and each part of its outermost parentheses on a
  /// line of its own.
  static func normalized(_ statement: String) -> String {
    var text = ""
    var depth = 0
    var isSpaced = false
    for token in SQLToken.tokens(of: statement) {
      if token.kind == .space {
        isSpaced = true
        continue
      }
      if token.isSymbol("(") { depth += 1 }
      if token.isSymbol(")") { depth -= 1 }
      if token.isSymbol(")"), depth == 0 {
        text += "\n"
      } else if isSpaced, !text.isEmpty, !text.hasSuffix("("), !text.hasSuffix("\n  "), !"),".contains(token.text) {
        text += " "
      }
      isSpaced = false
      text += token.text
      if depth == 1, token.isSymbol("(") || token.isSymbol(",") { text += "\n  " }
    }
    return text
  }

  /// Whether a statement would begin or end a transaction, or can't be part of one.
  static func steersTransactions(_ statement: String) -> Bool {
    steering.contains(firstWord(statement))
  }

  /// Throws ``DatabaseError/invalidSQL(_:)`` unless all are plain names: `a-z`, digits and `_`, not beginning with a digit.
  static func requireNames(_ names: [String]) throws {
    for name in names where name.wholeMatch(of: /[a-z_][a-z0-9_]*/) == nil {
      throw DatabaseError.invalidSQL("not a plain name of a table or column")
    }
  }

  /// The first word of a statement, in upper case.
  static func firstWord(_ statement: String) -> String {
    statement.drop { $0.isWhitespace }.prefix { $0.isLetter }.uppercased()
  }

  private static let steering: Set<String> = [
    "ABORT", "ATTACH", "BEGIN", "COMMIT", "DETACH", "END", "RELEASE", "ROLLBACK", "SAVEPOINT", "START", "VACUUM",
  ]

  private static func append(_ tokens: [SQLToken], to statements: inout [String]) {
    let trimmed = tokens.drop { $0.kind == .space }
    guard !trimmed.isEmpty else { return }
    statements.append(trimmed.map(\.text).joined().trimmingSuffix(while: \.isWhitespace))
  }

  private static func isTrigger(_ tokens: [SQLToken]) -> Bool {
    // The name of the engine that the statement is for may stand before it.
    let words = tokens.lazy.compactMap(\.keyword).drop { Dialect.names.contains($0.lowercased()) }.prefix(3)
    return words.first == "CREATE" && words.contains("TRIGGER")
  }
}

extension String {
  fileprivate func trimmingSuffix(while condition: (Character) -> Bool) -> String {
    guard let last = lastIndex(where: { !condition($0) }) else { return "" }
    return String(self[...last])
  }
}
