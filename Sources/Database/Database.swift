import Synchronization

/// The database of the platform: reads and writes on connections of its own, each write one transaction, as if it were
/// carried out alone.
///
/// Closures are synchronous, so nothing can be awaited inside a transaction, and they run on threads of the database's
/// own. A closure may run more than once (when writes that shared its commit failed, or after a serialization failure):
/// it must have no effect but through its transaction.
public final class Database: Sendable {
  let engine: any Engine
  private let ended = Atomic<Int>(0)

  private init(engine: any Engine) {
    self.engine = engine
  }

  /// Opens the database that a line of configuration names. Throws ``DatabaseError``: besides what the engine says,
  /// ``DatabaseError/unreachable(_:)`` and, where the database doesn't hold what this system rests on,
  /// ``DatabaseError/unsafeSettings(_:)``.
  public static func open(
    _ location: DatabaseLocation, sqlite: DatabaseOptions = DatabaseOptions(),
    postgresql: PostgreSQLOptions = PostgreSQLOptions()
  ) async throws -> Database {
    switch location {
    case .sqlite(let path):
      let opener = WorkerPool(name: "db-open", threads: 1, queueLimit: 1)
      return try await opener.run { try Database(sqlite: path, options: sqlite) }
    case .postgresql(let address):
      return Database(engine: try await PostgreSQLEngine.open(address, options: postgresql))
    }
  }

  /// Opens the SQLite file at `path`, or makes it. Throws ``DatabaseError`` where it can't be opened or where a
  /// connection doesn't hold write-ahead logging, full synchronisation and foreign keys.
  public init(sqlite path: String, options: DatabaseOptions = DatabaseOptions()) throws {
    engine = try SQLiteEngine(path: path, options: options)
  }

  /// What the database is doing, as numbers for whoever watches it.
  public var metrics: DatabaseMetrics { engine.metrics }

  /// Reads, in one consistent state of the database. Sees every write that was answered before.
  public func read<Value: Sendable>(_ body: @escaping @Sendable (Reader) throws -> Value) async throws -> Value {
    try await engine.read(body)
  }

  /// Writes, in one transaction that is durable when this returns and undone when it throws.
  ///
  /// What `body` throws is thrown here. Where the answer to a commit is lost with the connection, this finds out by itself
  /// whether it came about, and repeats the write where it did not; only where the database stays out of reach it throws
  /// ``DatabaseError/outcomeUnknown``. The cancellation of the calling task does not undo a write: once called, it is
  /// carried out.
  @discardableResult
  public func write<Value: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value {
    defer { ended.add(1, ordering: .sequentiallyConsistent) }
    return try await engine.write(body)
  }

  /// How many writes have ended here. What was read after this number was asked for holds as long as the number stays,
  /// unless another process writes: it is raised before a write is answered.
  public var writesEnded: Int { ended.load(ordering: .sequentiallyConsistent) }

  /// Brings the schema up to the last of `migrations`, each in a transaction of its own.
  ///
  /// Throws ``DatabaseError/schemaTooNew(found:known:)`` where the database went further already, and
  /// ``DatabaseError/migration(_:)`` for a gap in the numbers or a text that changed after it was applied.
  public func migrate(_ migrations: [Migration]) async throws {
    try await Migrator(engine: engine).migrate(migrations)
  }

  /// The number of the last migration this database went through, 0 for an empty one.
  public func schemaNumber() async throws -> Int {
    try await Migrator(engine: engine).applied().last?.number ?? 0
  }

  /// The schema as CREATE statements, in a fixed order and layout, without what the engine keeps for itself.
  public func schemaDump() async throws -> String {
    try await engine.schemaDump()
  }

  /// Copies the database, as it is at this moment, into a new SQLite file, whichever its engine, while work goes on. Throws
  /// ``DatabaseError/cannotOpen`` where something stands at `path` already.
  public func backup(to path: String) async throws {
    try await engine.backup(to: path)
  }

  /// Carries out what waits, refuses what comes later with ``DatabaseError/closed``, and closes the file.
  public func close() async {
    await engine.close()
  }
}
