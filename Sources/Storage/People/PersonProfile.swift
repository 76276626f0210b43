public import Titles

/// 基本信息 as it lies sealed with its person: the form engine's encoding of all answers.
public enum PersonProfile {
  /// The one section of the profile's form.
  public static let section = "profile"

  private static let column = "persons.profile"

  /// The answers, sealed for this person.
  public static func seal(_ answers: Answers, of person: PersonID, vault: Vault) throws -> [UInt8] {
    try vault.seal(answers.encoded(), for: column, of: person.rawValue)
  }

  /// The answers of a sealed profile; none where nothing was saved yet.
  ///
  /// - Throws: the vault's error where it was sealed for another person or changed, `AnswersFormatError`.
  public static func open(_ sealed: [UInt8]?, of person: PersonID, vault: Vault) throws -> Answers {
    guard let sealed else { return Answers() }
    let bytes: [UInt8] = try vault.open(sealed, for: column, of: person.rawValue)
    return try Answers(decoding: bytes)
  }

  /// 男 or 女 as the profile says; empty where nothing was saved yet.
  public static func sex(sealed: [UInt8]?, of person: PersonID, vault: Vault) throws -> String {
    guard case .text(let code) = try open(sealed, of: person, vault: vault)[section, "sex"] else { return "" }
    return Sex(rawValue: code)?.label ?? ""
  }

  /// 电子邮箱 as the profile says; nil where there is none, or what was typed is none.
  public static func mail(in profile: Answers) -> EmailAddress? {
    (profile[section, "email"]?.plainText).flatMap { try? EmailAddress($0, field: nil) }
  }
}
