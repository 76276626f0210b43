/// How long a unit should take in a phase, by date of effect. It only reminds: nothing is refused because of it. A deadline
/// of a plan is another thing, and goes before it.
public struct HandlingLimit: Hashable, Sendable {
  /// The business.
  public let business: Business
  /// What is counted.
  public let phase: HandlingPhase
  /// Working days; the day on which it begins isn't counted.
  public let workingDays: Int
  /// Where it stands.
  public let citation: String
  /// When it holds.
  public let effect: Effect

  /// The last day for what began on `first`.
  ///
  /// - Throws: `Refusal` with code `calendar-year-not-loaded`.
  public func due(from first: Day, in calendar: WorkingCalendar) throws(Refusal) -> Day {
    try calendar.addingWorkingDays(workingDays, to: first)
  }

  /// The latest beginning of what is due on `last` or before.
  ///
  /// - Throws: `Refusal` with code `calendar-year-not-loaded`.
  public func latestBegin(dueBy last: Day, in calendar: WorkingCalendar) throws(Refusal) -> Day {
    try calendar.lastDay(leaving: workingDays, through: last, firstDayCounts: false)
  }

  init(_ row: CSVRow) throws(DataFault) {
    business = try row.value("business")
    phase = try row.value("phase")
    workingDays = try row.number("working_days")
    guard workingDays >= 1 else { throw row.fault("办理时限应至少为1个工作日。") }
    citation = try row.text("citation")
    effect = try row.effect()
  }
}
