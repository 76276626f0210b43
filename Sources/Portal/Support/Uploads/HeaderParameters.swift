/// A header value with parameters: `form-data; name="file"; filename="a.pdf"`.
struct HeaderParameters: Sendable, Equatable {
  /// What stands before the first semicolon, in lower case.
  let value: String
  private let parameters: [String: String]

  /// nil where it is malformed or names a parameter twice.
  init?(_ text: String) {
    var scanner = Scanner(bytes: Array(text.utf8))
    value = scanner.token().lowercased()
    guard !value.isEmpty else { return nil }
    var parameters: [String: String] = [:]
    while scanner.skipSemicolon() {
      if scanner.isAtEnd { break }
      let name = scanner.token().lowercased()
      guard !name.isEmpty, scanner.skip(UInt8(ascii: "=")), let value = scanner.value(), parameters[name] == nil else {
        return nil
      }
      parameters[name] = value
    }
    guard scanner.isAtEnd else { return nil }
    self.parameters = parameters
  }

  /// The parameter of that name.
  subscript(name: String) -> String? { parameters[name] }

  private struct Scanner {
    let bytes: [UInt8]
    var index = 0

    var isAtEnd: Bool { index >= bytes.count }

    mutating func skipBlanks() {
      while index < bytes.count, bytes[index] == 32 || bytes[index] == 9 { index += 1 }
    }

    mutating func skip(_ byte: UInt8) -> Bool {
      guard index < bytes.count, bytes[index] == byte else { return false }
      index += 1
      return true
    }

    mutating func skipSemicolon() -> Bool {
      skipBlanks()
      guard skip(UInt8(ascii: ";")) else { return false }
      skipBlanks()
      return true
    }

    mutating func token() -> String {
      let start = index
      while index < bytes.count, !";= \t\"".utf8.contains(bytes[index]) { index += 1 }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    mutating func value() -> String? {
      guard skip(UInt8(ascii: "\"")) else { return token() }
      var text: [UInt8] = []
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
        // A backslash quotes only a quote or itself: browsers on Windows have sent paths with single backslashes.
        let isQuoting = byte == UInt8(ascii: "\\") && index < bytes.count && (bytes[index] == 34 || bytes[index] == 92)
        if isQuoting {
          text.append(bytes[index])
          index += 1
        } else {
          text.append(byte)
        }
      }
      return nil
    }
  }
}
