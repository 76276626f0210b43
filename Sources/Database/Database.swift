import Synchronization

/// The database of the platform: reads on several connections, writes one after the other, each write one transaction.
///
/// Closures are synchronous, so nothing can be awaited inside a transaction, and they run on threads of the database's
/// own. A closure may run more than once (when writes that shared its commit failed, or after a serialization failure):
/// it must have no effect but through its transaction.
public final class Database: Sendable {
  private let engine: any Engine
  private let ended = Atomic<Int>(0)

  /// Opens the SQLite file at `path`, or makes it. Throws ``DatabaseError`` where it can't be opened or where a
  /// connection doesn't hold write-ahead logging, full synchronisation and foreign keys.
  public init(sqlite path: String, options: DatabaseOptions = DatabaseOptions()) throws {
    engine = try SQLiteEngine(path: path, options: options)
  }

  /// Reads, in one consistent state of the database. Sees every write that was answered before.
  public func read<Value: Sendable>(_ body: @escaping @Sendable (Reader) throws -> Value) async throws -> Value {
    try await engine.read(body)
  }

  /// Writes, in one transaction that is durable when this returns and undone when it throws.
  ///
  /// What `body` throws is thrown here. The cancellation of the calling task does not undo a write: once called, it is
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

  /// Copies the database, as it is at this moment, into a new file, while work goes on. Throws
  /// ``DatabaseError/cannotOpen`` where something stands at `path` already.
  public func backup(to path: String) async throws {
    try await engine.backup(to: path)
  }

  /// Carries out what waits, refuses what comes later with ``DatabaseError/closed``, and closes the file.
  public func close() async {
    await engine.close()
  }
}
