/// PostgreSQL's types by their numbers, which are the same on every server, and their binary forms.
enum PostgreSQLType {
  static let bool: UInt32 = 16
  static let bytea: UInt32 = 17
  static let int8: UInt32 = 20
  static let int2: UInt32 = 21
  static let int4: UInt32 = 23
  static let text: UInt32 = 25
  static let float4: UInt32 = 700
  static let float8: UInt32 = 701
  static let numeric: UInt32 = 1700
  /// `char`, `name`, `text`, `json`, what has no type, `bpchar`, `varchar`.
  private static let texts: Set<UInt32> = [18, 19, 25, 114, 705, 1042, 1043]

  /// The value that a field holds, which is not NULL. A type that isn't among those above comes as its bytes.
  static func cell(_ type: UInt32, _ field: UnsafeRawBufferPointer) -> Cell {
    switch type {
    case int8: .integer(Int64(bitPattern: number(field)))
    case int4: .integer(Int64(Int32(truncatingIfNeeded: number(field))))
    case int2: .integer(Int64(Int16(truncatingIfNeeded: number(field))))
    case bool: .integer(field.first == 0 ? 0 : 1)
    case float8: .real(Double(bitPattern: number(field)))
    case float4: .real(Double(Float(bitPattern: UInt32(truncatingIfNeeded: number(field)))))
    case numeric: decimal(field)
    default: texts.contains(type) ? .text(String(decoding: field, as: UTF8.self)) : .bytes([UInt8](field))
    }
  }

  /// Appends a text. The server takes every character but NUL, which no name or sentence needs: what somebody sent with one
  /// in it is kept with U+FFFD in its place rather than refused deep inside an operation.
  static func append(_ text: String, to buffer: inout [UInt8]) {
    guard text.utf8.contains(0) else {
      buffer.append(contentsOf: text.utf8)
      return
    }
    buffer.append(contentsOf: text.replacing("\0", with: "\u{FFFD}").utf8)
  }

  private static func number(_ field: some Sequence<UInt8>) -> UInt64 {
    field.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// A decimal number, which sums of large numbers and averages are: whole where it is, else the nearest floating-point
  /// number. Four words of two bytes (how many digits of base 10,000, the exponent of the first, the sign, the digits shown
  /// after the point), then the digits.
  private static func decimal(_ field: UnsafeRawBufferPointer) -> Cell {
    let words = stride(from: 0, to: field.count - 1, by: 2).map { Int(field[$0]) << 8 | Int(field[$0 + 1]) }
    guard words.count >= 4 else { return .null }
    let (sign, digits) = (words[2] == 0x4000 ? -1.0 : 1.0, words.dropFirst(4))
    if words[2] == 0xC000 { return .real(.nan) }
    let weight = Int(Int16(truncatingIfNeeded: words[1]))
    // The digits after the point are all dropped where the number is whole.
    if digits.count <= weight + 1, weight < 4 {
      let padded = Array(digits) + Array(repeating: 0, count: weight + 1 - digits.count)
      let whole = padded.reduce(0) { $0 * 10_000 + $1 }
      return .integer(Int64(sign < 0 ? -whole : whole))
    }
    let value = digits.enumerated().reduce(0.0) { $0 + Double($1.element) * power(weight - $1.offset) }
    return .real(sign * value)
  }

  private static func power(_ exponent: Int) -> Double {
    let base = 10_000.0
    let value = (0..<abs(exponent)).reduce(1.0) { product, _ in product * base }
    return exponent < 0 ? 1 / value : value
  }
}
