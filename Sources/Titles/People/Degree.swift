/// An academic degree (学位), from none to the highest.
public enum Degree: String, Labelled, Comparable {
  case none
  case bachelor
  case master
  case doctor

  /// What a user reads.
  public var label: String {
    switch self {
    case .none: "无学位"
    case .bachelor: "学士"
    case .master: "硕士"
    case .doctor: "博士"
    }
  }

  /// 0 for 无学位 up to 3 for 博士.
  public var rank: Int {
    switch self {
    case .none: 0
    case .bachelor: 1
    case .master: 2
    case .doctor: 3
    }
  }

  /// Orders from the lowest to the highest.
  public static func < (left: Degree, right: Degree) -> Bool { left.rank < right.rank }
}
