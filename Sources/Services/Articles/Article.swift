import Storage
public import Titles

/// An article as the public reads it.
public struct Article: Sendable, Equatable {
  /// Its id.
  public let id: ArticleID
  /// 栏目.
  public let kind: ArticleKind
  /// 标题.
  public let title: String
  /// 来源.
  public let source: String
  /// 文号; empty where there is none.
  public let number: String
  /// 发布日期.
  public let publishedOn: Day?
  /// The text.
  public let blocks: [ArticleBlock]

  init(_ article: StoredArticle) {
    id = article.id
    kind = article.kind
    title = article.title
    source = article.source
    number = article.number
    publishedOn = article.publishedOn
    blocks = ArticleBlock.blocks(of: article.body)
  }
}
