/// Whether the public reads an article.
public enum ArticleState: String, Labelled {
  /// Not yet.
  case draft
  /// Everybody does.
  case published
  /// Not any more.
  case withdrawn

  /// What a user reads.
  public var label: String {
    switch self {
    case .draft: "草稿"
    case .published: "已发布"
    case .withdrawn: "已撤下"
    }
  }
}
