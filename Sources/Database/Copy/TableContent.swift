internal import Crypto

/// What a table holds, in a form that can be compared with another database's.
public struct TableContent: Hashable, Sendable {
  /// The table's name.
  public let table: String
  /// How many rows there are.
  public let rows: Int
  /// SHA-256 over all values in the order of the primary key, 64 hexadecimal digits.
  public let sha256: String

  /// Reads a table to its end.
  init(of table: TableShape, _ reader: Reader) throws {
    var hasher = SHA256()
    var rows = 0
    var buffer: [UInt8] = []
    try reader.export(table.name, columns: table.columns, orderedBy: table.key) { row in
      buffer.removeAll(keepingCapacity: true)
      for index in table.columns.indices { TableContent.append(try row.cell(at: index), to: &buffer) }
      hasher.update(data: buffer)
      rows += 1
    }
    self.table = table.name
    self.rows = rows
    sha256 = hasher.finalize().map { byte in String(byte >> 4, radix: 16) + String(byte & 15, radix: 16) }.joined()
  }

  /// A kind, a length where there may be several, the value: no two rows look alike.
  private static func append(_ cell: Cell, to buffer: inout [UInt8]) {
    switch cell {
    case .null: buffer.append(0)
    case .integer(let number): append(1, UInt64(bitPattern: number), to: &buffer)
    case .real(let number): append(2, number.bitPattern, to: &buffer)
    case .text(let text):
      var bytes: [UInt8] = []
      // As PostgreSQL keeps it, which has no NUL.
      PostgreSQLType.append(text, to: &bytes)
      append(3, UInt64(bytes.count), to: &buffer)
      buffer += bytes
    case .bytes(let bytes):
      append(4, UInt64(bytes.count), to: &buffer)
      buffer += bytes
    }
  }

  private static func append(_ kind: UInt8, _ number: UInt64, to buffer: inout [UInt8]) {
    buffer.append(kind)
    for shift in stride(from: 0, to: 64, by: 8) { buffer.append(UInt8(truncatingIfNeeded: number >> UInt64(shift))) }
  }
}
