import Foundation
import GRDB

/// The current row of a running SQLite statement; one object for all rows of a query.
final class SQLiteRow: RowSource {
  let columnNames: [String]
  private let row: GRDB.Row

  init(_ row: GRDB.Row, columnNames: [String]) {
    self.row = row
    self.columnNames = columnNames
  }

  func cell(at index: Int) -> Cell {
    let value: DatabaseValue = row[index]
    switch value.storage {
    case .null: return .null
    case .int64(let number): return .integer(number)
    case .double(let number): return .real(number)
    case .string(let text): return .text(text)
    case .blob(let data): return .bytes([UInt8](data))
    }
  }
}

extension Cell {
  /// The value as GRDB binds it.
  var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .real(let number): number.databaseValue
    case .text(let text): text.databaseValue
    case .bytes(let bytes): Data(bytes).databaseValue
    }
  }
}
