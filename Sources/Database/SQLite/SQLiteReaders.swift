import Synchronization

/// Reading connections, as many as threads that use them.
final class SQLiteReaders: Sendable {
  /// How many connections there are.
  let count: Int
  private let workers: WorkerPool
  private let idle: Mutex<[SQLiteConnection]>

  init(path: String, options: DatabaseOptions) throws {
    let count = max(options.readers, 1)
    self.count = count
    let connections = try (0..<count).map { _ in try SQLiteConnection(path: path, isReader: true, options: options) }
    idle = Mutex(connections)
    workers = WorkerPool(name: "db-read", threads: count, queueLimit: options.queueLimit)
  }

  /// How many reads wait.
  var waiting: Int { workers.waiting }

  /// Reads in one transaction, that is in one state of the database.
  func read<Value: Sendable>(_ body: @escaping @Sendable (Reader) throws -> Value) async throws -> Value {
    do {
      return try await workers.run { [self] in
        // There are as many connections as threads, so one is always idle; the one used last has the warmest cache.
        guard let connection = idle.withLock({ $0.popLast() }) else { throw DatabaseError.overloaded }
        defer { idle.withLock { $0.append(connection) } }
        return try connection.use { session in
          try session.control("BEGIN DEFERRED")
          defer { session.rollback() }
          return try body(Reader(session: session))
        }
      }
    } catch let error as WorkerPoolError {
      throw error == .overloaded ? DatabaseError.overloaded : DatabaseError.closed
    }
  }

  /// Finishes what waits and closes the connections.
  func close() async {
    await workers.shutDown()
    let connections = idle.withLock { idle in
      defer { idle = [] }
      return idle
    }
    for connection in connections { connection.close() }
  }
}
