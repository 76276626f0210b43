public import Titles

/// What 节假日 shows.
public struct HolidayCalendar: Sendable, Equatable {
  /// The years that are loaded, the latest first.
  public let years: [Int]
  /// The year that is shown.
  public let year: Int
  /// Its days.
  public let days: [CalendarDay]
}
