public import Titles

/// A sign-in name (用户名): 4 to 32 letters, digits, dots, hyphens and underscores, beginning with a letter.
public struct Username: CheckedText {
  /// The name in small letters: `Zhang` and `zhang` are the same.
  public let text: String

  /// Tidies and checks a name.
  ///
  /// - Throws: `Refusal` with code `username-missing`, `username-length` or `username-character`.
  public init(_ text: String, field: String?) throws(Refusal) {
    let bare = TextRules.halfWidth(TextRules.cleaned(text)).lowercased()
    guard !bare.isEmpty else { throw Refusal("username-missing", "请填写用户名。", field: field) }
    guard (4...32).contains(bare.utf8.count) else {
      throw Refusal("username-length", "用户名应为4至32个字符，请重新设置。", field: field)
    }
    let bytes = Array(bare.utf8)
    guard bytes.allSatisfy(Username.isAllowed), (97...122).contains(bytes[0]) else {
      let sentence = "用户名应以字母开头，只能使用字母、数字、点、短横线和下划线，请重新设置。"
      throw Refusal("username-character", sentence, field: field)
    }
    self.text = bare
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte) || byte == 45 || byte == 46 || byte == 95
  }
}
