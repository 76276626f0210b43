/// Escapes text for the places where a template may put it: between tags and inside double-quoted attributes.
enum HTMLEscape {
  /// Appends `text` to `bytes`: `& < > " '` become references, characters that no HTML document may hold (C0 and C1
  /// controls but tab and line ends, U+FFFE, U+FFFF) are left out.
  static func append(_ text: some StringProtocol, to bytes: inout [UInt8]) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { append($0, to: &bytes) }
    if done == nil {
      Array(text.utf8).withUnsafeBufferPointer { append($0, to: &bytes) }
    }
  }

  /// Whole runs that need nothing are copied at once; this is the inner loop of every page.
  private static func append(_ source: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var start = 0
    var index = 0
    while index < source.count {
      let byte = source[index]
      let action = actions[Int(byte)]
      if action == 0 {
        index += 1
        continue
      }
      let length = action == 1 ? 1 : forbiddenLength(source, at: index)
      guard length > 0 else {
        index += 1
        continue
      }
      bytes.append(contentsOf: source[start..<index])
      if let reference = reference(for: byte) { bytes.append(contentsOf: reference.utf8) }
      index += length
      start = index
    }
    bytes.append(contentsOf: source[start...])
  }

  /// 0: copy, 1: replace or drop this byte, 2: may begin a forbidden character of several bytes.
  private static let actions: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 256)
    for byte in 0..<32 where byte != 9 && byte != 10 && byte != 13 { table[byte] = 1 }
    for byte in "&<>\"'".utf8 { table[Int(byte)] = 1 }
    table[0x7F] = 1
    table[0xC2] = 2
    table[0xEF] = 2
    return table
  }()

  private static func reference(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }

  /// How many bytes of a character that no document may hold stand at `index`; 0 where there is none.
  private static func forbiddenLength(_ source: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let left = source.count - index
    if source[index] == 0xC2 {
      return left >= 2 && (0x80...0x9F).contains(source[index + 1]) ? 2 : 0
    }
    return left >= 3 && source[index + 1] == 0xBF && source[index + 2] >= 0xBE ? 3 : 0
  }

}
