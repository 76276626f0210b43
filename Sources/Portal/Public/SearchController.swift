import Hummingbird
import Titles

/// 站内搜索.
struct SearchController: Sendable {
  let reference: ReferenceData
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.anonymous.on(Routes.search) { request, context in
      let query = try request.formQuery().text("q")
      let page = SearchPage(query: query, hits: found(SiteSearch(query)))
      return shells.portal(page.body, request, context, query: query)
    }
  }

  private func found(_ search: SiteSearch) -> [SiteSearch.Hit] {
    guard !search.isEmpty else { return [] }
    let services = PortalServices.entries.filter { search.matches($0.title, $0.text) }.map {
      SiteSearch.Hit(title: $0.title, text: $0.text, address: $0.address)
    }
    let texts = SearchController.texts.flatMap { search.paragraphs(of: reference.text($0)) }
    return services + texts
  }

  /// The texts that everybody may read.
  private static let texts: [ReferenceTextName] = [
    .initialDeterminationNotice, .initialDeterminationFormGuide, .profileGuide, .applicationsNotice, .certificatesNotice,
    .unitGuide, .unitDepartmentGuide,
  ]
}
