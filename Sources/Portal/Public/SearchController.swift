import Hummingbird
import Services
import Titles

/// The search box in the header: services by their names, accepting authorities by theirs, articles by what they say.
struct SearchController: Sendable {
  let authorities: AuthorityService
  let articles: ArticleService
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.anonymous.on(Routes.search) { request, context in try await search(request, context) }
  }

  /// The others stand on the list of articles.
  private static let articleLimit = 10

  private func search(_ request: Request, _ context: PortalRequestContext) async throws -> HTML {
    let query = String(try request.formQuery().text("q").prefix(50))
    var entries: [HomePage.Entry] = []
    for business in Business.open where !query.isEmpty {
      entries += try await authorities.open(business: business, matching: query).map { entry in
        HomePage.Entry(
          title: entry.unitName, text: "\(business.label)受理单位", address: Routes.authority(business, entry.id))
      }
    }
    let window = ListWindow(limit: SearchController.articleLimit)
    let texts = query.isEmpty ? ListPage(rows: [], total: 0) : try await articles.published(containing: query, in: window)
    let page = SearchPage(
      query: query, found: SearchPage.matching(PortalServices.entries, query) + entries, articles: texts.rows,
      articleTotal: texts.total)
    return shells.portal(page.body, request, context, query: query)
  }
}
