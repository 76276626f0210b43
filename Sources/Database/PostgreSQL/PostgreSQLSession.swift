/// A connection while one closure uses it, inside one transaction.
final class PostgreSQLSession: Session {
  let dialect = Dialect.postgresql
  private let connection: PostgreSQLConnection
  /// What ended the transaction, if something did; the closure may have caught it.
  private(set) var failure: PostgreSQLFailure?
  /// Whether something ran that may have changed rows, so that it matters whether the transaction is committed.
  private(set) var hasChanged = false

  init(_ connection: PostgreSQLConnection) {
    self.connection = connection
  }

  func query(_ sql: SQL, _ body: (Row) throws -> Bool) throws {
    let result = try execute(sql)
    for index in 0..<result.rowCount {
      result.current = index
      guard try body(Row(source: result)) else { return }
    }
  }

  func stream(_ sql: SQL, _ body: (Row) throws -> Void) throws {
    let rows = try translating {
      let statement = try connection.statement(sql)
      hasChanged = hasChanged || statement.changesRows
      return try connection.begin(statement, sql.parameters)
    }
    do {
      while let row = try translating({ try rows.next() }) { try body(Row(source: row)) }
    } catch {
      // The connection carries nothing else before the last row has been read. Where reading fails, that is known already.
      try? rows.discard()
      throw error
    }
  }

  func run(_ sql: SQL) throws -> Int {
    try execute(sql).changedRows
  }

  func queryPlan(_ sql: SQL) throws -> String {
    let text = "EXPLAIN (COSTS OFF) " + PostgreSQLText.translated(sql.text).text
    let result = try translating { try connection.executeOnce(text, sql.parameters, kinds: sql.kinds) }
    var lines: [String] = []
    for index in 0..<result.rowCount {
      result.current = index
      lines.append(try Row(source: result).get(0))
    }
    return lines.joined(separator: "\n")
  }

  func load(_ table: String, columns: [String], _ next: () throws -> [Cell]?) throws -> Int {
    hasChanged = true
    return try translating { try PostgreSQLCopy(connection).load(table, columns: columns, next) }
  }

  func export(_ table: String, columns: [String], orderedBy order: [String], _ body: (Row) throws -> Void) throws {
    try translating { try PostgreSQLCopy(connection).export(table, columns: columns, orderedBy: order, body) }
  }

  private func execute(_ sql: SQL) throws -> PostgreSQLResult {
    try translating {
      let statement = try connection.statement(sql)
      hasChanged = hasChanged || statement.changesRows
      return try connection.execute(statement, sql.parameters)
    }
  }

  /// Runs `body` with the server's failures turned into ``DatabaseError``. The first one ends the transaction.
  private func translating<Value>(_ body: () throws -> Value) throws -> Value {
    if let failure { throw failure.error }
    do {
      return try body()
    } catch let failure as PostgreSQLFailure {
      self.failure = failure
      throw failure.error
    }
  }
}
