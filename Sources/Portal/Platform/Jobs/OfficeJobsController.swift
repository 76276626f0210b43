import Hummingbird
import Services
import Titles

/// 后台任务.
struct OfficeJobsController: Sendable {
  let jobs: JobService
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.office.on(Routes.officeJobs) { request, context in
      let query = try request.formQuery()
      let page = PageRequest(query)
      let state = JobState(rawValue: query.text("state"))
      let found = try await jobs.list(
        state, in: ListWindow(offset: page.offset, limit: page.size), for: context.viewer)
      let shown = OfficeJobsPage(
        state: state, found: found, page: page, address: ListAddress(Routes.officeJobs().description, query))
      return shells.office(shown.body, at: .jobs, request, context)
    }
  }
}
