/// A business (申报项目) in which a person applies for a title.
public enum Business: String, Labelled {
  /// 职称初定: the first title after school, without a committee.
  case initialDetermination
  /// 职称确认: a title obtained elsewhere is recognised after a move.
  case confirmation
  /// 职称评审: promotion decided by a committee.
  case review

  /// What a user reads.
  public var label: String {
    switch self {
    case .initialDetermination: "职称初定"
    case .confirmation: "职称确认"
    case .review: "职称评审"
    }
  }
}
