import Hummingbird
import Services
import Titles

/// 首页 of 平台管理.
struct OfficeHomeController: Sendable {
  let reports: ReportService
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.office.on(Routes.office) { request, context in
      var page = OfficeHomePage(role: context.role, name: context.viewer.name)
      if context.role == .system { page.withoutCode = try await reports.withoutCode() }
      return shells.office(page.body, at: .home, request, context)
    }
  }
}
