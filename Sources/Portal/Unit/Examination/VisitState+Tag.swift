import Titles

extension VisitReminder {
  /// What the applicant asks, as a coloured tag.
  var tag: StatusTag { StatusTag(self == .returnAsked ? .danger : .warning, label) }
}

extension VisitState {
  /// The state as a coloured tag.
  var tag: StatusTag {
    switch self {
    case .awaitingClaim: StatusTag(.warning, label)
    case .underExamination, .posting: StatusTag(.info, label)
    case .returned, .terminated: StatusTag(.danger, label)
    case .forwarded, .withdrawn: StatusTag(.neutral, label)
    case .concluded: StatusTag(.success, label)
    }
  }
}
