/// A line of the portal's list of plans.
public struct PlanEntry: Sendable, Equatable {
  /// The plan.
  public let id: PlanID
  /// 申报计划名称.
  public let name: String
  /// 评审委员会.
  public let committeeName: String
  /// 年度.
  public let year: Int
  /// 个人申报开始时间.
  public let opens: Moment
  /// 个人申报截止时间.
  public let closes: Moment

  /// Made of these parts.
  public init(id: PlanID, name: String, committeeName: String, year: Int, opens: Moment, closes: Moment) {
    self.id = id
    self.name = name
    self.committeeName = committeeName
    self.year = year
    self.opens = opens
    self.closes = closes
  }

  /// Whether people can apply at this moment.
  public func window(at now: Moment) -> PlanWindow { PlanWindow(opens: opens, closes: closes, at: now) }
}
