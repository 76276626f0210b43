/// A piece of SQL text as far as splitting and laying out need to tell pieces apart.
struct SQLToken: Hashable {
  enum Kind {
    /// White space, or a comment, which counts as such.
    case space
    /// A keyword, a plain name or a number.
    case word
    /// A string, a quoted name or a dollar-quoted body, with its quotes.
    case quoted
    /// One character of anything else.
    case symbol
  }

  let kind: Kind
  let text: String

  /// The tokens of `sql`; put together they are the text again. What is not closed goes on to the end.
  static func tokens(of sql: String) -> [SQLToken] {
    var scanner = SQLScanner(sql)
    var tokens: [SQLToken] = []
    while let token = scanner.next() { tokens.append(token) }
    return tokens
  }

  /// Whether this is the given symbol.
  func isSymbol(_ symbol: String) -> Bool { kind == .symbol && text == symbol }

  /// The keyword in upper case, or nil where this is no word.
  var keyword: String? { kind == .word ? text.uppercased() : nil }
}
