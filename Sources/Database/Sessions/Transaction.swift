/// What a write may do: everything a ``Reader`` may, and change rows. All of it comes about or none of it.
///
/// A statement that failed ends it: whatever the closure does about the error, nothing more can be run, and nothing of it
/// comes about.
///
/// `INSERT … RETURNING` goes through ``Reader/first(_:_:)`` and ``Reader/all(_:_:)``.
public final class Transaction: Reader {
  /// The end of a query for rows to be worked on, after its LIMIT: it takes them for this transaction and leaves out those
  /// that others have taken, instead of waiting for them. `… LIMIT 1\(raw: transaction.takingFree)`
  public var takingFree: SQL { session.dialect.takingFree }

  /// Runs a statement and says how many rows it changed, inserted or removed.
  @discardableResult
  public func run(_ sql: SQL) throws -> Int {
    try session.run(sql)
  }

  /// Adds many rows to a table, by the fastest way the engine has (COPY on PostgreSQL), and says how many.
  ///
  /// - Parameters:
  ///   - table: the table's name.
  ///   - columns: the names of the columns that are given.
  ///   - next: the values of the next row, one for each column, or nil at the end. It must not use the transaction.
  @discardableResult
  public func load(_ table: String, columns: [String], _ next: () throws -> [Cell]?) throws -> Int {
    try SQLText.requireNames([table] + columns)
    return try session.load(table, columns: columns) {
      guard let row = try next() else { return nil }
      guard row.count == columns.count else { throw DatabaseError.invalidSQL("a row with another number of values") }
      return row
    }
  }
}
