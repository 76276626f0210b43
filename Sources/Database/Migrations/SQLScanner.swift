/// Walks through SQL text token by token.
struct SQLScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ sql: String) {
    bytes = Array(sql.utf8)
  }

  /// The next token, or nil at the end.
  mutating func next() -> SQLToken? {
    guard position < bytes.count else { return nil }
    let start = position
    let kind = advance()
    return SQLToken(kind: kind, text: String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func advance() -> SQLToken.Kind {
    let byte = bytes[position]
    if SQLScanner.isSpace(byte) {
      skip { SQLScanner.isSpace($0) }
      return .space
    }
    if starts(with: "--") {
      skip { $0 != UInt8(ascii: "\n") }
      return .space
    }
    if starts(with: "/*") {
      position += 2
      skip(past: Array("*/".utf8))
      return .space
    }
    if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
      // A doubled quote inside ends one quoted token and begins the next, which comes to the same.
      position += 1
      skip(past: [byte])
      return .quoted
    }
    if let tag = dollarTag() {
      position += tag.count
      skip(past: tag)
      return .quoted
    }
    if SQLScanner.isWord(byte) {
      skip { SQLScanner.isWord($0) }
      return .word
    }
    position += 1
    return .symbol
  }

  private mutating func skip(while condition: (UInt8) -> Bool) {
    while position < bytes.count, condition(bytes[position]) { position += 1 }
  }

  private mutating func skip(past end: [UInt8]) {
    while position < bytes.count {
      if bytes[position...].starts(with: end) {
        position += end.count
        return
      }
      position += 1
    }
  }

  private func starts(with text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[position...].starts(with: $0) }
  }

  /// `$$` or `$name$` at the position.
  private func dollarTag() -> [UInt8]? {
    let dollar = UInt8(ascii: "$")
    guard bytes[position] == dollar else { return nil }
    let name = bytes[(position + 1)...].prefix { SQLScanner.isWord($0) }
    guard name.endIndex < bytes.count, bytes[name.endIndex] == dollar else { return nil }
    return [dollar] + name + [dollar]
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 128...: true
    default: false
    }
  }
}
