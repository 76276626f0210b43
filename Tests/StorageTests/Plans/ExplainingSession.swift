@testable import Database

/// A connection that notes how its engine runs each statement before running it.
final class ExplainingSession: Session {
  private let session: any Session
  /// The plans of the statements so far, in order.
  private(set) var plans: [String] = []

  /// Notes what this connection is asked.
  init(_ session: any Session) {
    self.session = session
  }

  /// The plans of all statements that `body` makes, whatever it does with their rows.
  static func plans(_ transaction: Transaction, of body: (Transaction) throws -> Void) -> [String] {
    let session = ExplainingSession(transaction.session)
    // Sealed columns of made-up rows can't be opened.
    try? body(Transaction(session: session))
    return session.plans
  }

  var dialect: Dialect { session.dialect }

  func query(_ sql: SQL, _ body: (Row) throws -> Bool) throws {
    plans.append(try session.queryPlan(sql))
    try session.query(sql, body)
  }

  func stream(_ sql: SQL, _ body: (Row) throws -> Void) throws {
    plans.append(try session.queryPlan(sql))
    try session.stream(sql, body)
  }

  func run(_ sql: SQL) throws -> Int {
    plans.append(try session.queryPlan(sql))
    return try session.run(sql)
  }

  func queryPlan(_ sql: SQL) throws -> String {
    try session.queryPlan(sql)
  }

  func load(_ table: String, columns: [String], _ next: () throws -> [Cell]?) throws -> Int {
    try session.load(table, columns: columns, next)
  }

  func export(_ table: String, columns: [String], orderedBy order: [String], _ body: (Row) throws -> Void) throws {
    try session.export(table, columns: columns, orderedBy: order, body)
  }
}
