import GRDB

/// A SQLite connection while one closure uses it.
final class SQLiteSession: Session {
  let dialect = Dialect.sqlite
  private let connection: GRDB.Database
  private let statements: StatementCache

  init(connection: GRDB.Database, statements: StatementCache) {
    self.connection = connection
    self.statements = statements
  }

  func query(_ sql: SQL, _ body: (Row) throws -> Bool) throws {
    try using(try statements.take(sql.text, on: connection), sql.text, sql.parameters) { execution in
      guard try execution.step() else { return }
      let row = Row(source: execution.row)
      while try body(row), try execution.step() {}
    }
  }

  func stream(_ sql: SQL, _ body: (Row) throws -> Void) throws {
    try query(sql) { row in
      try body(row)
      return true
    }
  }

  func load(_ table: String, columns: [String], _ next: () throws -> [Cell]?) throws -> Int {
    let places = repeatElement("?", count: columns.count).joined(separator: ", ")
    let text = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(places))"
    let statement = try statements.take(text, on: connection)
    var count = 0
    while let row = try next() {
      try translatingErrors {
        let execution = SQLiteExecution(statement, on: connection)
        defer { execution.reset() }
        try execution.bind(row)
        while try execution.step() {}
      }
      count += 1
    }
    statements.giveBack(statement, text)
    return count
  }

  func export(_ table: String, columns: [String], orderedBy order: [String], _ body: (Row) throws -> Void) throws {
    let ordering = order.isEmpty ? "" : " ORDER BY \(order.joined(separator: ", "))"
    try stream(SQL(trusted: "SELECT \(columns.joined(separator: ", ")) FROM \(table)\(ordering)"), body)
  }

  func run(_ sql: SQL) throws -> Int {
    try using(try statements.take(sql.text, on: connection), sql.text, sql.parameters) { execution in
      while try execution.step() {}
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
    try using(try statements.takeControl(text, on: connection), text, []) { execution in
      while try execution.step() {}
    }
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

  /// Gives a statement back to the cache after it succeeded. One that failed is dropped: its next use would begin with a
  /// reset, which tells the old failure again.
  private func using<Value>(
    _ statement: Statement, _ text: String, _ parameters: [Cell], _ body: (SQLiteExecution) throws -> Value
  ) throws -> Value {
    let value = try translatingErrors {
      let execution = SQLiteExecution(statement, on: connection)
      defer { execution.reset() }
      try execution.bind(parameters)
      return try body(execution)
    }
    statements.giveBack(statement, text)
    return value
  }
}
