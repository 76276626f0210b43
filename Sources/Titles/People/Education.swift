/// A level of education (学历) of which a form takes note, from the lowest to the highest.
public enum Education: String, Labelled, Comparable {
  case secondaryVocational
  case juniorCollege
  case bachelor
  case master
  case doctor

  /// What a user reads.
  public var label: String {
    switch self {
    case .secondaryVocational: "中专"
    case .juniorCollege: "大专"
    case .bachelor: "本科"
    case .master: "硕士研究生"
    case .doctor: "博士研究生"
    }
  }

  /// 1 for 中专 up to 5 for 博士研究生.
  public var rank: Int {
    switch self {
    case .secondaryVocational: 1
    case .juniorCollege: 2
    case .bachelor: 3
    case .master: 4
    case .doctor: 5
    }
  }

  /// Orders from the lowest to the highest.
  public static func < (left: Education, right: Education) -> Bool { left.rank < right.rank }
}
