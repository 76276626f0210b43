import Hummingbird
import Services
import Titles

/// 政策资讯 on the portal: the list with its search, and one article.
struct ArticlesController: Sendable {
  let articles: ArticleService
  let shells: PageShells
  let pages: PublicPages

  func add(to groups: RouteGroups) {
    groups.anonymous.on(Routes.articles) { request, context in
      try await pages.response(to: request, context) { try await list(request, context) }
    }
    groups.anonymous.on(Routes.article) { request, context, id in
      try await pages.response(to: request, context) {
        let page = ArticlePage(article: try await articles.article(id))
        return shells.portal(page.body, request, context, at: Routes.articles())
      }
    }
  }

  private func list(_ request: Request, _ context: PortalRequestContext) async throws -> HTML {
    let query = try request.formQuery()
    let page = PageRequest(query)
    let words = String(query.text("q").prefix(50))
    let kind = ArticleKind(rawValue: query.text("kind"))
    let found = try await articles.published(
      kind, containing: words, in: ListWindow(offset: page.offset, limit: page.size))
    let shown = ArticlesPage(
      kind: kind, words: words, found: found, page: page, address: ListAddress(Routes.articles().description, query))
    return shells.portal(shown.body, request, context, at: Routes.articles())
  }
}
