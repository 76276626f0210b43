/// The rows of a running query, read one by one. Where something else has to be run before they are all read, the rest of
/// them is kept.
final class PostgreSQLStream {
  private let read: () throws -> PostgreSQLResult?
  private var kept = ArraySlice<PostgreSQLResult>()
  private var isAtEnd = false

  /// Reads by `read`, which answers nil after the last.
  init(read: @escaping () throws -> PostgreSQLResult?) {
    self.read = read
  }

  /// The next row, or nil after the last.
  func next() throws -> PostgreSQLResult? {
    try kept.popFirst() ?? readRow()
  }

  /// Reads what is left, and keeps it.
  func readToEnd() throws {
    while let row = try readRow() { kept.append(row) }
  }

  /// Reads what is left, and keeps none of it.
  func discard() throws {
    kept = []
    while try readRow() != nil {}
  }

  private func readRow() throws -> PostgreSQLResult? {
    guard !isAtEnd else { return nil }
    do {
      while let result = try read() {
        // The last result has no row; it only says that the query is over.
        if result.isSingleRow { return result }
      }
    } catch {
      isAtEnd = true
      throw error
    }
    isAtEnd = true
    return nil
  }
}
