/// What a read may do: all its queries see the database as it was when the first one began.
///
/// It belongs to the closure it was given to and must not leave it.
public class Reader {
  let session: any Session

  init(session: any Session) {
    self.session = session
  }

  /// The first row, or nil where there is none.
  public func first<Value>(_ sql: SQL, _ make: (Row) throws -> Value) throws -> Value? {
    var found: Value?
    try session.query(sql) { row in
      found = try make(row)
      return false
    }
    return found
  }

  /// All rows.
  public func all<Value>(_ sql: SQL, _ make: (Row) throws -> Value) throws -> [Value] {
    var values: [Value] = []
    try session.query(sql) { row in
      values.append(try make(row))
      return true
    }
    return values
  }

  /// Every row, one after the other, with none of them kept. A long loop holds back the checkpoint of the write-ahead
  /// log: exports read page by page, by key, in several short reads.
  public func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws {
    try session.stream(sql, body)
  }

  /// Every row of a table, by the fastest way the engine has (COPY on PostgreSQL), for copies of whole databases. Nothing
  /// else may be asked of the reader inside `body`.
  ///
  /// - Parameters:
  ///   - table: the table's name.
  ///   - columns: the names of the columns wanted.
  ///   - order: the columns that the rows are ordered by; none: no order.
  public func export(
    _ table: String, columns: [String], orderedBy order: [String] = [], _ body: (Row) throws -> Void
  ) throws {
    try SQLText.requireNames([table] + columns + order)
    try session.export(table, columns: columns, orderedBy: order, body)
  }

  /// The first column of the first row, or nil where there is no row: `try tx.value("SELECT COUNT(*) …") ?? 0`.
  public func value<Value: ColumnValue>(_ sql: SQL) throws -> Value? {
    try first(sql) { row in try row.get(0) }
  }

  /// Whether the query has a row.
  public func exists(_ sql: SQL) throws -> Bool {
    try first(sql) { _ in true } ?? false
  }

  /// How the engine would run the query, one step a line, deeper steps indented, in the engine's words; for tests of indexes.
  /// PostgreSQL decides by how much there is in the tables.
  public func queryPlan(_ sql: SQL) throws -> String {
    try session.queryPlan(sql)
  }
}
