/// Another application of the person in 评审, neither deleted nor terminated, as the rules about a year look at it.
public struct OtherApplication: Hashable, Sendable {
  /// Its number.
  public var number: String
  /// The name of its committee.
  public var committee: String
  /// The year of its plan.
  public var year: Int
  /// The code of the series applied for.
  public var series: String
  /// The level applied for.
  public var level: TitleLevel
  /// 申请类别; nil until it is chosen.
  public var category: ApplicationCategory?
  /// Whether it goes the way of skilled workers (技能人才贯通).
  public var isSkilled: Bool
  /// Whether its plan is a special campaign.
  public var isCampaign: Bool
  /// Whether it is under way: neither concluded, terminated nor deleted.
  public var isOpen: Bool

  /// Made of these parts.
  public init(
    number: String, committee: String, year: Int, series: String, level: TitleLevel, category: ApplicationCategory?,
    isSkilled: Bool = false, isCampaign: Bool = false, isOpen: Bool = true
  ) {
    self.number = number
    self.committee = committee
    self.year = year
    self.series = series
    self.level = level
    self.category = category
    self.isSkilled = isSkilled
    self.isCampaign = isCampaign
    self.isOpen = isOpen
  }
}
