/// The dates of a plan. A deadline is the first moment at which it is too late.
public struct PlanSchedule: Hashable, Sendable, Codable {
  /// 个人申报开始时间.
  public let opens: Moment
  /// 个人申报截止时间.
  public let closes: Moment
  /// 单位审核截止时间.
  public let unitDeadline: Moment
  /// 区县人才中心审核截止时间.
  public let centerDeadline: Moment
  /// 市人才中心或区县人社局审核截止时间.
  public let bureauDeadline: Moment
  /// 缴费开始时间; nil where the committee says so later.
  public let paymentOpens: Moment?
  /// 缴费截止时间; nil where the committee says so later.
  public let paymentCloses: Moment?

  /// Made of these parts.
  public init(
    opens: Moment, closes: Moment, unitDeadline: Moment, centerDeadline: Moment, bureauDeadline: Moment,
    paymentOpens: Moment? = nil, paymentCloses: Moment? = nil
  ) {
    self.opens = opens
    self.closes = closes
    self.unitDeadline = unitDeadline
    self.centerDeadline = centerDeadline
    self.bureauDeadline = bureauDeadline
    self.paymentOpens = paymentOpens
    self.paymentCloses = paymentCloses
  }

  /// When the last examination before the committee ends.
  public var examinationEnds: Moment { max(unitDeadline, centerDeadline, bureauDeadline) }

  /// The last day on which something with this deadline can be done: the day before where the deadline is midnight.
  public static func lastDay(before deadline: Moment) -> Day { deadline.adding(seconds: -1).day }

  /// The last day on which the employer can begin the posting so that it is over, and the application can be forwarded,
  /// before the employer's deadline: after it handing in leaves no room for the posting.
  ///
  /// - Throws: `Refusal` with code `calendar-year-not-loaded`.
  public func lastUsefulDay(_ rule: PostingRule, in calendar: WorkingCalendar) throws(Refusal) -> Day {
    try PlanSchedule.lastUsefulDay(unitDeadline, rule, in: calendar)
  }

  /// The same for an employer's deadline alone.
  static func lastUsefulDay(
    _ unitDeadline: Moment, _ rule: PostingRule, in calendar: WorkingCalendar
  ) throws(Refusal) -> Day {
    // Forwarded at the earliest on the day after the last one of the posting.
    try rule.latestBegin(through: lastDay(before: unitDeadline).adding(days: -1), in: calendar)
  }
}
