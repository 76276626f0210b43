/// Whether people can apply, as the portal says it.
public enum PlanWindow: String, Labelled {
  case open
  case upcoming
  case closed

  /// What a user reads.
  public var label: String {
    switch self {
    case .open: "申报中"
    case .upcoming: "未开始"
    case .closed: "已截止"
    }
  }

  /// By the two ends of 个人申报时间.
  public init(opens: Moment, closes: Moment, at now: Moment) {
    self = now < opens ? .upcoming : now < closes ? .open : .closed
  }
}
