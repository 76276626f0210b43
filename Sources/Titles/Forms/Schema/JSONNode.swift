/// A JSON value as a tree; for schema files, which are read once.
enum JSONNode: Hashable, Sendable {
  case null
  case flag(Bool)
  case integer(Int64)
  case text(String)
  case array([JSONNode])
  case object([String: JSONNode])

  /// The tree of `bytes`. Throws `SchemaError` with the byte where reading stopped.
  init(parsing bytes: [UInt8]) throws(SchemaError) {
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<JSONNode, SchemaError> in
      var scanner = JSONScanner(buffer)
      do throws(AnswersFormatError) {
        let node = try JSONNode.read(&scanner, depth: 0)
        try scanner.end()
        return .success(node)
      } catch {
        return .failure(SchemaError("byte \(error.offset)", error.message))
      }
    }
    self = try result.get()
  }

  private static func read(_ scanner: inout JSONScanner, depth: Int) throws(AnswersFormatError) -> JSONNode {
    guard depth < 64 else { throw scanner.failure("nested too deeply") }
    switch scanner.peek() {
    case 0x22: return .text(try scanner.string())
    case UInt8(ascii: "["): return .array(try readArray(&scanner, depth: depth))
    case UInt8(ascii: "{"): return .object(try readObject(&scanner, depth: depth))
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .flag(try scanner.bool())
    default: return scanner.take(word: "null") ? .null : .integer(try scanner.integer())
    }
  }

  private static func readArray(_ scanner: inout JSONScanner, depth: Int) throws(AnswersFormatError) -> [JSONNode] {
    try scanner.expect(UInt8(ascii: "["))
    if scanner.take(UInt8(ascii: "]")) { return [] }
    var nodes: [JSONNode] = []
    repeat { nodes.append(try read(&scanner, depth: depth + 1)) } while scanner.take(UInt8(ascii: ","))
    try scanner.expect(UInt8(ascii: "]"))
    return nodes
  }

  private static func readObject(
    _ scanner: inout JSONScanner, depth: Int
  ) throws(AnswersFormatError) -> [String: JSONNode] {
    try scanner.expect(UInt8(ascii: "{"))
    if scanner.take(UInt8(ascii: "}")) { return [:] }
    var members: [String: JSONNode] = [:]
    repeat {
      let key = try scanner.string()
      guard members[key] == nil else { throw scanner.failure("member \(key) twice") }
      try scanner.expect(UInt8(ascii: ":"))
      members[key] = try read(&scanner, depth: depth + 1)
    } while scanner.take(UInt8(ascii: ","))
    try scanner.expect(UInt8(ascii: "}"))
    return members
  }
}
