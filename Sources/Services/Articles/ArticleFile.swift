public import Titles

/// An article in 资讯与手册: to be changed, published, withdrawn.
public struct ArticleFile: Sendable, Equatable {
  /// Its id.
  public let id: ArticleID
  /// What can be changed, as texts of the form.
  public let entry: ArticleEntry
  /// Whether the public reads it.
  public let state: ArticleState
  /// As the public reads it, or would.
  public let preview: Article
  /// What a save must name, so that nobody else's change is lost.
  public let version: Int
}
