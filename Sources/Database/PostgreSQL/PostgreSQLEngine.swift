/// A PostgreSQL server: reads and writes side by side, each on a connection of its own, writes SERIALIZABLE.
final class PostgreSQLEngine: Engine {
  let dialect = Dialect.postgresql
  private let pool: PostgreSQLPool
  private let address: PostgreSQLAddress

  private init(address: PostgreSQLAddress, options: PostgreSQLOptions) {
    self.address = address
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

  func backup(to path: String) async throws {
    let address = address
    let worker = WorkerPool(name: "db-backup", threads: 1, queueLimit: 1)
    try await worker.run { try PostgreSQLBackup(address).run(to: path) }
  }

  func close() async {
    await pool.close()
  }
}
