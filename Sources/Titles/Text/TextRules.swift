/// What holds for every text that a user types: how it is tidied, and which characters are refused.
public enum TextRules {
  /// The text as it is stored: no invisible marks, one kind of line end, no space around it.
  ///
  /// Without `allowsLines` line ends and tabs become spaces, so that pasted text stays in one line.
  public static func cleaned(_ text: String, allowsLines: Bool = false) -> String {
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars where !isStripped(scalar) {
      defer { previous = scalar }
      guard isLineEnd(scalar) || scalar == "\t" else {
        scalars.append(scalar)
        continue
      }
      if scalar == "\n", previous == "\r" { continue }
      let kept: Unicode.Scalar = scalar == "\t" ? "\t" : "\n"
      scalars.append(allowsLines ? kept : " ")
    }
    return trimmed(String(scalars))
  }

  /// The text without white space around it, full-width space included.
  public static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    guard let last = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(scalars[first...last])
  }

  /// Full-width letters, digits and signs (０Ａ－) as the half-width ones that a Chinese input method may have replaced.
  public static func halfWidth(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let plain = (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) : scalar
      scalars.append(plain ?? scalar)
    }
    return String(scalars)
  }

  /// Why the text can't be taken, or nil where it can: a character that can't be shown or printed, or too long.
  ///
  /// - Parameters:
  ///   - label: the field's name in Chinese, for the sentence.
  ///   - limit: the most characters, as a reader counts them.
  public static func problem(
    in text: String, label: String, limit: Int? = nil, allowsLines: Bool = false, field: String? = nil
  ) -> Reason? {
    if let sentence = forbiddenSentence(text, label: label, allowsLines: allowsLines) {
      return Reason("text-forbidden-character", sentence, field: field)
    }
    guard let limit else { return nil }
    let count = text.count
    if count > limit {
      return Reason("text-too-long", "\(label)最多\(limit)个字，现在有\(count)个字，请删减后再保存。", field: field)
    }
    // One visible character may carry any number of combining marks.
    if text.unicodeScalars.count > limit * 8 {
      return Reason("text-too-long", "\(label)含有过多的组合符号，请删除后重新输入。", field: field)
    }
    return nil
  }

  private static func forbiddenSentence(_ text: String, label: String, allowsLines: Bool) -> String? {
    for scalar in text.unicodeScalars {
      if scalar == "\u{FFFD}" {
        return "\(label)中有无法识别的字符（显示为“\u{FFFD}”），请重新输入该处文字。"
      }
      if isDirectionMark(scalar) {
        return "\(label)中有改变文字方向的不可见字符，请删除后重新输入。"
      }
      guard isControl(scalar) else { continue }
      if allowsLines, scalar == "\n" || scalar == "\t" { continue }
      return "\(label)中有不可见的控制字符，请删除后重新输入。"
    }
    return nil
  }

  /// Marks without any effect on what is read: byte order mark, zero-width space, left-to-right mark, soft hyphen.
  private static func isStripped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFEFF, 0x200B, 0x200E, 0x2060, 0x00AD: true
    default: false
    }
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Right-to-left mark, Arabic letter mark, embeddings, overrides, isolates: they can make a text read as another one.
  private static func isDirectionMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Control characters, separators of lines, and code points that are no characters.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
