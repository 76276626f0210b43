/// How long a posting (公示) lasts in a business, by date of effect.
public struct PostingRule: Hashable, Sendable, DatedRow {
  /// The business.
  public let business: Business
  /// The least number of working days.
  public let workingDays: Int
  /// Whether the day on which it begins is counted.
  public let firstDayCounts: Bool
  /// Where the rule stands.
  public let citation: String
  /// When the rule holds.
  public let effect: Effect

  /// The earliest last day of a posting that begins on `first`.
  ///
  /// - Throws: `Refusal` with code `calendar-year-not-loaded`.
  public func earliestEnd(from first: Day, in calendar: WorkingCalendar) throws(Refusal) -> Day {
    try calendar.workingDay(number: workingDays, from: first, firstDayCounts: firstDayCounts)
  }

  /// The last day on which a posting can begin and still be over on `deadline`.
  ///
  /// - Throws: `Refusal` with code `calendar-year-not-loaded`.
  public func latestBegin(through deadline: Day, in calendar: WorkingCalendar) throws(Refusal) -> Day {
    try calendar.lastDay(leaving: workingDays, through: deadline, firstDayCounts: firstDayCounts)
  }

  /// Why a posting from `first` through `last` is refused on `today`, or nil where it isn't.
  ///
  /// - Throws: `Refusal` with code `calendar-year-not-loaded`.
  public func problem(
    from first: Day, through last: Day, today: Day, in calendar: WorkingCalendar, field: String? = nil
  ) throws(Refusal) -> Reason? {
    guard first <= last else {
      return Reason("posting-reversed", "公示结束日期（\(last)）早于开始日期（\(first)），请重新选择公示时间。", field: field)
    }
    let end = try earliestEnd(from: first, in: calendar)
    if last < end {
      let counted = try calendar.workingDays(from: firstDayCounts ? first : first.adding(days: 1), through: last)
      return Reason(
        "posting-too-short",
        "公示不少于\(workingDays)个工作日，所填公示时间只有\(counted)个工作日；从\(first)开始公示的，最早应公示至\(end)。",
        field: field)
    }
    if last >= today {
      return Reason("posting-not-over", "公示期尚未结束（公示至\(last)），请在公示期满后再报送。", field: field)
    }
    return nil
  }

  var subject: String { "\(business.label)的公示规则" }

  init(_ row: CSVRow) throws(DataFault) {
    business = try row.value("business")
    workingDays = try row.number("working_days")
    guard workingDays >= 1 else { throw row.fault("公示的工作日数应至少为1。") }
    firstDayCounts = try row.flag("first_day_counts")
    citation = try row.text("citation")
    effect = try row.effect()
  }
}
