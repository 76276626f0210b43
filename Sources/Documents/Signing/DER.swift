/// Writes the few ASN.1 values that a signature is made of, in DER (ITU-T X.690).
enum DER {
  static func sequence(_ parts: [[UInt8]]) -> [UInt8] { value(0x30, parts.flatMap { $0 }) }

  static func sequence(_ parts: [UInt8]...) -> [UInt8] { sequence(parts) }

  /// A SET OF: its members stand in the order of their encodings.
  static func set(_ members: [[UInt8]]) -> [UInt8] { value(0x31, sorted(members)) }

  /// A context-specific, constructed value.
  static func context(_ number: UInt8, _ content: [UInt8]) -> [UInt8] { value(0xA0 | number, content) }

  static func octets(_ bytes: [UInt8]) -> [UInt8] { value(0x04, bytes) }

  /// A small non-negative integer.
  static func integer(_ number: UInt8) -> [UInt8] { [0x02, 1, number & 0x7F] }

  static let null: [UInt8] = [0x05, 0]
  static let yes: [UInt8] = [0x01, 1, 0xFF]

  /// The members' encodings one after the other, in the order that a SET OF wants.
  static func sorted(_ members: [[UInt8]]) -> [UInt8] {
    members.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 }
  }

  static func objectIdentifier(_ arcs: [UInt]) -> [UInt8] {
    var content: [UInt8] = []
    for arc in [arcs[0] * 40 + arcs[1]] + arcs.dropFirst(2) {
      var groups = [UInt8(arc & 0x7F)]
      var rest = arc >> 7
      while rest > 0 {
        groups.append(UInt8(rest & 0x7F) | 0x80)
        rest >>= 7
      }
      content += groups.reversed()
    }
    return value(0x06, content)
  }

  /// The whole length of the value that begins at `bytes[start]`, or nil where it isn't complete.
  static func length(_ bytes: [UInt8], at start: Int = 0) -> (header: Int, content: Int)? {
    guard start + 2 <= bytes.count else { return nil }
    let first = Int(bytes[start + 1])
    guard first >= 0x80 else { return start + 2 + first <= bytes.count ? (2, first) : nil }
    let count = first & 0x7F
    guard (1...4).contains(count), start + 2 + count <= bytes.count else { return nil }
    let content = bytes[(start + 2)..<(start + 2 + count)].reduce(0) { $0 << 8 | Int($1) }
    guard start + 2 + count + content <= bytes.count else { return nil }
    return (2 + count, content)
  }

  /// Where the values inside the constructed value at `start` begin; none where something is incomplete.
  static func children(_ bytes: [UInt8], at start: Int) -> [Int] {
    guard let (header, content) = length(bytes, at: start) else { return [] }
    var starts: [Int] = []
    var position = start + header
    while position < start + header + content {
      guard let next = length(bytes, at: position) else { return [] }
      starts.append(position)
      position += next.header + next.content
    }
    return starts
  }

  private static func value(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
    var bytes = [tag]
    bytes.reserveCapacity(content.count + 6)
    if content.count < 0x80 {
      bytes.append(UInt8(content.count))
    } else {
      var digits: [UInt8] = []
      var rest = content.count
      while rest > 0 {
        digits.insert(UInt8(rest & 0xFF), at: 0)
        rest >>= 8
      }
      bytes.append(0x80 | UInt8(digits.count))
      bytes += digits
    }
    return bytes + content
  }
}
