import Hummingbird
import Services
import Titles

/// 首页 of a 单位中心.
struct UnitHomeController: Sendable {
  let service: UnitService
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.unit.on(Routes.unitHome) { request, context, unit in
      let overview = try await service.overview(of: unit, for: context.viewer)
      let page = UnitHomePage(seat: context.seat, overview: overview)
      return shells.unit(page.body(), at: .home, counts: UnitHomePage.counts(overview), request, context)
    }
  }
}
