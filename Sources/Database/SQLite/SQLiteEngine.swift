import Foundation

/// SQLite in one file: one writing thread with group commit, several reading ones.
final class SQLiteEngine: Engine {
  let dialect = Dialect.sqlite
  private let path: String
  private let options: DatabaseOptions
  private let writer: SQLiteWriter
  private let readers: SQLiteReaders

  init(path: String, options: DatabaseOptions) throws {
    self.path = path
    self.options = options
    // The writer comes first: it makes the file and turns on write-ahead logging, which readers can't.
    let connection = try SQLiteConnection(path: path, isReader: false, options: options)
    readers = try SQLiteReaders(path: path, options: options)
    writer = SQLiteWriter(connection: connection, options: options)
  }

  var metrics: DatabaseMetrics {
    var metrics = DatabaseMetrics()
    metrics.connectionLimit = readers.count + 1
    metrics.connections = readers.count + 1
    metrics.waiting = readers.waiting + writer.waiting
    return metrics
  }

  func read<Value: Sendable>(_ body: @escaping @Sendable (Reader) throws -> Value) async throws -> Value {
    try await readers.read(body)
  }

  func write<Value: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value {
    try await writer.write(body)
  }

  func changeSchema(number: Int, _ body: @escaping @Sendable (Transaction) throws -> Void) async throws {
    try await writer.write(schemaChange: number, body)
  }

  func schemaDump() async throws -> String {
    try await read { try SQLiteSchema.dump($0) }
  }

  func tables() async throws -> [TableShape] {
    try await read { try SQLiteSchema.tables($0) }
  }

  func backup(to path: String) async throws {
    let (source, options) = (self.path, options)
    let worker = WorkerPool(name: "db-backup", threads: 1, queueLimit: 1)
    try await worker.run {
      guard !FileManager.default.fileExists(atPath: path) else { throw DatabaseError.cannotOpen }
      let partial = path + ".partial"
      try? FileManager.default.removeItem(atPath: partial)
      let connection = try SQLiteConnection(path: source, isReader: true, options: options)
      defer { connection.close() }
      try connection.copy(to: partial)
      try DurableFile.move(partial, to: path)
    }
  }

  func close() async {
    await readers.close()
    await writer.close()
  }
}
