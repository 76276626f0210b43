import Hummingbird
import Titles

/// 首页 of 平台管理.
struct OfficeHomeController: Sendable {
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.office.on(Routes.office) { request, context in
      shells.office(OfficeHomePage(role: context.role, name: context.viewer.name).body, at: .home, request, context)
    }
  }
}
