/// The values of one statement in the protocol's binary form, one after the other in one buffer.
struct PostgreSQLParameters {
  private var buffer: [UInt8] = []
  private var places: [Int?] = []
  private var lengths: [Int32] = []

  init(_ cells: [Cell]) {
    places.reserveCapacity(cells.count)
    lengths.reserveCapacity(cells.count)
    for cell in cells { append(cell) }
    // The address of an empty value must not be none, which would be NULL.
    buffer.append(0)
  }

  /// Hands over what libpq takes: how many, where each is, how long it is, and that all are binary.
  func withPointers<Value>(
    _ body: (Int32, [UnsafePointer<CChar>?], [Int32], [Int32]) throws -> Value
  ) rethrows -> Value {
    try buffer.withUnsafeBytes { bytes in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      let values = places.map { place in place.flatMap { start?.advanced(by: $0) } }
      return try body(Int32(places.count), values, lengths, Array(repeating: 1, count: places.count))
    }
  }

  private mutating func append(_ cell: Cell) {
    let start = buffer.count
    switch cell {
    case .null: break
    case .integer(let number): append(UInt64(bitPattern: number))
    case .real(let number): append(number.bitPattern)
    case .text(let text): PostgreSQLType.append(text, to: &buffer)
    case .bytes(let bytes): buffer.append(contentsOf: bytes)
    }
    places.append(cell == .null ? nil : start)
    lengths.append(Int32(buffer.count - start))
  }

  private mutating func append(_ number: UInt64) {
    withUnsafeBytes(of: number.bigEndian) { buffer.append(contentsOf: $0) }
  }
}

extension Cell.Kind {
  /// The number of the type that parameters of this kind are declared with.
  var postgreSQLType: UInt32 {
    switch self {
    case .integer: PostgreSQLType.int8
    case .real: PostgreSQLType.float8
    case .text: PostgreSQLType.text
    case .bytes: PostgreSQLType.bytea
    }
  }
}
