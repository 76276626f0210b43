/// What a published plan says: every field of 申报计划.
public struct PlanContent: Hashable, Sendable, Codable {
  /// 申报计划名称.
  public var name: String
  /// 年度.
  public var year: Int
  /// The dates.
  public var schedule: PlanSchedule
  /// 评审范围, in words: 本市.
  public var reach: String
  /// 收费标准: one for each level of the titles, from the lowest up.
  public var fees: [PlanFee]
  /// 工作年限计算截止日: years of work and of the present title are counted to this day.
  public var cutOff: Day
  /// 申报通知, a PDF; nil where there is none.
  public var notice: FileReference?
  /// 联系电话.
  public var phone: String
  /// 联系地址; empty where none was given.
  public var address: String
  /// 申报计划说明; empty where there is none.
  public var explanation: String
  /// 附件要求, in order.
  public var requirements: [AuthorityRequirement]
  /// 评审职称: codes of titles, in the catalog's order.
  public var titles: [String]
  /// 评审专业: codes of directions, in the catalog's order.
  public var subspecialties: [String]
  /// 专项: only these categories may apply; empty for a plan that isn't a special campaign.
  public var campaign: [ApplicationCategory]
  /// For how many hours after its deadline a stop can still pass an application on. Never shown to applicants.
  public var graceHours: Int

  /// Made of these parts.
  public init(
    name: String, year: Int, schedule: PlanSchedule, reach: String, fees: [PlanFee], cutOff: Day, notice: FileReference? = nil,
    phone: String, address: String = "", explanation: String = "", requirements: [AuthorityRequirement] = [],
    titles: [String], subspecialties: [String], campaign: [ApplicationCategory] = [], graceHours: Int = 0
  ) {
    self.name = name
    self.year = year
    self.schedule = schedule
    self.reach = reach
    self.fees = fees
    self.cutOff = cutOff
    self.notice = notice
    self.phone = phone
    self.address = address
    self.explanation = explanation
    self.requirements = requirements
    self.titles = titles
    self.subspecialties = subspecialties
    self.campaign = campaign
    self.graceHours = graceHours
  }

  /// Whether somebody may apply in this category.
  public func admits(_ category: ApplicationCategory) -> Bool { campaign.isEmpty || campaign.contains(category) }

  /// The fee of a level in 分; nil where the plan has no title of it.
  public func fee(of level: TitleLevel) -> Int? { fees.first { $0.level == level }?.fen }

  /// The codes of the series of its titles, in the catalog's order.
  public func series(in catalog: Catalog) -> [String] {
    let own = Set(titles.compactMap { catalog.title($0)?.series })
    return catalog.series.map(\.code).filter(own.contains)
  }
}
