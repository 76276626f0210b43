public import Titles

/// One certificate of education or of a degree (学历证书、学位证书) that the register knows.
public struct EducationRecord: Hashable, Sendable {
  /// What the certificate proves.
  public enum Kind: String, Labelled {
    /// 学历证书; `level` is a code of the dictionary `educations`.
    case education
    /// 学位证书; `level` is a code of the dictionary `degrees`.
    case degree

    /// What a user reads.
    public var label: String {
      switch self {
      case .education: "学历证书"
      case .degree: "学位证书"
      }
    }
  }

  /// 证书编号.
  public let certificateNumber: String
  /// What the certificate proves.
  public let kind: Kind
  /// The code of the education or of the degree.
  public let level: String
  /// 毕业院校 or 授予单位.
  public let school: String
  /// 专业.
  public let major: String
  /// The day on which it was awarded.
  public let awardedOn: Day

  /// Made of these parts.
  public init(certificateNumber: String, kind: Kind, level: String, school: String, major: String, awardedOn: Day) {
    self.certificateNumber = certificateNumber
    self.kind = kind
    self.level = level
    self.school = school
    self.major = major
    self.awardedOn = awardedOn
  }
}
