/// A level of a skilled worker (技能等级) from which a way leads to titles, from the lowest to the highest.
public enum SkillLevel: String, Labelled, Comparable {
  case seniorWorker
  case technician
  case seniorTechnician
  case specialTechnician
  case chiefTechnician

  /// What a user reads.
  public var label: String {
    switch self {
    case .seniorWorker: "高级工"
    case .technician: "技师"
    case .seniorTechnician: "高级技师"
    case .specialTechnician: "特级技师"
    case .chiefTechnician: "首席技师"
    }
  }

  /// 1 for 高级工 up to 5 for 首席技师.
  public var rank: Int {
    switch self {
    case .seniorWorker: 1
    case .technician: 2
    case .seniorTechnician: 3
    case .specialTechnician: 4
    case .chiefTechnician: 5
    }
  }

  /// Orders from the lowest to the highest.
  public static func < (left: SkillLevel, right: SkillLevel) -> Bool { left.rank < right.rank }
}
