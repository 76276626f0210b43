/// Reads JSON from bytes, token by token. Every failure says where it stands.
struct JSONScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var offset = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  func failure(_ message: String) -> AnswersFormatError {
    AnswersFormatError(offset: offset, message: message)
  }

  /// The next byte that is no white space, not consumed; 0 at the end.
  @inline(__always)
  mutating func peek() -> UInt8 {
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      offset += 1
    }
    return 0
  }

  /// Consumes `byte` if it stands next.
  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    offset += 1
    return true
  }

  @inline(__always)
  mutating func expect(_ byte: UInt8) throws(AnswersFormatError) {
    guard take(byte) else { throw failure("expected \(Character(UnicodeScalar(byte)))") }
  }

  mutating func end() throws(AnswersFormatError) {
    guard peek() == 0, offset == bytes.count else { throw failure("expected the end") }
  }

  /// Consumes `word` (`true`, `false`, `null`) if it stands next.
  mutating func take(word: StaticString) -> Bool {
    _ = peek()
    guard offset + word.utf8CodeUnitCount <= bytes.count else { return false }
    for index in 0..<word.utf8CodeUnitCount where word.utf8Start[index] != bytes[offset + index] { return false }
    offset += word.utf8CodeUnitCount
    return true
  }

  mutating func bool() throws(AnswersFormatError) -> Bool {
    if take(word: "true") { return true }
    guard take(word: "false") else { throw failure("expected true or false") }
    return false
  }

  /// An integer without fraction or exponent.
  mutating func integer() throws(AnswersFormatError) -> Int64 {
    let isNegative = take(UInt8(ascii: "-"))
    let start = offset
    var number: Int64 = 0
    while offset < bytes.count, bytes[offset] >= 0x30, bytes[offset] <= 0x39 {
      let (tens, overflows) = number.multipliedReportingOverflow(by: 10)
      let (sum, overflowsToo) = tens.addingReportingOverflow(Int64(bytes[offset] - 0x30))
      guard !overflows, !overflowsToo else { throw failure("number too large") }
      number = sum
      offset += 1
    }
    guard offset > start else { throw failure("expected a number") }
    return isNegative ? -number : number
  }

  mutating func string() throws(AnswersFormatError) -> String {
    try expect(0x22)
    let start = offset
    let special = JSONText.firstSpecial(in: bytes, from: start)
    guard special < bytes.count else { throw failure("unfinished text") }
    offset = special
    if bytes[special] == 0x22 {
      offset += 1
      return try text(bytes[start..<special])
    }
    return try escapedString(from: start)
  }

  /// The text of these bytes. Decoding mends what is no UTF-8 instead of refusing it, so the result is compared; it is
  /// several times faster than `String(validating:as:)`, which is not specialized.
  private func text(_ slice: Slice<UnsafeBufferPointer<UInt8>>) throws(AnswersFormatError) -> String {
    let bytes = UnsafeBufferPointer(rebasing: slice)
    var text = String(decoding: bytes, as: UTF8.self)
    if JSONText.isASCII(bytes) { return text }
    guard text.withUTF8({ JSONText.isEqual($0, bytes) }) else { throw failure("invalid UTF-8") }
    return text
  }

  /// The rest of a text in which something is escaped; `offset` stands on the first special byte.
  private mutating func escapedString(from start: Int) throws(AnswersFormatError) -> String {
    var buffer = [UInt8](bytes[start..<offset])
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == 0x22 {
        guard let text = String(validating: buffer, as: UTF8.self) else { throw failure("invalid UTF-8") }
        return text
      }
      guard byte == 0x5C else { throw failure("control character in a text") }
      try unescape(into: &buffer)
      let special = JSONText.firstSpecial(in: bytes, from: offset)
      buffer.append(contentsOf: bytes[offset..<special])
      offset = special
    }
    throw failure("unfinished text")
  }

  private mutating func unescape(into buffer: inout [UInt8]) throws(AnswersFormatError) {
    guard offset < bytes.count else { throw failure("unfinished escape") }
    let byte = bytes[offset]
    offset += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: buffer.append(byte)
    case UInt8(ascii: "n"): buffer.append(0x0A)
    case UInt8(ascii: "r"): buffer.append(0x0D)
    case UInt8(ascii: "t"): buffer.append(0x09)
    case UInt8(ascii: "b"): buffer.append(0x08)
    case UInt8(ascii: "f"): buffer.append(0x0C)
    case UInt8(ascii: "u"): try unicodeEscape(into: &buffer)
    default: throw failure("unknown escape")
    }
  }

  private mutating func unicodeEscape(into buffer: inout [UInt8]) throws(AnswersFormatError) {
    var code = try hexadecimal()
    if (0xD800..<0xDC00).contains(code) {
      guard offset + 1 < bytes.count, bytes[offset] == 0x5C, bytes[offset + 1] == UInt8(ascii: "u") else {
        throw failure("half a surrogate pair")
      }
      offset += 2
      let low = try hexadecimal()
      guard (0xDC00..<0xE000).contains(low) else { throw failure("half a surrogate pair") }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = UnicodeScalar(code) else { throw failure("half a surrogate pair") }
    buffer.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
  }

  private mutating func hexadecimal() throws(AnswersFormatError) -> UInt32 {
    guard offset + 4 <= bytes.count else { throw failure("unfinished escape") }
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Character(UnicodeScalar(bytes[offset])).hexDigitValue else { throw failure("unknown escape") }
      code = code << 4 + UInt32(digit)
      offset += 1
    }
    return code
  }
}
