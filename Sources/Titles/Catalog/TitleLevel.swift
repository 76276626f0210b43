/// The level of a title (职称等级), from the lowest to the highest.
public enum TitleLevel: String, Labelled, Comparable {
  case assistantEntry
  case assistant
  case intermediate
  case associateSenior
  case senior

  /// What a user reads.
  public var label: String {
    switch self {
    case .assistantEntry: "员级"
    case .assistant: "助理级"
    case .intermediate: "中级"
    case .associateSenior: "副高级"
    case .senior: "正高级"
    }
  }

  /// 1 for 员级 up to 5 for 正高级: what an order by level sorts by.
  public var rank: Int {
    switch self {
    case .assistantEntry: 1
    case .assistant: 2
    case .intermediate: 3
    case .associateSenior: 4
    case .senior: 5
    }
  }

  /// Whether it belongs to 中初级, the levels that 初定 can give.
  public var isJuniorOrMiddle: Bool { self <= .intermediate }

  /// Orders from the lowest to the highest.
  public static func < (left: TitleLevel, right: TitleLevel) -> Bool { left.rank < right.rank }
}
