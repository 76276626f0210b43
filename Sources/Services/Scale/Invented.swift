public import Titles

/// Persons and units that nobody is, in any number and the same on every run: the n-th has always the same name,
/// numbers with valid checksums of a region that no county uses (990000), and mobiles that no operator gave out.
public enum Invented {
  private static let surnames = Array("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨")
  private static let stems = Array("甲乙丙丁戊己庚辛壬癸")
  private static let branches = Array("子丑寅卯辰巳午未申酉戌亥")
  private static let firstBirthday = Day(year: 1990, month: 1, day: 1) ?? Day(ordinal: 0)
  private static let birthdays = 3_650

  /// How many persons can be told apart by their documents.
  public static let limit = birthdays * 1000

  /// 赵甲子, 钱乙丑, …: a surname and a year of the sexagenary cycle.
  public static func name(_ number: Int) -> String {
    String([surnames[number % surnames.count], stems[number % stems.count], branches[number % branches.count]])
  }

  /// The 居民身份证 of the person with this number, 0 up to ``limit``; women have the even ones.
  public static func document(_ number: Int) -> IdentityDocument {
    let birthday = firstBirthday.adding(days: number / 1000 % birthdays).description.filter { $0 != "-" }
    let digits = "990000" + birthday + padded(number % 1000, 3)
    let check = ResidentIDNumber.checkCharacter(for: digits).map(String.init) ?? ""
    return IdentityDocument(kind: .residentID, checkedNumber: digits + check)
  }

  /// The mobile number of the person with this number.
  ///
  /// - Throws: `Refusal` for a number of more than eight digits.
  public static func mobile(_ number: Int) throws -> MobileNumber {
    try MobileNumber("199" + padded(number, 8))
  }

  /// The 统一社会信用代码 of the unit with this number, below ten million.
  ///
  /// - Throws: `Refusal` for a longer one.
  public static func uscc(_ number: Int) throws -> UnifiedSocialCreditCode {
    let characters = "92990000MA" + padded(number, 7)
    let check = UnifiedSocialCreditCode.checkCharacter(for: characters).map(String.init) ?? ""
    return try UnifiedSocialCreditCode(characters + check)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(width - text.count, 0)) + text
  }
}
