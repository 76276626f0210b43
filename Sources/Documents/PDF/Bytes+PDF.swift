internal import CPangoCairo
internal import Titles

extension [UInt8] {
  mutating func add(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func add(_ text: String) {
    append(contentsOf: text.utf8)
  }

  /// A number and the space after it.
  mutating func add(_ number: Int) {
    if number < 0 { append(45) }
    addDigits(number.magnitude)
    append(32)
  }

  /// A number with at most two decimals (a length of 0.01 point can't be seen) and the space after it.
  mutating func add(_ number: Double) {
    let hundredths = Int((number * 100).rounded())
    var magnitude = hundredths.magnitude
    if hundredths < 0 { append(45) }
    let fraction = magnitude % 100
    magnitude /= 100
    addDigits(magnitude)
    if fraction != 0 {
      append(46)
      append(UInt8(48 + fraction / 10))
      if fraction % 10 != 0 { append(UInt8(48 + fraction % 10)) }
    }
    append(32)
  }

  /// The number's decimal digits.
  mutating func addDigits(_ number: UInt) {
    var divisor: UInt = 1
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      append(UInt8(48 + number / divisor % 10))
      divisor /= 10
    }
  }

  /// The bytes of a string object between its parentheses (ISO 32000-1, 7.3.4.2).
  mutating func addLiteral(byte: UInt8) {
    switch byte {
    case 40, 41, 92:
      append(92)
      append(byte)
    case 13:
      append(92)
      append(114)
    default:
      append(byte)
    }
  }

  /// A text string (ISO 32000-1, 7.9.2.2): UTF-16 with its byte order mark, as hexadecimal digits.
  mutating func addText(_ text: String) {
    add("<FEFF")
    for unit in text.utf16 { addHex(unit) }
    append(62)
  }

  /// Four hexadecimal digits.
  mutating func addHex(_ unit: UInt16) {
    for shift in [12, 8, 4, 0] {
      let digit = UInt8(truncatingIfNeeded: unit >> UInt16(shift)) & 15
      append(digit < 10 ? 48 + digit : 55 + digit)
    }
  }

  /// The bytes as upper-case hexadecimal digits.
  var hexadecimal: String {
    var digits: [UInt8] = []
    digits.reserveCapacity(count * 2)
    for byte in self {
      for digit in [byte >> 4, byte & 15] { digits.append(digit < 10 ? 48 + digit : 55 + digit) }
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// The bytes as a zlib stream. Speed counts: a certificate is deflated while its signature is awaited.
  var deflated: [UInt8] {
    var length = compressBound(UInt(count))
    return [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, filled in
      let state = compress2(buffer.baseAddress, &length, self, UInt(count), 1)
      // The only other outcome is an exhausted memory, where the allocator has ended the process before.
      filled = state == Z_OK ? Int(length) : 0
    }
  }
}

extension Moment {
  /// The date as PDF writes it (ISO 32000-1, 7.9.4).
  var pdfDate: String {
    let digits = (day.description + timeOfDay).filter(\.isNumber)
    return "D:\(digits)+08'00'"
  }
}
