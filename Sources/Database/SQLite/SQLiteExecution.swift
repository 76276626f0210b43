import GRDB
import GRDBSQLite

/// One run of a prepared statement, by SQLite's own interface.
///
/// GRDB opens connections and prepares statements. Its arguments and cursors are not used: they copy names and values for
/// every run, which for the short statements of an operation costs several times what SQLite itself takes.
struct SQLiteExecution {
  private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  private let handle: OpaquePointer
  private let connection: OpaquePointer?

  init(_ statement: Statement, on connection: GRDB.Database) {
    handle = statement.sqliteStatement
    self.connection = connection.sqliteConnection
  }

  /// The row that the last step came to, for as long as this run goes on.
  var row: SQLiteRow { SQLiteRow(handle) }

  /// Binds every parameter of the statement.
  func bind(_ parameters: [Cell]) throws {
    guard Int(sqlite3_bind_parameter_count(handle)) == parameters.count else {
      throw DatabaseError.invalidSQL("a question mark stands outside an interpolation")
    }
    for (index, cell) in parameters.enumerated() {
      let code = bind(cell, at: Int32(truncatingIfNeeded: index + 1))
      guard code == SQLITE_OK else { throw failure() }
    }
  }

  private func bind(_ cell: Cell, at position: Int32) -> Int32 {
    switch cell {
    case .null: return sqlite3_bind_null(handle, position)
    case .integer(let number): return sqlite3_bind_int64(handle, position, number)
    case .real(let number): return sqlite3_bind_double(handle, position, number)
    case .text(var text):
      return text.withUTF8 { bytes in
        // Empty texts may have no address, and no address would bind NULL.
        guard let start = bytes.baseAddress, !bytes.isEmpty else {
          return sqlite3_bind_text(handle, position, "", 0, SQLiteExecution.transient)
        }
        return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
          sqlite3_bind_text(handle, position, $0, Int32(bytes.count), SQLiteExecution.transient)
        }
      }
    case .bytes(let bytes):
      if bytes.isEmpty { return sqlite3_bind_zeroblob(handle, position, 0) }
      return sqlite3_bind_blob(handle, position, bytes, Int32(bytes.count), SQLiteExecution.transient)
    }
  }

  /// Goes on to the next row; false where there is none.
  func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw failure()
    }
  }

  /// Ends the run. What had failed has been thrown already, so the code is of no interest.
  func reset() {
    sqlite3_reset(handle)
  }

  private func failure() -> GRDB.DatabaseError {
    let code = ResultCode(rawValue: sqlite3_extended_errcode(connection))
    return GRDB.DatabaseError(resultCode: code, message: sqlite3_errmsg(connection).map { String(cString: $0) })
  }
}
