import Titles

/// An article of the demonstration's portal, from `demo/articles.json`.
struct DemoArticle: Decodable, Sendable {
  let kind: ArticleKind
  let title: String
  let source: String
  let number: String
  let body: String
}
