/// The working calendar of the State Council: Monday to Friday, without the holidays, with the weekend days worked for them.
///
/// Only the years that were loaded are known; a day beyond them is refused, never guessed.
public struct WorkingCalendar: Sendable {
  /// The years whose announcement has been loaded.
  public let years: Set<Int>

  private let exceptions: [Day: Bool]

  /// Reads the columns `year` (of the announcement), `date`, `kind` (`off` or `work`), `note`.
  ///
  /// The announcement of a year may name days of the year before (2022-12-31), which doesn't make that year known.
  ///
  /// - Throws: `DataFault` for a broken row, a doubled date, or an entry that changes nothing.
  public init(_ table: CSV) throws(DataFault) {
    var years: Set<Int> = []
    var exceptions: [Day: Bool] = [:]
    for row in table.rows {
      let day = try row.day("date")
      let year = try row.number("year")
      guard (year - 1...year).contains(day.year) else { throw row.fault("日期\(day)不属于\(year)年的放假安排。") }
      let works: Bool
      switch try row.text("kind") {
      case "off": works = false
      case "work": works = true
      case let other: throw row.fault("“kind”应为 off 或 work，实际为“\(other)”。")
      }
      guard !works || day.weekday > 5 else { throw row.fault("\(day)不是周末，不需要登记为调休上班。") }
      guard exceptions.updateValue(works, forKey: day) == nil else { throw row.fault("日期\(day)重复。") }
      years.insert(year)
    }
    guard !years.isEmpty else { throw DataFault(file: table.file, "没有载入任何年度的放假安排。") }
    self.years = years
    self.exceptions = exceptions
  }

  /// Whether the day is a working day.
  ///
  /// - Throws: `Refusal` with code `calendar-year-not-loaded`.
  public func isWorkingDay(_ day: Day) throws(Refusal) -> Bool {
    if let works = exceptions[day] { return works }
    let year = day.year
    guard years.contains(year) else {
      throw Refusal(
        "calendar-year-not-loaded",
        "工作日历中还没有\(year)年的放假安排，无法计算工作日；请联系市职改办载入该年度的放假安排后再办理。")
    }
    return day.weekday <= 5
  }

  /// The `number`-th working day (1 or more) counted from `first`.
  ///
  /// Where `first` is itself a working day it is number 1, unless `firstDayCounts` is false.
  ///
  /// - Throws: `Refusal` with code `calendar-year-not-loaded`.
  public func workingDay(number: Int, from first: Day, firstDayCounts: Bool = true) throws(Refusal) -> Day {
    var day = firstDayCounts ? first : first.adding(days: 1)
    var left = max(number, 1)
    while true {
      if try isWorkingDay(day) {
        left -= 1
        if left == 0 { return day }
      }
      day = day.adding(days: 1)
    }
  }

  /// How many working days lie from `first` through `last`, both included; 0 where `last` is earlier.
  ///
  /// - Throws: `Refusal` with code `calendar-year-not-loaded`.
  public func workingDays(from first: Day, through last: Day) throws(Refusal) -> Int {
    var count = 0
    var day = first
    while day <= last {
      if try isWorkingDay(day) { count += 1 }
      day = day.adding(days: 1)
    }
    return count
  }

  /// The working day that lies `count` working days after `day` (before it, where negative); `day` itself is not counted.
  ///
  /// - Throws: `Refusal` with code `calendar-year-not-loaded`.
  public func addingWorkingDays(_ count: Int, to day: Day) throws(Refusal) -> Day {
    var result = day
    var left = abs(count)
    while left > 0 {
      result = result.adding(days: count > 0 ? 1 : -1)
      if try isWorkingDay(result) { left -= 1 }
    }
    return result
  }

  /// The last day on which something that takes `number` working days can begin and still be over on `deadline`.
  ///
  /// - Throws: `Refusal` with code `calendar-year-not-loaded`.
  public func lastDay(
    leaving number: Int, through deadline: Day, firstDayCounts: Bool = true
  ) throws(Refusal) -> Day {
    var day = deadline
    var left = max(number, 1)
    while true {
      if try isWorkingDay(day) { left -= 1 }
      if left == 0 { return firstDayCounts ? day : day.adding(days: -1) }
      day = day.adding(days: -1)
    }
  }
}
