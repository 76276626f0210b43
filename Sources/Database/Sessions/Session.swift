/// One connection of an engine, used by one thread at a time: what ``Reader`` and ``Transaction`` speak to.
protocol Session: AnyObject {
  /// The engine's words where portable SQL has none.
  var dialect: Dialect { get }
  /// Runs a query and hands over each row until `body` answers false.
  func query(_ sql: SQL, _ body: (Row) throws -> Bool) throws
  /// Runs a query and hands over each row as it comes, with none of them kept.
  func stream(_ sql: SQL, _ body: (Row) throws -> Void) throws
  /// Runs a statement to its end and says how many rows it changed.
  func run(_ sql: SQL) throws -> Int
  /// How the engine would run a query, one step a line.
  func queryPlan(_ sql: SQL) throws -> String
  /// Adds rows to a table, each with a value for every one of `columns`, until `next` has no more; says how many. The names
  /// are names.
  func load(_ table: String, columns: [String], _ next: () throws -> [Cell]?) throws -> Int
  /// Hands over every row of a table, in the order of columns. The names are names.
  func export(_ table: String, columns: [String], orderedBy order: [String], _ body: (Row) throws -> Void) throws
}
