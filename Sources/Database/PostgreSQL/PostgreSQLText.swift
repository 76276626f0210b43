/// Portable SQL text in PostgreSQL's words. Everything that is spelled differently on this engine stands here, and in
/// ``Dialect`` for migrations.
///
/// | portable | PostgreSQL | why |
/// | --- | --- | --- |
/// | `?` | `$1`, `$2` … | the protocol's parameters |
/// | `instr(text, part)` | `strpos(text, part)` | the same function by another name |
/// | `LIKE` | `ILIKE` | SQLite's `LIKE` takes `a` for `A` |
enum PostgreSQLText {
  /// The text as PostgreSQL takes it, and how many parameters it has.
  static func translated(_ sql: String) -> (text: String, parameters: Int) {
    var text = ""
    text.reserveCapacity(sql.utf8.count + 16)
    var number = 0
    for token in SQLToken.tokens(of: sql) {
      if token.isSymbol("?") {
        number += 1
        text += "$\(number)"
        continue
      }
      switch token.keyword {
      case "INSTR": text += "strpos"
      case "LIKE": text += "ILIKE"
      default: text += token.text
      }
    }
    return (text, number)
  }

  /// Whether a statement may change rows, so that the outcome of its transaction matters.
  static func changesRows(_ sql: String) -> Bool {
    switch SQLText.firstWord(sql) {
    case "SELECT", "VALUES", "EXPLAIN": false
    case "WITH":
      // A common table expression may insert, as may what follows it.
      SQLToken.tokens(of: sql).contains { token in
        token.keyword.map { ["INSERT", "UPDATE", "DELETE", "MERGE"].contains($0) } ?? false
      }
    default: true
    }
  }
}
