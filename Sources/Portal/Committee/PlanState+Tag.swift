import Titles

extension PlanState {
  /// Its coloured tag.
  var tag: StatusTag {
    switch self {
    case .open: StatusTag(.success, label)
    case .draft: StatusTag(.neutral, label)
    case .upcoming, .inReview, .resultsPosted: StatusTag(.info, label)
    case .filingClosed, .examinationClosed: StatusTag(.warning, label)
    case .concluded: StatusTag(.neutral, label)
    }
  }
}

extension PlanWindow {
  /// Its coloured tag.
  var tag: StatusTag {
    switch self {
    case .open: StatusTag(.success, label)
    case .upcoming: StatusTag(.info, label)
    case .closed: StatusTag(.neutral, label)
    }
  }
}
