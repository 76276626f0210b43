/// A kind of power that the reform office grants to a unit.
public enum PowerKind: String, Labelled {
  /// 职称发证权限: makes the unit an accepting authority.
  case issuing
  /// 评委会组建: the unit runs committees.
  case committeeFormation
  /// 自主评审: the unit reviews its own staff.
  case selfReview

  /// What a user reads.
  public var label: String {
    switch self {
    case .issuing: "职称发证权限"
    case .committeeFormation: "评委会组建"
    case .selfReview: "自主评审"
    }
  }
}
