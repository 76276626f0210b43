import GRDB

/// One open SQLite connection with its prepared statements.
///
/// Unchecked: everything inside is reached only through ``use(_:)``, which GRDB's queue serializes.
final class SQLiteConnection: @unchecked Sendable {
  private let queue: DatabaseQueue
  private let statements = StatementCache()

  /// Opens a connection and proves that it holds the settings this system rests on.
  init(path: String, isReader: Bool, options: DatabaseOptions) throws {
    var configuration = Configuration()
    configuration.readonly = isReader
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(options.busyTimeout)
    configuration.label = isReader ? "database-reader" : "database-writer"
    if !isReader { configuration.journalMode = .wal }
    queue = try translatingErrors { try DatabaseQueue(path: path, configuration: configuration) }
    let cache = options.cacheKiB
    try use { session in
      try session.control("PRAGMA cache_size = -\(cache)")
      // GRDB asks for NORMAL when it turns on write-ahead logging; after a power cut that may lose answered commits.
      try session.control("PRAGMA synchronous = FULL")
      // Under load the same pages are written again and again: fewer checkpoints copy each of them once instead of many
      // times, and sync the file less often. 16 MiB of log are read again in a few dozen milliseconds after a crash.
      try session.control("PRAGMA wal_autocheckpoint = 4000")
      // Savepoints keep the pages that they may have to restore; in a file each of them would be a write of its own.
      try session.control("PRAGMA temp_store = MEMORY")
      try SQLiteConnection.prove(session)
    }
  }

  /// Hands the connection to `body`, on the calling thread, which it blocks while another uses it.
  func use<Value>(_ body: (SQLiteSession) throws -> Value) rethrows -> Value {
    try queue.inDatabase { connection in
      try body(SQLiteSession(connection: connection, statements: statements))
    }
  }

  /// Copies the whole database into the file at `path`, in one consistent state.
  func copy(to path: String) throws {
    try translatingErrors {
      let target = try DatabaseQueue(path: path)
      try queue.backup(to: target)
      try target.close()
    }
  }

  /// Lets go of the file.
  func close() {
    queue.inDatabase { _ in statements.clear() }
    // Fails only where a statement is still open, and none is: then SQLite keeps the handle until the process ends.
    try? queue.close()
  }

  private static func prove(_ session: SQLiteSession) throws {
    let expected: [(SQL, Cell)] = [
      ("PRAGMA journal_mode", .text("wal")), ("PRAGMA synchronous", .integer(2)), ("PRAGMA foreign_keys", .integer(1)),
    ]
    for (pragma, value) in expected {
      var found = Cell.null
      try session.query(pragma) { row in
        found = try row.cell(at: 0)
        return false
      }
      guard found == value else { throw DatabaseError.unsafeSettings(pragma.text) }
    }
  }
}
