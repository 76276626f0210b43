/// What all fields of text share: cleaning of what was typed, and the checks of spec 80 (control characters, marks that
/// turn the direction of writing, lengths counted in characters as people see them).
enum TypedText {
  /// One line: white space at both ends removed, line breaks turned into spaces.
  static func line(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(scalar == "\n" || scalar == "\r" ? " " : scalar) }
    return trimmedEnd(String(String(scalars).drop { $0.isWhitespace }))
  }

  /// Several lines: line breaks as LF, white space at the end removed.
  static func lines(_ text: String) -> String {
    guard text.utf8.contains(0x0D) else { return trimmedEnd(text) }
    var scalars = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        scalars.append("\n")
      } else if !(scalar == "\n" && afterReturn) {
        scalars.append(scalar)
      }
      afterReturn = scalar == "\r"
    }
    return trimmedEnd(String(scalars))
  }

  private static func trimmedEnd(_ text: String) -> String {
    var end = text.endIndex
    while end > text.startIndex {
      let before = text.index(before: end)
      guard text[before].isWhitespace else { break }
      end = before
    }
    return end == text.endIndex ? text : String(text[..<end])
  }

  /// True where `text` has more than `limit` characters, without counting them where bytes alone tell.
  static func isLonger(_ text: String, than limit: Int) -> Bool {
    if text.utf8.count <= limit { return false }
    var text = text
    let scalars = text.withUTF8 { bytes in bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }
    return scalars > limit && text.count > limit
  }

  /// Full-width digits, letters and signs as their ASCII twins: what an input method types by accident.
  static func narrow(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isWide = scalar.value >= 0xFF01 && scalar.value <= 0xFF5E
      scalars.append(isWide ? UnicodeScalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return String(scalars)
  }

  /// The problems of any text: length, control characters, marks that turn the direction of writing.
  static func problems(_ text: String, maxLength: Int, in scope: FieldScope) -> [Reason] {
    var reasons: [Reason] = []
    let label = scope.field.label
    if isLonger(text, than: maxLength) {
      let sentence = "\(label)最多\(maxLength)个字，现在有\(text.count)个字，请删减后再保存。"
      reasons.append(scope.reason("text-too-long", sentence))
    }
    let found = marks(in: text)
    if found.control {
      let sentence = "\(label)中含有看不见的控制字符（可能是从其他软件复制带入的），请删除后重新填写。"
      reasons.append(scope.reason("text-control-character", sentence))
    }
    if found.direction {
      let sentence = "\(label)中含有改变文字方向的不可见字符，请删除后重新填写。"
      reasons.append(scope.reason("text-direction-mark", sentence))
    }
    return reasons
  }

  /// Whether there are control characters (C0 but tab and line feed, DEL, C1) or bidirectional marks.
  ///
  /// Works on bytes, because long texts pass here on every save: a control character of C1 starts with C2, ALM is
  /// D8 9C, the others start with E2 80 or E2 81.
  static func marks(in text: String) -> (control: Bool, direction: Bool) {
    var text = text
    return text.withUTF8 { bytes in
      var result = (control: false, direction: false)
      for index in bytes.indices {
        let byte = bytes[index]
        if byte >= 0x20, byte < 0x7F || byte > 0xE2 { continue }
        switch byte {
        case 0x0A, 0x09: break
        case ..<0x20, 0x7F: result.control = true
        case 0xC2: result.control = result.control || (index + 1 < bytes.count && bytes[index + 1] < 0xA0)
        case 0xD8: result.direction = result.direction || (index + 1 < bytes.count && bytes[index + 1] == 0x9C)
        case 0xE2 where index + 2 < bytes.count:
          result.direction = result.direction || isDirectionMark(bytes[index + 1], bytes[index + 2])
        default: break
        }
      }
      return result
    }
  }

  private static func isDirectionMark(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0x80: third == 0x8E || third == 0x8F || (third >= 0xAA && third <= 0xAE)
    case 0x81: third >= 0xA6 && third <= 0xA9
    default: false
    }
  }
}
