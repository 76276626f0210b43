/// What the rules look at of a plan (申报计划) and its committee.
public struct ReviewTerms: Hashable, Sendable {
  /// 申报计划名称.
  public var name: String
  /// The name of the committee.
  public var committee: String
  /// 年度.
  public var year: Int
  /// 工作年限计算截止日: years count to it, not to the deadline.
  public var cutoff: Day
  /// 个人申报开始: the first moment at which it isn't too early.
  public var opens: Moment
  /// 个人申报截止: the first moment at which it is too late.
  public var closes: Moment
  /// The codes of the titles that the plan opens (评审职称).
  public var titles: Set<String>
  /// The codes of the specialties and subspecialties in the committee's scope (评审专业): a specialty's code stands for all
  /// of its directions.
  public var specialties: Set<String>
  /// Whom the special campaign (专项) takes; nil for the yearly plan.
  public var campaign: Set<ApplicationCategory>?
  /// Whether the committee is a district's for intermediate titles: a first title there asks for no continuing education.
  public var isDistrictIntermediate: Bool

  /// Made of these parts.
  public init(
    name: String, committee: String, year: Int, cutoff: Day, opens: Moment, closes: Moment, titles: Set<String>,
    specialties: Set<String>, campaign: Set<ApplicationCategory>? = nil, isDistrictIntermediate: Bool = false
  ) {
    self.name = name
    self.committee = committee
    self.year = year
    self.cutoff = cutoff
    self.opens = opens
    self.closes = closes
    self.titles = titles
    self.specialties = specialties
    self.campaign = campaign
    self.isDistrictIntermediate = isDistrictIntermediate
  }
}
