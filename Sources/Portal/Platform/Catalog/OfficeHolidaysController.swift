import HTTPTypes
import Hummingbird
import Services
import Titles

/// 节假日: the days of a year, adding, removing, trying out.
struct OfficeHolidaysController: Sendable {
  let holidays: HolidayService
  let exports: ExportService
  let clock: PlatformClock
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.office.on(Routes.officeHolidays) { request, context in
      try await show(try request.formQuery().int("year"), HolidayEntry(), nil, request, context)
    }
    groups.office.on(Routes.officeHolidayAdd) { request, context in try await add(request, context) }
    groups.office.on(Routes.officeHolidayRemove) { request, context in try await remove(request, context) }
  }

  private func show(
    _ year: Int?, _ entry: HolidayEntry, _ refusal: Refusal?, _ request: Request, _ context: OfficeContext
  ) async throws -> Response {
    let calendar = try await holidays.calendar(of: year, for: context.viewer)
    let query = try request.formQuery()
    if query.asksForSpreadsheet, refusal == nil {
      let words = ["年度：\(calendar.year)"]
      return try await exports.answer(
        OfficeLists.holidays, in: .office, filters: words, for: context.viewer, to: request
      ) { $0.cut(calendar.days) }
    }
    var page = OfficeHolidaysPage(calendar: calendar, entry: entry, issues: FormIssues(refusal?.reasons ?? []))
    if page.entry.year.isEmpty { page.entry.year = String(calendar.year) }
    page.trialFrom = query.text("try")
    if let first = query.day("try") {
      do {
        page.trial = "\(first) 开始公示的，第5个工作日是 \(try holidays.workingDay(5, from: first, for: context.viewer))。"
      } catch let unknown as Refusal {
        page.trial = unknown.reasons.map(\.sentence).joined()
      }
    }
    return shells.office(page.body(context.formToken), at: .holidays, request, context)
      .response(status: refusal.map(RefusalStatus.status) ?? .ok)
  }

  private func add(_ request: Request, _ context: OfficeContext) async throws -> Response {
    try context.require(.holidays)
    let entry = HolidayEntry(try context.form())
    do {
      let count = try await holidays.add(entry, by: context.viewer)
      context.flash(.success, "已登记 \(count) 天，工作日立即按新的安排计算。")
    } catch let refusal as Refusal {
      return try await show(Int(entry.year), entry, refusal, request, context)
    }
    return .seeOther(Routes.officeHolidays().with("year", entry.year).description)
  }

  private func remove(_ request: Request, _ context: OfficeContext) async throws -> Response {
    try context.require(.holidays)
    let form = try context.form()
    do {
      guard let day = form.day("day") else {
        throw Refusal("date-invalid", "没有指明要删除的日期，请在列表中点击该行的“删除”。")
      }
      try await holidays.remove(day, by: context.viewer)
      context.flash(.success, "已删除 \(day) 的登记，工作日立即按新的安排计算。")
    } catch let refusal as Refusal {
      return try await show(form.int("year"), HolidayEntry(), refusal, request, context)
    }
    return .seeOther(Routes.officeHolidays().with("year", form.text("year")).description)
  }
}

extension HolidayEntry {
  /// What the form says.
  init(_ form: FormBody) {
    self.init()
    year = form.text("year")
    from = form.text("from")
    through = form.text("through")
    kind = form.text("kind")
    note = form.text("note")
  }
}
