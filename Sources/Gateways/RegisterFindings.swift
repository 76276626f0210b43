public import Titles

/// What the registers know of one person; each answers for itself.
public struct RegisterFindings: Sendable, Equatable {
  /// 参保: months and the unit that pays.
  public var insurance: RegisterAnswer<InsuranceStanding> = .unknown
  /// 档案: where it is kept.
  public var archive: RegisterAnswer<ArchiveStanding> = .unknown
  /// 学历学位.
  public var education: RegisterAnswer<[EducationEntry]> = .unknown
  /// Titles held, by their codes in the catalog.
  public var titles: RegisterAnswer<[TitleEntry]> = .unknown

  /// Nothing known.
  public init() {}

  /// Where a personal archive is kept.
  public struct ArchiveStanding: Hashable, Sendable {
    /// The keeper's name.
    public let place: String
    /// In a talent center of this city.
    public let isInCity: Bool

    /// Made of these parts.
    public init(place: String, isInCity: Bool) {
      self.place = place
      self.isInCity = isInCity
    }
  }

  /// One education or degree.
  public struct EducationEntry: Hashable, Sendable {
    /// `education` or `degree`.
    public let kind: String
    /// The code of the education or the degree.
    public let level: String
    /// 学校名称/学位授予单位.
    public let school: String
    /// 专业.
    public let major: String
    /// 证书编号.
    public let certificateNumber: String
    /// The day of graduation or award.
    public let awardedOn: Day

    /// Made of these parts.
    public init(kind: String, level: String, school: String, major: String, certificateNumber: String, awardedOn: Day) {
      self.kind = kind
      self.level = level
      self.school = school
      self.major = major
      self.certificateNumber = certificateNumber
      self.awardedOn = awardedOn
    }
  }

  /// One title.
  public struct TitleEntry: Hashable, Sendable {
    /// Its code in the catalog.
    public let titleCode: String
    /// 取得时间.
    public let obtainedOn: Day

    /// Made of these parts.
    public init(titleCode: String, obtainedOn: Day) {
      self.titleCode = titleCode
      self.obtainedOn = obtainedOn
    }
  }
}
