/// An article as a list shows it.
public struct ArticleHeading: Sendable, Equatable {
  /// Its id.
  public let id: ArticleID
  /// 栏目.
  public let kind: ArticleKind
  /// 标题.
  public let title: String
  /// 来源.
  public let source: String
  /// Whether the public reads it.
  public let state: ArticleState
  /// 发布日期.
  public let publishedOn: Day?
  /// When it was last changed.
  public let updatedAt: Moment

  /// Made of these parts.
  public init(
    id: ArticleID, kind: ArticleKind, title: String, source: String, state: ArticleState, publishedOn: Day?,
    updatedAt: Moment
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.source = source
    self.state = state
    self.publishedOn = publishedOn
    self.updatedAt = updatedAt
  }
}
