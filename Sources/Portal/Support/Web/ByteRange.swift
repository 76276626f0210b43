/// The part of a file that a `Range` header asks for (RFC 9110, section 14): one range of bytes, of the start, the middle
/// or the end. Several ranges are answered with the whole file, as the RFC allows.
enum ByteRange: Sendable, Equatable {
  /// The whole file, 200.
  case whole
  /// Part of it, 206.
  case part(Range<Int>)
  /// Nothing of it, 416.
  case unsatisfiable

  init(_ header: String?, length: Int) {
    guard let header, let range = ByteRange.parse(header) else {
      self = .whole
      return
    }
    switch range {
    case (let first?, let last?):
      if last < first {
        self = .whole
      } else {
        self = first < length ? .part(first..<min(last, length - 1) + 1) : .unsatisfiable
      }
    case (let first?, nil): self = first < length ? .part(first..<length) : .unsatisfiable
    case (nil, let count?): self = count > 0 && length > 0 ? .part(max(length - count, 0)..<length) : .unsatisfiable
    case (nil, nil): self = .whole
    }
  }

  /// First and last as they stand; nil for what is no single range of bytes.
  private static func parse(_ header: String) -> (Int?, Int?)? {
    let text = header.filter { $0 != " " && $0 != "\t" }
    guard text.lowercased().hasPrefix("bytes=") else { return nil }
    let parts = text.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, !(parts[0].isEmpty && parts[1].isEmpty) else { return nil }
    var numbers: [Int?] = []
    for part in parts {
      guard part.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
      // A number that is too long for a machine word is past every end.
      numbers.append(part.isEmpty ? nil : Int(part) ?? Int.max - 1)
    }
    return (numbers[0], numbers[1])
  }
}
