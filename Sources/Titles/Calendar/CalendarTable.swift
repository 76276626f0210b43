/// The table that a `WorkingCalendar` is read from, to be changed.
public struct CalendarTable: Sendable {
  /// The days, in their order.
  public private(set) var days: [CalendarDay]

  private static let columns = ["year", "date", "kind", "note"]

  /// Reads the table.
  ///
  /// - Throws: `DataFault`.
  public init(_ text: String, file: String) throws(DataFault) {
    var days: [CalendarDay] = []
    for row in try CSV(text, file: file, columns: CalendarTable.columns).rows {
      days.append(
        CalendarDay(
          year: try row.number("year"), day: try row.day("date"), works: try row.text("kind") == "work",
          note: try row.optionalText("note") ?? ""))
    }
    self.days = days.sorted { $0.day < $1.day }
  }

  /// The years that are loaded, the latest first.
  public var years: [Int] { Set(days.map(\.year)).sorted(by: >) }

  /// Adds days.
  ///
  /// - Throws: `Refusal` at the fields `from` and `kind` where one of them is there already or can't be.
  public mutating func add(_ new: [CalendarDay]) throws(Refusal) {
    for day in new {
      guard (day.year - 1...day.year).contains(day.day.year) else {
        throw Refusal("calendar-year", "\(day.day)不属于\(day.year)年的放假安排，请核对年度和日期。", field: "from")
      }
      guard !days.contains(where: { $0.day == day.day }) else {
        throw Refusal("calendar-day-taken", "\(day.day)已经登记过，请先删除原来的登记。", field: "from")
      }
      guard !day.works || day.day.weekday > 5 else {
        throw Refusal("calendar-weekday", "\(day.day)不是周末，本来就是工作日，不需要登记为调休上班。", field: "kind")
      }
    }
    days = (days + new).sorted { $0.day < $1.day }
  }

  /// Takes a day out; false where it isn't there.
  public mutating func remove(_ day: Day) -> Bool {
    guard let index = days.firstIndex(where: { $0.day == day }) else { return false }
    days.remove(at: index)
    return true
  }

  /// The table as text.
  public var text: String {
    days.reduce(into: CSVText.line(CalendarTable.columns)) { text, day in
      text += CSVText.line([String(day.year), day.day.description, day.works ? "work" : "off", day.note])
    }
  }
}
