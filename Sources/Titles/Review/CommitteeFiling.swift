/// The filing (备案) without which a committee can't work.
public struct CommitteeFiling: Hashable, Sendable, Codable {
  /// A filing lasts three years at most.
  ///
  /// Source: 《职称评审管理暂行规定》（人力资源社会保障部令第40号）.
  public static let maximumYears = 3
  /// So many days before its end the organising unit is warned.
  public static let warningDays = 90

  /// 备案文号.
  public let number: String
  /// The first day on which it holds.
  public let from: Day
  /// The last day on which it holds.
  public let through: Day

  /// Made of these parts.
  public init(number: String, from: Day, through: Day) {
    self.number = number
    self.from = from
    self.through = through
  }

  /// The last day of a filing that begins on `from` and is as long as it may be.
  public static func latestEnd(from: Day) -> Day { from.adding(months: maximumYears * 12).adding(days: -1) }

  /// Whether it holds on the day.
  public func covers(_ day: Day) -> Bool { from <= day && day <= through }

  /// Why the days can't be those of a filing, at the fields `filedFrom` and `filedThrough`.
  public static func problem(from: Day, through: Day) -> Reason? {
    if through < from { return Reason("filing-reversed", "备案有效期的结束日期早于开始日期，请核对。", field: "filedThrough") }
    let latest = latestEnd(from: from)
    guard through > latest else { return nil }
    return Reason(
      "filing-too-long", "备案有效期最长\(maximumYears)年，从\(from)起的最晚到\(latest)，请修改结束日期。", field: "filedThrough")
  }
}
