/// A mobile number of mainland China: 11 digits, 1 and then 3–9.
public struct MobileNumber: CheckedText {
  /// 11 digits.
  public let text: String

  /// Takes blanks, hyphens and a leading +86 away, then checks.
  ///
  /// - Throws: `Refusal` with code `mobile-invalid`.
  public init(_ text: String, field: String?) throws(Refusal) {
    var bare = TextRules.halfWidth(TextRules.cleaned(text)).filter { $0 != " " && $0 != "-" }
    if bare.hasPrefix("+86") { bare.removeFirst(3) }
    guard !bare.isEmpty else { throw Refusal("mobile-missing", "请填写手机号。", field: field) }
    guard bare.utf8.allSatisfy({ (48...57).contains($0) }) else {
      throw Refusal("mobile-invalid", "手机号只能由数字组成，请检查后重新填写。", field: field)
    }
    guard bare.utf8.count == 11 else {
      throw Refusal("mobile-invalid", "手机号应为11位数字，现在是\(bare.utf8.count)位，请检查后重新填写。", field: field)
    }
    let bytes = Array(bare.utf8)
    guard bytes[0] == 49, (51...57).contains(bytes[1]) else {
      throw Refusal("mobile-invalid", "手机号应以13至19开头，请填写中国内地的手机号。", field: field)
    }
    self.text = bare
  }

  /// As others see it: 138****0000.
  public var masked: String { Masking.mobile(text) }
}
