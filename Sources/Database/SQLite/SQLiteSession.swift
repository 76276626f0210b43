import GRDB

/// A SQLite connection while one closure uses it.
final class SQLiteSession: Session {
  private let connection: GRDB.Database
  private let statements: StatementCache

  init(connection: GRDB.Database, statements: StatementCache) {
    self.connection = connection
    self.statements = statements
  }

  func query(_ sql: SQL, _ body: (Row) throws -> Bool) throws {
    let statement = try statements.take(sql.text, on: connection)
    defer { statements.giveBack(statement, sql.text) }
    let names = statement.columnNames
    try translatingErrors {
      // The end of this scope ends the cursor, which resets the statement before it goes back to the cache.
      let cursor = try GRDB.Row.fetchCursor(statement, arguments: arguments(sql))
      var source: SQLiteRow?
      while let row = try cursor.next() {
        let current = source ?? SQLiteRow(row, columnNames: names)
        source = current
        if try !body(Row(source: current)) { break }
      }
    }
  }

  func run(_ sql: SQL) throws -> Int {
    let statement = try statements.take(sql.text, on: connection)
    defer { statements.giveBack(statement, sql.text) }
    return try translatingErrors {
      try statement.execute(arguments: arguments(sql))
      return connection.changesCount
    }
  }

  func queryPlan(_ sql: SQL) throws -> String {
    var depths: [Int: Int] = [:]
    var lines: [String] = []
    try query(SQL(trusted: "EXPLAIN QUERY PLAN ") + sql) { row in
      let (id, parent, detail) = (try row.get(0) as Int, try row.get(1) as Int, try row.get(3) as String)
      let depth = depths[parent].map { $0 + 1 } ?? 0
      depths[id] = depth
      lines.append(String(repeating: "  ", count: depth) + detail)
      return true
    }
    return lines.joined(separator: "\n")
  }

  /// Runs BEGIN, COMMIT, SAVEPOINT and their like.
  func control(_ text: String) throws {
    let statement = try statements.takeControl(text, on: connection)
    defer { statements.giveBack(statement, text) }
    try translatingErrors { try statement.execute() }
  }

  /// Whether a transaction is open. SQLite ends it by itself after some failures (disk full, I/O error).
  var isInTransaction: Bool { connection.isInsideTransaction }

  /// Undoes the open transaction, if there is one.
  func rollback() {
    guard isInTransaction else { return }
    // Fails only where SQLite has ended the transaction already.
    try? control("ROLLBACK")
  }

  /// Forgets prepared statements, after a change of the schema.
  func forgetStatements() {
    statements.clear()
  }

  private func arguments(_ sql: SQL) -> StatementArguments {
    StatementArguments(sql.parameters.map(\.databaseValue))
  }
}
