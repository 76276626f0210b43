import HTTPTypes
import Hummingbird
import Services
import Titles

/// A business on the portal: choosing an accepting authority.
struct BusinessController: Sendable {
  let authorities: AuthorityService
  let filing: FilingService
  let platform: Platform
  let shells: PageShells
  let pages: PublicPages

  func add(to groups: RouteGroups) {
    groups.anonymous.on(Routes.business) { request, context, business in
      try await pages.response(to: request, context) { try await list(business, request, context) }
    }
    groups.anonymous.on(Routes.authority) { request, context, business, id in
      try await pages.response(to: request, context) { try await detail(id, business, request, context) }
    }
  }

  private func list(_ business: Business, _ request: Request, _ context: PortalRequestContext) async throws -> HTML {
    let query = try request.formQuery()
    let words = query.text("q")
    let found = try await authorities.open(business: business, matching: words)
    let page = PageRequest(number: query.int("page") ?? 1, size: query.int("size") ?? 10)
    let rows = found.dropFirst(page.offset).prefix(page.size).map {
      BusinessPage.Row(id: $0.id, name: $0.unitName, phone: $0.contactPhone)
    }
    let model = BusinessPage(
      business: business, notice: platform.reference.text(.notice(business)), query: words, rows: Array(rows),
      total: found.count, page: page, address: ListAddress(Routes.business(business).description, query))
    return shells.portal(model.body, request, context, at: Routes.business(business))
  }

  private func detail(
    _ id: AuthoritySettingID, _ business: Business, _ request: Request, _ context: PortalRequestContext
  ) async throws -> HTML {
    let setting = try await authorities.detail(id)
    guard setting.business == business else { throw NotFound("受理单位") }
    let district = platform.reference.codes(.districts).label(setting.addressDistrict) ?? ""
    var page = AuthorityPage(setting: setting, district: district, obstacles: [], draft: nil)
    if let viewer = context.viewer(SignedInSession.self)?.viewer {
      do {
        let pledge = try await filing.pledge(id, by: viewer)
        page.obstacles = pledge.obstacles
        page.draft = pledge.draft
      } catch let refusal as Refusal {
        page.obstacles = refusal.reasons
      }
    }
    return shells.portal(page.body, request, context, at: Routes.business(business))
  }
}
