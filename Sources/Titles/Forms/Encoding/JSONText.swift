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
}
