/// How near the last day of something that waits is.
public enum DueSpan: String, Labelled {
  /// It has passed.
  case overdue
  /// Today or the next working day.
  case one
  /// Within three working days, those of ``one`` among them.
  case three

  /// What a user reads.
  public var label: String {
    switch self {
    case .overdue: "已逾期"
    case .one: "1个工作日内到期"
    case .three: "3个工作日内到期"
    }
  }

  /// The last day of a span that is looked at on `today`.
  ///
  /// - Throws: `Refusal` with code `calendar-year-not-loaded`.
  public func end(from today: Day, in calendar: WorkingCalendar) throws(Refusal) -> Day {
    switch self {
    case .overdue: today.adding(days: -1)
    case .one: try calendar.addingWorkingDays(1, to: today)
    case .three: try calendar.addingWorkingDays(3, to: today)
    }
  }

  /// The spans that a last day belongs to; none where it lies further away.
  ///
  /// - Throws: `Refusal` with code `calendar-year-not-loaded`.
  public static func all(of due: Day, on today: Day, in calendar: WorkingCalendar) throws(Refusal) -> Set<DueSpan> {
    if due < today { return [.overdue] }
    if due <= (try DueSpan.one.end(from: today, in: calendar)) { return [.one, .three] }
    return due <= (try DueSpan.three.end(from: today, in: calendar)) ? [.three] : []
  }
}
