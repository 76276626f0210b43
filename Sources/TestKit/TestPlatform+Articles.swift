import Database
import Services
import Storage
public import Titles

extension TestPlatform {
  /// An article that everybody reads.
  public func article(
    _ title: String, _ body: String, kind: ArticleKind = .policy, on day: Day? = nil
  ) async throws -> ArticleID {
    var article = StoredArticle(
      id: platform.store.ids.make(), kind: kind, title: title, source: "示例职改办", number: "", body: body, at: clock.now)
    article.state = .published
    article.publishedOn = day ?? clock.now.day
    try await platform.store.database.write { [article] transaction in
      try ArticleRepository().insert(article, in: transaction)
    }
    return article.id
  }
}
