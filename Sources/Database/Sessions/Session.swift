/// One connection of an engine, used by one thread at a time: what ``Reader`` and ``Transaction`` speak to.
protocol Session: AnyObject {
  /// Runs a query and hands over each row until `body` answers false.
  func query(_ sql: SQL, _ body: (Row) throws -> Bool) throws
  /// Runs a statement to its end and says how many rows it changed.
  func run(_ sql: SQL) throws -> Int
  /// How the engine would run a query, one step a line.
  func queryPlan(_ sql: SQL) throws -> String
}
