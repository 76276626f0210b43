/// A database system behind ``Database``.
protocol Engine: Sendable {
  /// Its words where portable SQL has none.
  var dialect: Dialect { get }
  /// What it is doing, as numbers.
  var metrics: DatabaseMetrics { get }
  /// Runs a read on a thread of its own.
  func read<Value: Sendable>(_ body: @escaping @Sendable (Reader) throws -> Value) async throws -> Value
  /// Runs a write on a thread of its own and answers when it is durable.
  func write<Value: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value
  /// Runs a change of the schema, or of everything in it, alone, with foreign keys checked at its end, before it is
  /// committed.
  func changeSchema(number: Int, _ body: @escaping @Sendable (Transaction) throws -> Void) async throws
  /// The schema as CREATE statements in a fixed order.
  func schemaDump() async throws -> String
  /// The tables, each after those that its rows refer to, without what the engine keeps for itself.
  func tables() async throws -> [TableShape]
  /// Copies the whole database into a new SQLite file.
  func backup(to path: String) async throws
  /// Finishes what waits and lets go of the database.
  func close() async
}
