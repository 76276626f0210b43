/// A deadline of examination that a plan sets (审核时间).
public enum PlanDeadline: String, Labelled {
  case unit
  case districtCenter
  case cityCenterOrBureau

  /// What a user reads.
  public var label: String {
    switch self {
    case .unit: "单位审核截止时间"
    case .districtCenter: "区县人才中心审核截止时间"
    case .cityCenterOrBureau: "市人才中心或区县人社局审核截止时间"
    }
  }
}
