import Hummingbird
import Services
import Titles

/// 后台任务.
struct OfficeJobsController: Sendable {
  let jobs: JobService
  let exports: ExportService
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.office.on(Routes.officeJobs) { request, context in try await list(request, context) }
  }

  private func list(_ request: Request, _ context: OfficeContext) async throws -> Response {
    let query = try request.formQuery()
    let page = PageRequest(query)
    let state = JobState(rawValue: query.text("state"))
    if query.asksForSpreadsheet {
      return try await exports.answer(
        OfficeLists.jobs, in: .office, filters: [state.map { "状态：\($0.label)" }], for: context.viewer, to: request
      ) { try await jobs.list(state, in: $0, for: context.viewer).rows }
    }
    let found = try await jobs.list(
      state, in: ListWindow(offset: page.offset, limit: page.size), for: context.viewer)
    let shown = OfficeJobsPage(
      state: state, found: found, page: page, address: ListAddress(Routes.officeJobs().description, query))
    return shells.office(shown.body, at: .jobs, request, context).response()
  }
}
