internal import Titles

/// Where the last signature of a PDF stands, read strictly: what looks odd is no place.
struct SignaturePlace {
  /// The hexadecimal string with its angle brackets.
  let gap: Range<Int>
  /// Where the signed bytes end.
  let end: Int
  /// The signature's bytes with their padding.
  let contents: [UInt8]
  /// The moment of signing that the dictionary says.
  let signedAt: Moment?

  init?(_ pdf: [UInt8]) {
    guard let key = pdf.lastRange(of: "/ByteRange[") else { return nil }
    let text = String(decoding: pdf[key.upperBound..<min(pdf.count, key.upperBound + 64)], as: UTF8.self)
    let numbers = text.prefix { $0 != "]" }.split(separator: " ").map { Int($0) }
    guard numbers.count == 4, numbers[0] == 0, let before = numbers[1], let after = numbers[2], let rest = numbers[3]
    else { return nil }
    // Each number first, then their sums: the file may say anything.
    guard (1..<pdf.count).contains(before), (1..<pdf.count).contains(after), (1..<pdf.count).contains(rest),
      after > before + 2, after + rest <= pdf.count, pdf[before] == 60, pdf[after - 1] == 62
    else { return nil }
    let end = after + rest
    guard key.upperBound < end else { return nil }
    gap = before..<after
    self.end = end
    guard let contents = SignaturePlace.bytes(pdf[(before + 1)..<(after - 1)]) else { return nil }
    self.contents = contents
    signedAt = SignaturePlace.moment(pdf[..<before])
  }

  /// The bytes of upper-case hexadecimal digits, as this system writes them or, of others, lower-case throughout.
  private static func bytes(_ digits: ArraySlice<UInt8>) -> [UInt8]? {
    guard digits.count.isMultiple(of: 2) else { return nil }
    let letter: UInt8 = digits.contains { (97...102).contains($0) } ? 97 : 65
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 2)
    var high: UInt8?
    for digit in digits {
      let value: UInt8
      switch digit {
      case 48...57: value = digit - 48
      case letter...(letter + 5): value = digit - letter + 10
      default: return nil
      }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    return bytes
  }

  /// The date of the entry `/M` nearest before the signature.
  private static func moment(_ bytes: ArraySlice<UInt8>) -> Moment? {
    let near = Array(bytes.suffix(2048))
    guard let key = near.lastRange(of: "/M(D:") else { return nil }
    let digits = near[key.upperBound...].prefix(14).map { Character(Unicode.Scalar($0)) }
    guard digits.count == 14 else { return nil }
    func part(_ range: Range<Int>) -> String { String(digits[range]) }
    let zone = String(decoding: near[key.upperBound...].dropFirst(14).prefix(6), as: UTF8.self)
    let suffix = zone.hasPrefix("Z") ? "Z" : "+08:00"
    return Moment(
      "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T\(part(8..<10)):\(part(10..<12)):\(part(12..<14))\(suffix)")
  }
}
