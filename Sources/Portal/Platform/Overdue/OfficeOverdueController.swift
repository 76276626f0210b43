import Hummingbird
import Services
import Titles

/// 超期办理.
struct OfficeOverdueController: Sendable {
  let overdue: OverdueService
  let exports: ExportService
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.office.on(Routes.officeOverdue) { request, context in try await list(request, context) }
  }

  private func list(_ request: Request, _ context: OfficeContext) async throws -> Response {
    let query = try request.formQuery()
    let page = PageRequest(query)
    let latest = try await overdue.latestDay(for: context.viewer)
    let isAll = query.text("tab") == "all"
    let filter = OverdueFilter(name: query.text("name"), day: isAll ? query.day("day") : latest)
    if query.asksForSpreadsheet {
      let words = [filter.name.isEmpty ? nil : "单位名称：\(filter.name)", filter.day.map { "报告日期：\($0)" }]
      return try await exports.answer(
        OfficeLists.overdue, in: .office, filters: words, for: context.viewer, to: request
      ) { try await overdue.list(filter, in: $0, for: context.viewer).rows }
    }
    let found = try await overdue.list(
      filter, in: ListWindow(offset: page.offset, limit: page.size), for: context.viewer)
    let shown = OfficeOverduePage(
      latest: latest, isAll: isAll, filter: filter, found: found, page: page, query: query)
    return shells.office(shown.body, at: .overdue, request, context).response()
  }
}
