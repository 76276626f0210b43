import Titles

extension CommitteeStanding {
  /// Its coloured tag.
  var tag: StatusTag {
    switch self {
    case .inForce: StatusTag(.success, label)
    case .expiring: StatusTag(.warning, label)
    case .upcoming: StatusTag(.info, label)
    case .expired: StatusTag(.danger, label)
    case .ended: StatusTag(.neutral, label)
    }
  }
}
