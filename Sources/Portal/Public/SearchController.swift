import Hummingbird
import Services
import Titles

/// The search box in the header: services, accepting authorities and plans by their names, articles by what they
/// say.
struct SearchController: Sendable {
  let authorities: AuthorityService
  let plans: PublicPlanService
  let clock: PlatformClock
  let articles: ArticleService
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.anonymous.on(Routes.search) { request, context in try await search(request, context) }
  }

  /// The others stand on the lists of articles and of plans.
  private static let limit = 10

  private func search(_ request: Request, _ context: PortalRequestContext) async throws -> HTML {
    let query = String(try request.formQuery().text("q").prefix(50))
    var entries: [HomePage.Entry] = []
    for business in Business.open where !query.isEmpty {
      entries += try await authorities.open(business: business, matching: query).map { entry in
        HomePage.Entry(
          title: entry.unitName, text: "\(business.label)受理单位", address: Routes.authority(business, entry.id))
      }
    }
    if !query.isEmpty { entries += try await matchingPlans(query) }
    let window = ListWindow(limit: SearchController.limit)
    let texts = query.isEmpty ? ListPage(rows: [], total: 0) : try await articles.published(containing: query, in: window)
    let page = SearchPage(
      query: query, found: SearchPage.matching(PortalServices.entries, query) + entries, articles: texts.rows,
      articleTotal: texts.total)
    return shells.portal(page.body, request, context, query: query)
  }

  private func matchingPlans(_ query: String) async throws -> [HomePage.Entry] {
    var filter = PlanFilter()
    filter.text = query
    let now = clock.now()
    return try await plans.list(filter, in: ListWindow(limit: SearchController.limit)).page.rows.map { entry in
      HomePage.Entry(
        title: entry.name, text: "职称评审申报计划，\(entry.window(at: now).label)", address: Routes.plan(entry.id))
    }
  }
}
