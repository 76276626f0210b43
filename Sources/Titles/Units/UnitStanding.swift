/// Whether a unit can take part.
public enum UnitStanding: String, Labelled {
  /// It can.
  case active
  /// It has registered and not completed 单位基础信息.
  case incomplete
  /// The reform office has suspended it.
  case suspended
  /// It was a duplicate and has gone into another one.
  case merged

  /// What a user reads.
  public var label: String {
    switch self {
    case .active: "正常"
    case .incomplete: "待完善信息"
    case .suspended: "已停用"
    case .merged: "已合并"
    }
  }
}
