import Titles

extension IssuanceState {
  /// The state as a tag.
  var tag: StatusTag {
    switch self {
    case .waiting, .failed: StatusTag(.neutral, label)
    case .pending: StatusTag(.info, label)
    case .held: StatusTag(.warning, label)
    case .issued: StatusTag(.success, label)
    case .revoked: StatusTag(.danger, label)
    }
  }
}
