/// Search in bytes that arrive piece by piece.
enum ByteSearch {
  /// Where `pattern` begins in `bytes`: whole, or as much of it as has arrived yet at the end. Where it is not there at
  /// all, the index is the end of `bytes`.
  static func find(_ pattern: [UInt8], in bytes: [UInt8]) -> (index: Int, isWhole: Bool) {
    bytes.withUnsafeBufferPointer { bytes in
      pattern.withUnsafeBufferPointer { pattern in
        var index = 0
        while index < bytes.count {
          if bytes[index] == pattern[0], matches(pattern, bytes, at: index) {
            return (index, bytes.count - index >= pattern.count)
          }
          index += 1
        }
        return (bytes.count, false)
      }
    }
  }

  private static func matches(_ pattern: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let length = min(pattern.count, bytes.count - index)
    var offset = 1
    while offset < length {
      if bytes[index + offset] != pattern[offset] { return false }
      offset += 1
    }
    return true
  }
}
