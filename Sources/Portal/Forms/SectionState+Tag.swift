import Titles

extension SectionState {
  /// The state of a section as the list at the left shows it.
  var tag: StatusTag {
    switch self {
    case .untouched, .optional, .closed: StatusTag(.neutral, label)
    case .inProgress: StatusTag(.info, label)
    case .complete: StatusTag(.success, label)
    case .faulty: StatusTag(.danger, label)
    case .returned: StatusTag(.warning, label)
    }
  }
}
