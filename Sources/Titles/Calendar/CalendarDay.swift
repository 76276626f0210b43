/// A day on which the working calendar differs from the week.
public struct CalendarDay: Hashable, Sendable {
  /// The year whose announcement names it.
  public let year: Int
  /// The day.
  public let day: Day
  /// 调休上班 where it is true, 放假 where not.
  public let works: Bool
  /// Which holiday.
  public let note: String

  /// Made of these parts.
  public init(year: Int, day: Day, works: Bool, note: String) {
    self.year = year
    self.day = day
    self.works = works
    self.note = note
  }
}
