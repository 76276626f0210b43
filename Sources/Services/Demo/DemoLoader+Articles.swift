import Database
import Storage
import Titles

extension DemoLoader {
  /// What stands on the portal, a day apart, the last one of today.
  func publishArticles() async throws {
    let platform = platform
    let now = platform.clock.now()
    let count = data.articles.count
    let articles = data.articles.enumerated().map { index, entry in
      var article = StoredArticle(
        id: platform.store.ids.make(), kind: entry.kind, title: entry.title, source: entry.source, number: entry.number,
        body: entry.body, at: now)
      article.state = .published
      article.publishedOn = now.day.adding(days: index + 1 - count)
      return article
    }
    try await platform.store.database.write { transaction in
      for article in articles { try ArticleRepository().insert(article, in: transaction) }
    }
  }
}
