import Storage
import Titles

/// How far from a date somebody is reminded of it.
enum ReminderTime: Sendable, Equatable {
  /// So many working days before it.
  case before(Int)
  /// On the day itself.
  case onTheDay
  /// When so many working days have passed since.
  case after(Int)

  /// The dates that are reminded of in a round. The windows of successive rounds lie side by side: no date is left out at
  /// weekends and holidays, and none comes twice.
  ///
  /// - Throws: `Refusal` with code `calendar-year-not-loaded`.
  func window(of round: DailyRound, in calendar: WorkingCalendar) throws(Refusal) -> ReminderWindow {
    ReminderWindow(time: self, after: try last(on: round.since, calendar), through: try last(on: round.day, calendar))
  }

  /// The latest date that is reminded of on `day`.
  private func last(on day: Day, _ calendar: WorkingCalendar) throws(Refusal) -> Day {
    switch self {
    case .before(let days): try calendar.addingWorkingDays(days, to: day)
    case .onTheDay: day
    case .after(let days): try calendar.lastDay(leaving: days, through: day, firstDayCounts: false)
    }
  }
}

/// The dates that are reminded of in a round.
struct ReminderWindow: Sendable, Equatable {
  /// How far from the date.
  let time: ReminderTime
  /// Later than this day.
  let after: Day
  /// Up to this day.
  let through: Day

  func contains(_ day: Day) -> Bool { after < day && day <= through }
}
