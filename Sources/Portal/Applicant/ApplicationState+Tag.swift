import Titles

extension ApplicationState {
  /// The state as a coloured tag.
  var tag: StatusTag {
    switch self {
    case .draft, .deleted: StatusTag(.neutral, label)
    case .inProgress: StatusTag(.info, label)
    case .returned: StatusTag(.warning, label)
    case .concluded: StatusTag(.success, label)
    case .terminated: StatusTag(.danger, label)
    }
  }
}
