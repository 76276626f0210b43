import Database
import Storage
public import Titles

/// 节假日 of the reform office: the State Council's announcements, by which every working day is counted.
public struct HolidayService: Sendable {
  private let platform: Platform
  private let references: ReferenceService
  private let repository = ReferenceRepository()

  static let file = "working-calendar.csv"

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
    references = ReferenceService(platform: platform)
  }

  /// The days of a year; nil: of the current one, or of the latest that is loaded.
  ///
  /// - Throws: `NotFound` for whoever isn't an administrator, `Refusal` where the menu is another one's.
  public func calendar(of year: Int?, for viewer: Viewer) async throws -> HolidayCalendar {
    try Access.decide(viewer, .administer(.holidays), .office).enforce("页面")
    let table = try table(try await platform.store.database.read { try repository.all(in: $0) })
    let current = platform.clock.now().day.year
    let shown = year ?? (table.years.contains(current) ? current : table.years.first ?? current)
    return HolidayCalendar(years: table.years, year: shown, days: table.days.filter { $0.year == shown })
  }

  /// The day on which something ends that takes so many working days from `first` on, that day counted.
  ///
  /// - Throws: `Refusal` where the calendar isn't loaded that far.
  public func workingDay(_ number: Int, from first: Day, for viewer: Viewer) throws -> Day {
    try Access.decide(viewer, .administer(.holidays), .office).enforce("页面")
    return try platform.reference.calendar.workingDay(number: number, from: first)
  }

  /// Registers days; working days are counted by them from now on.
  ///
  /// - Returns: how many.
  /// - Throws: `Refusal` at the fields of the entry.
  public func add(_ entry: HolidayEntry, by viewer: Viewer) async throws -> Int {
    try Access.decide(viewer, .administer(.holidays), .office).enforce("页面")
    let days = try entry.days()
    try await change("calendar.add", days, viewer) { table throws(Refusal) in try table.add(days) }
    return days.count
  }

  /// Takes a day out.
  ///
  /// - Throws: `NotFound` where it isn't registered, `Refusal` where it is the last one of all.
  public func remove(_ day: Day, by viewer: Viewer) async throws {
    try Access.decide(viewer, .administer(.holidays), .office).enforce("页面")
    let gone = CalendarDay(year: day.year, day: day, works: false, note: "")
    try await change("calendar.remove", [gone], viewer) { table throws(Refusal) in
      guard table.remove(day) else { throw Refusal("calendar-day-missing", "\(day)没有登记，可能已被删除，请刷新页面。") }
    }
  }

  private func table(_ dated: [ReferenceRepository.DatedFile]) throws -> CalendarTable {
    let today = platform.clock.now().day
    let editions = dated.filter { $0.name == HolidayService.file }
    guard let current = editions.last(where: { $0.from <= today }) ?? editions.first else { throw NotFound("放假安排") }
    return try CalendarTable(current.content, file: current.name)
  }

  private func change(
    _ action: String, _ days: [CalendarDay], _ viewer: Viewer,
    _ body: @escaping @Sendable (inout CalendarTable) throws(Refusal) -> Void
  ) async throws {
    let (first, last) = (days.first?.day.description ?? "", days.last?.day.description ?? "")
    try await platform.store.database.write { transaction in
      try LiveAdministrator.require(.holidays, of: viewer, platform.store, transaction)
      let now = platform.clock.now()
      let dated = try repository.all(in: transaction)
      var table = try table(dated)
      try body(&table)
      let text = table.text
      try references.tryOut(text, HolidayService.file, from: now.day, dated)
      try repository.publish(
        text, as: HolidayService.file, from: now.day, source: "市职改办在“节假日”中登记", by: viewer.account, at: now, in: transaction)
      try references.audit.append(
        action, on: HolidayService.file, by: viewer.account, detail: "\(first) \(last)", at: now, in: transaction)
    }
    try await platform.takeUpReferences()
  }
}
