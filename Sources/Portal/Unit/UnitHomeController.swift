import Hummingbird
import Services
import Titles

/// 首页 of a 单位中心, and what is due there.
struct UnitHomeController: Sendable {
  let service: UnitService
  let committees: CommitteeService
  let clock: PlatformClock
  let exports: ExportService
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.unit.on(Routes.unitHome) { request, context, unit in
      let overview = try await service.overview(of: unit, for: context.viewer)
      let expiring = try await committees.expiring(of: unit, for: context.viewer)
      let page = UnitHomePage(seat: context.seat, overview: overview, expiring: expiring, today: clock.now().day)
      return shells.unit(page.body(), at: .home, counts: UnitHomePage.counts(overview), request, context)
    }
    groups.unit.on(Routes.unitDue) { request, context, _ in try await due(request, context) }
  }

  private func due(_ request: Request, _ context: UnitContext) async throws -> Response {
    let query = try request.formQuery()
    let items = try await service.due(of: context.unit, for: context.viewer)
    let page = UnitDuePage(
      unit: context.unit, span: UnitDuePage.span(query), items: items, page: PageRequest(query), query: query)
    guard query.asksForSpreadsheet else { return shells.unit(page.body, at: .home, request, context).response() }
    let shown = page.shown
    return try await exports.answer(
      UnitLists.due, in: .unit(context.unit), filters: [page.span.label], for: context.viewer, to: request
    ) { $0.cut(shown) }
  }
}
