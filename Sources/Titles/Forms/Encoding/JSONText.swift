/// What the reader and the writer of JSON share.
enum JSONText {
  /// The first index from `start` whose byte is a quotation mark, a backslash or a control character, or the count.
  ///
  /// Eight bytes a step: most of an application is long Chinese text without any of them.
  @inline(__always)
  static func firstSpecial(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    let count = bytes.count
    guard let base = bytes.baseAddress else { return count }
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    while index + 8 <= count {
      let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
      let quotes = word ^ (ones &* 0x22)
      let slashes = word ^ (ones &* 0x5C)
      var found = (word &- (ones &* 0x20)) & ~word
      found |= (quotes &- ones) & ~quotes
      found |= (slashes &- ones) & ~slashes
      if found & highs != 0 { break }
      index += 8
    }
    while index < count {
      let byte = bytes[index]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C { return index }
      index += 1
    }
    return count
  }

  /// Whether every byte is ASCII.
  @inline(__always)
  static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    var index = 0
    var seen: UInt64 = 0
    while index + 8 <= bytes.count {
      seen |= UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
      index += 8
    }
    var rest: UInt8 = 0
    while index < bytes.count {
      rest |= bytes[index]
      index += 1
    }
    return seen & 0x8080_8080_8080_8080 == 0 && rest < 0x80
  }

  /// Whether two pieces of equal length hold the same bytes.
  @inline(__always)
  static func isEqual(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    guard let first = left.baseAddress, let second = right.baseAddress else { return true }
    var index = 0
    while index + 8 <= left.count {
      let one = UnsafeRawPointer(first + index).loadUnaligned(as: UInt64.self)
      guard one == UnsafeRawPointer(second + index).loadUnaligned(as: UInt64.self) else { return false }
      index += 8
    }
    while index < left.count {
      guard first[index] == second[index] else { return false }
      index += 1
    }
    return true
  }
}
