extension ArraySlice<UInt8> {
  /// Where `text` stands first.
  func range(of text: String) -> Range<Int>? {
    let pattern = Array(text.utf8)
    guard let first = pattern.first, count >= pattern.count else { return nil }
    return withUnsafeBufferPointer { buffer in
      for index in 0...(buffer.count - pattern.count) where buffer[index] == first {
        if buffer[index..<index + pattern.count].elementsEqual(pattern) {
          return startIndex + index..<startIndex + index + pattern.count
        }
      }
      return nil
    }
  }
}

extension [UInt8] {
  /// Where `text` stands last.
  func lastRange(of text: String) -> Range<Int>? {
    let pattern = Array(text.utf8)
    guard let first = pattern.first, count >= pattern.count else { return nil }
    return withUnsafeBufferPointer { buffer in
      var index = buffer.count - pattern.count
      while index >= 0 {
        if buffer[index] == first, buffer[index..<index + pattern.count].elementsEqual(pattern) {
          return index..<index + pattern.count
        }
        index -= 1
      }
      return nil
    }
  }
}
