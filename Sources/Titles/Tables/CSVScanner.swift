/// Cuts a CSV text into records; works on UTF-8 bytes, in which every separator is one byte.
public struct CSVScanner {
  private let bytes: [UInt8]
  private let file: String
  private var index = 0
  private var line = 1

  /// Begins at the start of `text`; `file` is for the sentences of faults.
  public init(_ text: String, file: String) {
    var bytes = Array(text.utf8)
    // Spreadsheet programs put a byte order mark in front.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    self.bytes = bytes
    self.file = file
  }

  /// The next record with the line it starts on, or nil at the end.
  public mutating func nextRecord() throws(DataFault) -> (line: Int, fields: [String])? {
    guard index < bytes.count else { return nil }
    let start = line
    var fields: [String] = []
    while true {
      fields.append(try nextField())
      guard index < bytes.count else { return (start, fields) }
      if bytes[index] == UInt8(ascii: ",") {
        index += 1
        continue
      }
      skipLineEnd()
      return (start, fields)
    }
  }

  /// Reads up to the comma or line end that closes the field, and leaves `index` on it.
  private mutating func nextField() throws(DataFault) -> String {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return try plainField() }
    index += 1
    var value: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\n") { line += 1 }
      guard byte == UInt8(ascii: "\"") else {
        value.append(byte)
        continue
      }
      if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
        value.append(byte)
        index += 1
        continue
      }
      guard isAtFieldEnd else { throw DataFault(file: file, line: line, "引号之后应为逗号或行尾。") }
      return String(decoding: value, as: UTF8.self)
    }
    throw DataFault(file: file, line: line, "引号没有成对。")
  }

  private mutating func plainField() throws(DataFault) -> String {
    let start = index
    while !isAtFieldEnd {
      guard bytes[index] != UInt8(ascii: "\"") else {
        throw DataFault(file: file, line: line, "引号只能包住整个字段。")
      }
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private var isAtFieldEnd: Bool {
    guard index < bytes.count else { return true }
    switch bytes[index] {
    case UInt8(ascii: ","), UInt8(ascii: "\n"): return true
    case UInt8(ascii: "\r"): return index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
    default: return false
    }
  }

  private mutating func skipLineEnd() {
    index += bytes[index] == UInt8(ascii: "\r") ? 2 : 1
    line += 1
  }
}
