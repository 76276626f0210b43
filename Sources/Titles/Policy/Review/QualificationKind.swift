/// What a qualification of 现有资格 is.
public enum QualificationKind: String, Labelled {
  case title
  case vocational
  case skill

  /// What a user reads.
  public var label: String {
    switch self {
    case .title: "职称"
    case .vocational: "职业资格"
    case .skill: "技能等级"
    }
  }
}
