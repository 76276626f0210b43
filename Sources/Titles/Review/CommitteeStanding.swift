/// Whether a committee can take plans on.
public enum CommitteeStanding: String, Labelled {
  case inForce
  /// Its filing ends within ``CommitteeFiling/warningDays``.
  case expiring
  case upcoming
  case expired
  case ended

  /// What a user reads.
  public var label: String {
    switch self {
    case .inForce: "有效"
    case .expiring: "即将到期"
    case .upcoming: "未生效"
    case .expired: "已到期"
    case .ended: "已终止"
    }
  }

  /// Whether the filing holds now.
  public var isInForce: Bool { self == .inForce || self == .expiring }
}
