import Database

/// What is read again and again, by many people or by every node.
struct HotList: Sendable {
  /// What it is.
  let name: String
  /// How many statements it takes at least: fewer, and one of them was not reached.
  let statements: Int
  /// The tables, by the names that the statements give them, of which a whole index or the table itself may be read: they
  /// stay small, or a LIMIT ends it.
  let whole: Set<String>
  /// Reads it.
  let read: @Sendable (Transaction) throws -> Void

  init(
    _ name: String, _ statements: Int, whole: Set<String> = [], _ read: @escaping @Sendable (Transaction) throws -> Void
  ) {
    self.name = name
    self.statements = statements
    self.whole = whole
    self.read = read
  }

  /// The steps of a plan that read a table or an index from end to end, as far as they may not.
  func wholeReads(in plan: String) -> [String] {
    let steps = plan.split(separator: "\n").map { $0.drop { " ->".contains($0) } }
    return steps.indices.compactMap { index in
      let words = steps[index].split(separator: " ").map(String.init)
      let condition = steps.indices.contains(index + 1) ? steps[index + 1] : ""
      guard HotList.readsAll(words, condition), !whole.contains(HotList.table(words)) else { return nil }
      return String(steps[index])
    }
  }

  /// SQLite says SCAN, and SEARCH where it looks for something; PostgreSQL says what it looks for in the line below.
  private static func readsAll(_ words: [String], _ condition: Substring) -> Bool {
    if words.first == "SCAN" { return words.count > 1 && !["CONSTANT", "(subquery"].contains(words[1]) }
    if words.starts(with: ["Seq", "Scan"]) { return true }
    let isIndex = words.first == "Index" && words.contains("Scan") || words.starts(with: ["Bitmap", "Index", "Scan"])
    return isIndex && !condition.hasPrefix("Index Cond:")
  }

  /// `SCAN a USING …`, `Seq Scan on applications a`, `Index Scan using … on jobs`.
  private static func table(_ words: [String]) -> String {
    guard words.first != "SCAN" else { return words[1] }
    guard let on = words.firstIndex(of: "on"), on + 1 < words.count else { return "" }
    return on + 2 < words.count ? words[on + 2] : words[on + 1]
  }
}
