/// One row of COPY's binary form: how many fields, then each with its length.
final class PostgreSQLCopiedRow: RowSource {
  let columnNames: [String]
  var columnCount: Int { columnNames.count }
  private let types: [UInt32]
  private var cells: [Cell] = []

  init(names: [String], types: [UInt32]) {
    columnNames = names
    self.types = types
  }

  /// Reads the row; false for what stands after the last one.
  func read(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    guard PostgreSQLCopiedRow.number(&rest, 2) == types.count else { return false }
    cells = types.map { type in
      let length = PostgreSQLCopiedRow.number(&rest, 4)
      // A length of -1, as all ones.
      guard length < 0x8000_0000 else { return .null }
      defer { rest = rest.dropFirst(length) }
      return rest.prefix(length).withUnsafeBytes { PostgreSQLType.cell(type, $0) }
    }
    return true
  }

  func cell(at index: Int) -> Cell { cells[index] }

  private static func number(_ bytes: inout ArraySlice<UInt8>, _ width: Int) -> Int {
    defer { bytes = bytes.dropFirst(width) }
    return bytes.prefix(width).reduce(0) { $0 << 8 | Int($1) }
  }
}
