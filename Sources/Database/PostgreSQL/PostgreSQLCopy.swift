/// COPY: the fastest way into and out of a table.
struct PostgreSQLCopy {
  private let connection: PostgreSQLConnection
  /// How many bytes are sent in one piece.
  private static let piece = 65_536

  init(_ connection: PostgreSQLConnection) {
    self.connection = connection
  }

  /// Adds rows to a table until `next` has no more. In text form, since the binary one wants the exact types of the columns.
  func load(_ table: String, columns: [String], _ next: () throws -> [Cell]?) throws -> Int {
    try connection.beginCopy("COPY \(table) (\(columns.joined(separator: ", "))) FROM STDIN")
    var buffer: [UInt8] = []
    do {
      while let row = try next() {
        PostgreSQLCopy.append(row, to: &buffer)
        guard buffer.count >= PostgreSQLCopy.piece else { continue }
        try connection.sendCopy(buffer)
        buffer.removeAll(keepingCapacity: true)
      }
      try connection.sendCopy(buffer)
    } catch let failure as PostgreSQLFailure {
      throw failure
    } catch {
      // Told so, the server fails the statement, which is what is wanted; the reason is the caller's.
      _ = try? connection.endCopy(problem: "the rows could not be made")
      throw error
    }
    return try connection.endCopy()
  }

  /// Hands over every row of a table.
  func export(_ table: String, columns: [String], orderedBy order: [String], _ body: (Row) throws -> Void) throws {
    let ordering = order.isEmpty ? "" : " ORDER BY \(order.joined(separator: ", "))"
    let query = "SELECT \(columns.joined(separator: ", ")) FROM \(table)"
    let types = try connection.executeOnce("\(query) LIMIT 0", [], kinds: []).columnTypes
    try connection.beginCopy("COPY (\(query)\(ordering)) TO STDOUT (FORMAT binary)")
    let row = PostgreSQLCopiedRow(names: columns, types: types)
    var isFirst = true
    var problem: (any Error)?
    while let piece = try connection.receiveCopy() {
      // Before the first row stands a head of 19 bytes; what has been left is read all the same.
      let fields = isFirst ? piece.dropFirst(19) : piece[...]
      isFirst = false
      guard problem == nil, row.read(fields) else { continue }
      do {
        try body(Row(source: row))
      } catch {
        problem = error
      }
    }
    if let problem { throw problem }
  }

  private static func append(_ row: [Cell], to buffer: inout [UInt8]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { buffer.append(UInt8(ascii: "\t")) }
      append(cell, to: &buffer)
    }
    buffer.append(UInt8(ascii: "\n"))
  }

  private static func append(_ cell: Cell, to buffer: inout [UInt8]) {
    switch cell {
    case .null: buffer.append(contentsOf: Array("\\N".utf8))
    case .integer(let number): buffer.append(contentsOf: Array(String(number).utf8))
    case .real(let number): buffer.append(contentsOf: Array(String(number).utf8))
    case .text(let text): append(text, to: &buffer)
    case .bytes(let bytes):
      buffer.append(contentsOf: Array("\\\\x".utf8))
      for byte in bytes {
        buffer.append(hex[Int(byte >> 4)])
        buffer.append(hex[Int(byte & 15)])
      }
    }
  }

  private static func append(_ text: String, to buffer: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case 0: buffer.append(contentsOf: Array("\u{FFFD}".utf8))
      case UInt8(ascii: "\\"): buffer.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "\\")])
      case UInt8(ascii: "\t"): buffer.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "t")])
      case UInt8(ascii: "\n"): buffer.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
      case UInt8(ascii: "\r"): buffer.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "r")])
      default: buffer.append(byte)
      }
    }
  }

  private static let hex = Array("0123456789abcdef".utf8)
}
