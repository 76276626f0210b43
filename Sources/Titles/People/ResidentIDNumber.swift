/// The number of a 居民身份证: 18 characters after GB 11643.
///
/// Six digits of the region, eight of the birth date, three of a sequence (odd for men), a check character.
public struct ResidentIDNumber: CheckedText {
  /// 17 digits and a digit or an upper-case X.
  public let text: String
  /// The birth date in the number.
  public let birthDate: Day

  /// Checks a number of the national regions.
  ///
  /// - Throws: `Refusal` with code `id-number-missing`, `-length`, `-character`, `-region`, `-date` or `-checksum`.
  public init(_ text: String, field: String?) throws(Refusal) {
    try self.init(text, regions: .national, field: field)
  }

  /// Checks a number of these regions.
  ///
  /// - Throws: `Refusal` as above.
  public init(_ text: String, regions: IdentityRegions, field: String? = nil) throws(Refusal) {
    let bare = ResidentIDNumber.normalized(text)
    let digits = try ResidentIDNumber.checkedDigits(bare, field: field)
    guard regions.contains(String(bare.prefix(6))) else {
      throw Refusal("id-number-region", "身份证号的前6位不是有效的行政区划代码，请对照证件检查。", field: field)
    }
    let birthDate = ResidentIDNumber.date(digits[6..<14])
    guard let birthDate, birthDate.year >= 1900 else {
      throw Refusal("id-number-date", "身份证号第7至14位不是有效的出生日期，请对照证件检查。", field: field)
    }
    guard ResidentIDNumber.checkCharacter(digits) == bare.last else {
      throw Refusal("id-number-checksum", "身份证号的最后一位与前17位不相符，号码可能有误，请对照证件检查。", field: field)
    }
    self.text = bare
    self.birthDate = birthDate
  }

  /// The six digits of the region.
  public var region: String { String(text.prefix(6)) }

  /// The sex in the number: the 17th digit is odd for men.
  public var sex: Sex {
    let digit = text.utf8.dropFirst(16).first ?? 0
    return digit % 2 == 1 ? .male : .female
  }

  /// As others see it: 990***********001X.
  public var masked: String { Masking.document(text) }

  /// The check character that GB 11643 gives to these 17 digits, or nil where they aren't 17 digits.
  public static func checkCharacter(for digits: String) -> Character? {
    let bytes = Array(digits.utf8)
    guard bytes.count == 17, bytes.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return checkCharacter(bytes.map { Int($0) - 48 })
  }

  /// ISO 7064 MOD 11-2 over the first 17 digits.
  static func checkCharacter(_ digits: [Int]) -> Character {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    var sum = 0
    for (digit, weight) in zip(digits, weights) { sum += digit * weight }
    let characters: [Character] = ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"]
    return characters[sum % 11]
  }

  /// Half-width, upper case, without blanks.
  static func normalized(_ text: String) -> String {
    TextRules.halfWidth(TextRules.cleaned(text)).uppercased().filter { $0 != " " }
  }

  /// The date in eight digits.
  static func date(_ digits: ArraySlice<Int>) -> Day? {
    let number = digits.reduce(0) { $0 * 10 + $1 }
    return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// The first 17 digits, after the length and the characters have been checked.
  static func checkedDigits(_ bare: String, field: String?) throws(Refusal) -> [Int] {
    guard !bare.isEmpty else { throw Refusal("id-number-missing", "请填写身份证号。", field: field) }
    let bytes = Array(bare.utf8)
    guard bare.count == 18 else {
      let hint = bare.count == 15 ? "15位的旧证号已停用，" : ""
      throw Refusal("id-number-length", "身份证号应为18位，现在是\(bare.count)位；\(hint)请填写18位号码。", field: field)
    }
    let isPlain = bytes.count == 18 && bytes.prefix(17).allSatisfy { (48...57).contains($0) }
    guard isPlain, (48...57).contains(bytes[17]) || bytes[17] == UInt8(ascii: "X") else {
      throw Refusal("id-number-character", "身份证号的前17位应为数字，最后一位应为数字或X，请检查后重新填写。", field: field)
    }
    return bytes.prefix(17).map { Int($0) - 48 }
  }
}
