/// What all fields of text share: `TextRules`, applied fast enough for long texts that are checked on every save.
enum TypedText {
  /// One line, tidied.
  static func line(_ text: String) -> String { TextRules.cleaned(text) }

  /// Several lines, tidied; the indentation of the first paragraph stays, as Chinese texts begin with one.
  static func lines(_ text: String) -> String {
    let cleaned = TextRules.cleaned(text, allowsLines: true)
    return cleaned.isEmpty ? "" : text.prefix { $0 == " " || $0 == "\u{3000}" } + cleaned
  }

  /// Every problem of any text: a character that can't be shown or printed, too many characters.
  static func problems(
    _ text: String, maxLength: Int, allowsLines: Bool = false, in scope: FieldScope
  ) -> [Reason] {
    var reasons: [Reason] = []
    let label = scope.field.label
    let measure = measure(text)
    if measure.isSuspicious {
      let reason = TextRules.problem(in: text, label: label, allowsLines: allowsLines, field: scope.field.id)
      if let reason { reasons.append(reason) }
    }
    if measure.scalars > maxLength {
      let count = text.count
      if count > maxLength {
        let sentence = "\(label)最多\(maxLength)个字，现在有\(count)个字，请删减后再保存。"
        reasons.append(scope.reason("text-too-long", sentence))
      } else if measure.scalars > maxLength * 8 {
        reasons.append(scope.reason("text-too-long", "\(label)含有过多的组合符号，请删除后重新输入。"))
      }
    }
    return reasons
  }

  /// How many scalars there are, and whether a byte stands there with which a forbidden character may begin.
  ///
  /// Counting characters and looking at scalars one by one costs a hundred times more than this walk over bytes, and
  /// hardly any text needs it: only control characters (C0, DEL, C1), and what begins with D8 9C, E2 80, E2 81, EF BF
  /// or F0 and above, can be forbidden. Quotation marks and dashes (E2 80 93 to A7) are let pass.
  static func measure(_ text: String) -> (scalars: Int, isSuspicious: Bool) {
    var text = text
    return text.withUTF8 { bytes in
      var scalars = 0
      var isSuspicious = false
      for index in bytes.indices {
        let byte = bytes[index]
        if byte & 0xC0 != 0x80 { scalars += 1 }
        if byte >= 0x20, byte < 0x7F || (byte > 0xE2 && byte < 0xEF) { continue }
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        let third = index + 2 < bytes.count ? bytes[index + 2] : 0
        switch byte {
        case ..<0x20, 0x7F, 0xF0...: isSuspicious = isSuspicious || byte != 0x0A
        case 0xC2: isSuspicious = isSuspicious || next < 0xA0
        case 0xD8: isSuspicious = isSuspicious || next == 0x9C
        case 0xE2: isSuspicious = isSuspicious || (next == 0x80 && !(0x93...0xA7).contains(third)) || next == 0x81
        case 0xEF: isSuspicious = isSuspicious || next == 0xBF
        default: break
        }
      }
      return (scalars, isSuspicious)
    }
  }
}
