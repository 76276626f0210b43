/// An identity document: its kind and its number.
public struct IdentityDocument: Hashable, Sendable, Codable {
  /// The kind of document.
  public let kind: IdentityDocumentKind
  /// The number in its normal form.
  public let number: String

  /// A document whose number has been checked before (out of the database).
  public init(kind: IdentityDocumentKind, checkedNumber: String) {
    self.kind = kind
    number = checkedNumber
  }

  /// Tidies and checks a number that was typed.
  ///
  /// - Throws: `Refusal` with one reason: a code of `ResidentIDNumber`, or `document-number-missing`, `document-number-invalid`.
  public init(
    kind: IdentityDocumentKind, number: String, regions: IdentityRegions = .national, field: String? = nil
  ) throws(Refusal) {
    self.kind = kind
    if kind == .residentID {
      self.number = try ResidentIDNumber(number, regions: regions, field: field).text
      return
    }
    let bare = ResidentIDNumber.normalized(number)
    guard !bare.isEmpty else { throw Refusal("document-number-missing", "请填写证件号码。", field: field) }
    guard IdentityDocument.isWellFormed(Array(bare.utf8), kind) else {
      throw Refusal("document-number-invalid", IdentityDocument.expectation(kind), field: field)
    }
    self.number = bare
  }

  /// Why the number can't be taken, or nil where it can.
  public static func problem(
    in number: String, kind: IdentityDocumentKind, regions: IdentityRegions = .national, field: String? = nil
  ) -> Reason? {
    do throws(Refusal) {
      _ = try IdentityDocument(kind: kind, number: number, regions: regions, field: field)
      return nil
    } catch {
      return error.reasons.first
    }
  }

  /// The birth date in the number, where the kind of document writes it there.
  public var birthDate: Day? { numbered ? ResidentIDNumber.date(digits[6..<14]) : nil }

  /// The sex in the number, where the kind of document writes it there.
  public var sex: Sex? { numbered ? (digits[16] % 2 == 1 ? .male : .female) : nil }

  /// As others see it: 990***********001X.
  public var masked: String { Masking.document(number) }

  /// Whether the number has the 18 characters of GB 11643, with birth date and sex.
  private var numbered: Bool {
    (kind == .residentID || kind == .foreignPermanentResidentID) && number.utf8.count == 18
  }

  private var digits: [Int] { number.utf8.map { Int($0) - 48 } }

  private static func isWellFormed(_ bytes: [UInt8], _ kind: IdentityDocumentKind) -> Bool {
    let areDigits: (ArraySlice<UInt8>) -> Bool = { $0.allSatisfy { (48...57).contains($0) } }
    let areLetters: (ArraySlice<UInt8>) -> Bool = { $0.allSatisfy { (65...90).contains($0) } }
    switch kind {
    case .residentID:
      return false
    case .hongKongMacauPermit:
      guard bytes.count == 9 || bytes.count == 11 else { return false }
      return (bytes[0] == UInt8(ascii: "H") || bytes[0] == UInt8(ascii: "M")) && areDigits(bytes[1...])
    case .taiwanPermit:
      return (bytes.count == 8 || bytes.count == 10) && areDigits(bytes[...])
    case .foreignPermanentResidentID:
      if bytes.count == 15 { return areLetters(bytes[..<3]) && areDigits(bytes[3...]) }
      return isNewPermanentResidentNumber(bytes)
    case .passport:
      return (5...17).contains(bytes.count) && bytes.allSatisfy { (48...57).contains($0) || (65...90).contains($0) }
    }
  }

  /// The number since December 2023: 9, province, country, birth date, sequence, check character as in GB 11643.
  private static func isNewPermanentResidentNumber(_ bytes: [UInt8]) -> Bool {
    guard bytes.count == 18, bytes[0] == UInt8(ascii: "9") else { return false }
    guard bytes.prefix(17).allSatisfy({ (48...57).contains($0) }) else { return false }
    let digits = bytes.prefix(17).map { Int($0) - 48 }
    guard ResidentIDNumber.date(digits[6..<14]) != nil else { return false }
    return ResidentIDNumber.checkCharacter(digits).asciiValue == bytes[17]
  }

  private static func expectation(_ kind: IdentityDocumentKind) -> String {
    switch kind {
    case .residentID: "身份证号有误，请对照证件检查。"
    case .hongKongMacauPermit: "港澳居民来往内地通行证号码应为字母H或M加8位或10位数字，请对照证件检查。"
    case .taiwanPermit: "台湾居民来往大陆通行证号码应为8位或10位数字，请对照证件检查。"
    case .foreignPermanentResidentID: "外国人永久居留身份证号码应为18位号码（9开头）或3个字母加12位数字，请对照证件检查。"
    case .passport: "护照号码应为5至17位字母和数字，请对照证件检查。"
    }
  }
}
