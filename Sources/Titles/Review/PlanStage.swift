/// How far the committee's office has taken a plan. What follows from its dates is not stored: ``PlanState``.
public enum PlanStage: String, Labelled {
  case draft
  case published
  case inReview
  case resultsPosted
  case concluded

  /// What a user reads.
  public var label: String {
    switch self {
    case .draft: "草稿"
    case .published: "已发布"
    case .inReview: "评审中"
    case .resultsPosted: "结果公示"
    case .concluded: "已办结"
    }
  }
}
