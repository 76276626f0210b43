public import Titles

/// An article of the portal as it lies in the database.
public struct StoredArticle: Sendable, Equatable {
  /// Its id.
  public let id: ArticleID
  /// 栏目.
  public var kind: ArticleKind
  /// 标题.
  public var title: String
  /// 来源.
  public var source: String
  /// 文号 of a policy; empty where there is none.
  public var number: String
  /// The text, with the marks of `ArticleBlock`.
  public var body: String
  /// Whether the public reads it.
  public var state: ArticleState
  /// 发布日期.
  public var publishedOn: Day?
  /// Raised by every change.
  public var version: Int
  /// When it was last changed.
  public var updatedAt: Moment

  /// A draft.
  public init(
    id: ArticleID, kind: ArticleKind, title: String, source: String, number: String, body: String, at now: Moment
  ) {
    self.init(
      id: id, kind: kind, title: title, source: source, number: number, body: body, state: .draft, publishedOn: nil, version: 1,
      updatedAt: now)
  }

  init(
    id: ArticleID, kind: ArticleKind, title: String, source: String, number: String, body: String, state: ArticleState,
    publishedOn: Day?, version: Int, updatedAt: Moment
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.source = source
    self.number = number
    self.body = body
    self.state = state
    self.publishedOn = publishedOn
    self.version = version
    self.updatedAt = updatedAt
  }
}
