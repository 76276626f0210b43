/// What an article of the portal is.
public enum ArticleKind: String, Labelled {
  /// 资讯: what is going on.
  case news
  /// 政策: a rule or a notice of an authority.
  case policy
  /// 操作手册: how the platform is used.
  case manual

  /// What a user reads.
  public var label: String {
    switch self {
    case .news: "资讯"
    case .policy: "政策"
    case .manual: "操作手册"
    }
  }
}
