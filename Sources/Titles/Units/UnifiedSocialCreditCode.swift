/// A unified social credit code (统一社会信用代码): 18 characters after GB 32100.
public struct UnifiedSocialCreditCode: CheckedText {
  /// 18 characters, letters in upper case.
  public let text: String

  /// Tidies and checks a code.
  ///
  /// - Throws: `Refusal` with code `uscc-missing`, `uscc-length`, `uscc-character`, `uscc-region` or `uscc-checksum`.
  public init(_ text: String, field: String?) throws(Refusal) {
    let bare = TextRules.halfWidth(TextRules.cleaned(text)).uppercased().filter { $0 != " " }
    guard !bare.isEmpty else { throw Refusal("uscc-missing", "请填写统一社会信用代码。", field: field) }
    guard bare.count == 18 else {
      throw Refusal("uscc-length", "统一社会信用代码应为18位，现在是\(bare.count)位，请对照营业执照或法人证书检查。", field: field)
    }
    guard let values = UnifiedSocialCreditCode.values(bare) else {
      throw Refusal("uscc-character", "统一社会信用代码只能由数字和大写字母组成，且不使用字母I、O、S、V、Z，请检查后重新填写。", field: field)
    }
    guard values[2..<8].allSatisfy({ $0 < 10 }) else {
      throw Refusal("uscc-region", "统一社会信用代码的第3至8位应为6位数字的行政区划代码，请检查后重新填写。", field: field)
    }
    guard UnifiedSocialCreditCode.checkValue(values) == values[17] else {
      throw Refusal("uscc-checksum", "统一社会信用代码的最后一位与前17位不相符，代码可能有误，请对照证照检查。", field: field)
    }
    self.text = bare
  }

  /// The check character that GB 32100 gives to these 17 characters, or nil where they aren't 17 of its alphabet.
  public static func checkCharacter(for characters: String) -> Character? {
    guard let values = values(characters), values.count == 17 else { return nil }
    return alphabet[checkValue(values)]
  }

  /// 0–9 and A–Z without I, O, S, V, Z: a character's value is its place.
  private static let alphabet: [Character] = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")

  private static let valueOf: [Character: Int] = Dictionary(
    uniqueKeysWithValues: alphabet.enumerated().map { ($0.element, $0.offset) })

  private static func values(_ text: String) -> [Int]? {
    var values: [Int] = []
    for character in text {
      guard let value = valueOf[character] else { return nil }
      values.append(value)
    }
    return values
  }

  private static func checkValue(_ values: [Int]) -> Int {
    let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
    var sum = 0
    for (value, weight) in zip(values, weights) { sum += value * weight }
    return (31 - sum % 31) % 31
  }
}
