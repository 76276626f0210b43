/// A line of a unit's list of plans: drafts too.
public struct PlanLine: Sendable, Equatable {
  /// The plan.
  public let id: PlanID
  /// 申报计划名称; may be empty in a draft.
  public let name: String
  /// 年度; nil where a draft has none yet.
  public let year: Int?
  /// 评审委员会; empty where a draft has none yet.
  public let committeeName: String
  /// How far it has come.
  public let stage: PlanStage
  /// Of a published plan: the two ends of 个人申报时间, and when the examinations end.
  public let times: Times?

  /// The moments by which the clock moves a plan on.
  public struct Times: Sendable, Equatable {
    /// 个人申报开始时间.
    public let opens: Moment
    /// 个人申报截止时间.
    public let closes: Moment
    /// When the last examination before the committee ends.
    public let examinationEnds: Moment

    /// Made of these parts.
    public init(opens: Moment, closes: Moment, examinationEnds: Moment) {
      self.opens = opens
      self.closes = closes
      self.examinationEnds = examinationEnds
    }
  }

  /// Made of these parts.
  public init(id: PlanID, name: String, year: Int?, committeeName: String, stage: PlanStage, times: Times?) {
    self.id = id
    self.name = name
    self.year = year
    self.committeeName = committeeName
    self.stage = stage
    self.times = times
  }

  /// Where it stands at this moment.
  public func state(at now: Moment) -> PlanState {
    guard let times else { return .draft }
    return PlanState(stage, opens: times.opens, closes: times.closes, examinationEnds: times.examinationEnds, at: now)
  }
}
