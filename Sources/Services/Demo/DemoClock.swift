import Database
import Storage
import Synchronization
public import Titles

/// The clock of a demonstration: the system's clock with an offset that visitors change, kept in the database.
///
/// It only goes forward, so that records stay in the order of their times. Sessions move along: nobody is signed out
/// because days were skipped.
public final class DemoClock: Sendable {
  /// How a visitor moves the clock.
  public enum Step: Sendable, Equatable {
    /// +1 day.
    case day
    /// +1 working day: the next one, at the same time of day.
    case workingDay
    /// To a day, at the same time of day.
    case to(Day)
  }

  private static let setting = "demo.clock-offset"

  private static let fallback = Moment("2025-08-20T09:00:00+08:00")

  private let base: @Sendable () -> Moment
  private let offset = Mutex<Int64>(0)

  /// A clock that shows what `base` shows, until it is moved.
  public init(base: @escaping @Sendable () -> Moment) {
    self.base = base
  }

  /// The demonstration's time.
  public var now: Moment {
    Moment(milliseconds: base().milliseconds + offset.withLock { $0 })
  }

  /// The same clock for a platform.
  public var platformClock: PlatformClock { PlatformClock { self.now } }

  /// Takes up the offset that was kept in the database, or sets the clock to `start` where one is given.
  public func begin(at start: Moment?, on platform: Platform) async throws {
    if let start {
      let milliseconds = start.milliseconds - base().milliseconds
      try await platform.store.database.write { try DemoClock.keep(milliseconds, $0) }
      offset.withLock { $0 = milliseconds }
      return
    }
    if let milliseconds = try await platform.store.database.read({ try DemoClock.kept($0) }) {
      offset.withLock { $0 = milliseconds }
    } else if !platform.reference.calendar.years.contains(now.day.year), let fallback = DemoClock.fallback {
      // The working calendar that ships ends one day: a demonstration begins within it all the same.
      try await begin(at: fallback, on: platform)
    }
  }

  /// Moves the clock forward.
  ///
  /// - Returns: the new time.
  /// - Throws: `Refusal` for a day that has passed, or one beyond the published working calendar.
  public func move(_ step: Step, on platform: Platform) async throws -> Moment {
    // From what is kept, within the write: two visitors at once take one step after the other.
    let milliseconds = try await platform.store.database.write { transaction in
      let old = try DemoClock.kept(transaction) ?? self.offset.withLock { $0 }
      let today = Moment(milliseconds: self.base().milliseconds + old).day
      let shift = try DemoClock.shift(step, from: today, platform.reference.calendar)
      try DemoClock.keep(old + shift, transaction)
      try transaction.run("UPDATE sessions SET created_at = created_at + \(shift), seen_at = seen_at + \(shift)")
      return old + shift
    }
    // The answers of two writes may come in any order.
    offset.withLock { $0 = max($0, milliseconds) }
    return now
  }

  /// Takes up a step that was made on another node.
  public func follow(on platform: Platform) async throws {
    guard let milliseconds = try await platform.store.database.read({ try DemoClock.kept($0) }) else { return }
    offset.withLock { $0 = max($0, milliseconds) }
  }

  /// How many milliseconds a step takes the clock forward.
  private static func shift(_ step: Step, from today: Day, _ calendar: WorkingCalendar) throws -> Int64 {
    let target: Day
    switch step {
    case .day: target = today.adding(days: 1)
    case .workingDay: target = try calendar.addingWorkingDays(1, to: today)
    case .to(let day): target = day
    }
    guard target > today else {
      throw Refusal("clock-goes-forward", "演示时间只能向后调整，请选择 \(today) 之后的日期。", field: "day")
    }
    guard calendar.years.contains(target.year) else {
      throw Refusal("calendar-year-not-loaded", "\(target.year) 年的工作日历尚未公布，演示时间不能调整到该年，请选择较早的日期。", field: "day")
    }
    return Int64(target.ordinal - today.ordinal) * 86_400_000
  }

  private static func kept(_ reader: Reader) throws -> Int64? {
    let text: String? = try reader.value("SELECT value FROM settings WHERE name = \(setting)")
    return text.flatMap { Int64($0) }
  }

  private static func keep(_ milliseconds: Int64, _ transaction: Transaction) throws {
    try transaction.run(
      """
      INSERT INTO settings (name, value) VALUES (\(setting), \(String(milliseconds)))
      ON CONFLICT (name) DO UPDATE SET value = excluded.value
      """)
  }
}
