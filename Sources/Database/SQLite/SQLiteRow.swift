import GRDBSQLite

/// The current row of a running SQLite statement; one object for all rows of a query.
final class SQLiteRow: RowSource {
  private let handle: OpaquePointer
  let columnCount: Int

  init(_ handle: OpaquePointer) {
    self.handle = handle
    columnCount = Int(sqlite3_column_count(handle))
  }

  var columnNames: [String] {
    (0..<Int32(columnCount)).map { index in sqlite3_column_name(handle, index).map { String(cString: $0) } ?? "" }
  }

  func cell(at index: Int) -> Cell {
    let column = Int32(truncatingIfNeeded: index)
    switch sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, column))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, column))
    case SQLITE_TEXT:
      let text = sqlite3_column_text(handle, column)
      let bytes = UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(handle, column)))
      return .text(String(decoding: bytes, as: UTF8.self))
    case SQLITE_BLOB:
      let blob = sqlite3_column_blob(handle, column)
      return .bytes([UInt8](UnsafeRawBufferPointer(start: blob, count: Int(sqlite3_column_bytes(handle, column)))))
    default: return .null
    }
  }
}
