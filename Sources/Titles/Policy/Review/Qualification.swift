/// A qualification that the applicant names in 资格证书 (现有资格).
public struct Qualification: Hashable, Sendable {
  /// A title, a professional qualification or a skill level.
  public var kind: QualificationKind
  /// Its name as on the certificate (助理工程师, 二级建造师).
  public var name: String
  /// The code of its series; nil where it has none or none was chosen.
  public var series: String?
  /// Its specialty in words.
  public var specialty: String
  /// The level that it has, or that it counts as; nil where that isn't known.
  public var level: TitleLevel?
  /// The level of a skilled worker.
  public var skill: SkillLevel?
  /// When it was obtained; nil where that isn't filled in.
  public var obtained: Day?
  /// Whether the years are counted from it (前置职称).
  public var isBasis: Bool
  /// Whether its certificate was uploaded, or comes from the register.
  public var hasEvidence: Bool

  /// Made of these parts.
  public init(
    kind: QualificationKind, name: String, series: String? = nil, specialty: String = "", level: TitleLevel? = nil,
    skill: SkillLevel? = nil, obtained: Day? = nil, isBasis: Bool = false, hasEvidence: Bool = true
  ) {
    self.kind = kind
    self.name = name
    self.series = series
    self.specialty = specialty
    self.level = level
    self.skill = skill
    self.obtained = obtained
    self.isBasis = isBasis
    self.hasEvidence = hasEvidence
  }

  /// As findings name it: “助理工程师”（2018年6月1日取得）.
  var named: String { obtained.map { "“\(name)”（\($0.chinese)取得）" } ?? "“\(name)”" }
}
