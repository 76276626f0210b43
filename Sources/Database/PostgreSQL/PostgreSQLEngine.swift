import Foundation

/// A PostgreSQL server: reads and writes side by side, each on a connection of its own, writes SERIALIZABLE.
final class PostgreSQLEngine: Engine {
  let dialect = Dialect.postgresql
  private let pool: PostgreSQLPool

  private init(address: PostgreSQLAddress, options: PostgreSQLOptions) {
    pool = PostgreSQLPool(address: address, options: options)
  }

  /// Connects, proves that the database holds what this system rests on, and makes the engine's own tables where they are
  /// missing.
  static func open(_ address: PostgreSQLAddress, options: PostgreSQLOptions) async throws -> PostgreSQLEngine {
    let engine = PostgreSQLEngine(address: address, options: options)
    do {
      try await engine.pool.run { worker in
        try worker.control { try PostgreSQLFoundation.prove($0) }
        guard try worker.control({ try PostgreSQLFoundation.isMissing($0) }) else { return }
        try worker.changeSchema { tx in
          for statement in PostgreSQLFoundation.tables { try tx.run(SQL(trusted: statement)) }
        }
      }
    } catch {
      await engine.close()
      throw error
    }
    return engine
  }

  var metrics: DatabaseMetrics { pool.metrics }

  func read<Value: Sendable>(_ body: @escaping @Sendable (Reader) throws -> Value) async throws -> Value {
    try await pool.run { try $0.read(body) }
  }

  func write<Value: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value {
    try await pool.run { try $0.write(body) }
  }

  func changeSchema(number: Int, _ body: @escaping @Sendable (Transaction) throws -> Void) async throws {
    try await pool.run { try $0.changeSchema(body) }
  }

  func schemaDump() async throws -> String {
    try await read { try PostgreSQLSchema.dump($0) }
  }

  func tables() async throws -> [TableShape] {
    try await read { try PostgreSQLSchema.tables($0) }
  }

  /// A SQLite file, so that a backup can be looked into, checked and restored without a server of the same release.
  func backup(to path: String) async throws {
    let opener = WorkerPool(name: "db-backup", threads: 1, queueLimit: 1)
    let partial = path + ".partial"
    let copy = try await opener.run {
      guard !FileManager.default.fileExists(atPath: path) else { throw DatabaseError.cannotOpen }
      for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: partial + end) }
      return try SQLiteEngine(path: partial, options: DatabaseOptions(readers: 1))
    }
    do {
      let applied = try await Migrator(engine: self).applied()
      try await Migrator(engine: copy).migrate(
        applied.map { Migration(number: $0.number, name: $0.name, sql: $0.sql) })
      try await DatabaseCopy(source: self, target: copy).run()
    } catch {
      await copy.close()
      try? FileManager.default.removeItem(atPath: partial)
      throw error
    }
    // The last connection folds the log in and removes it.
    await copy.close()
    try await opener.run { try DurableFile.move(partial, to: path) }
  }

  func close() async {
    await pool.close()
  }
}
