/// The level of a review committee (评审委员会级别), as its name says it.
public enum CommitteeLevel: String, Labelled {
  case senior
  case high
  case intermediate
  case junior

  /// What a user reads.
  public var label: String {
    switch self {
    case .senior: "正高级"
    case .high: "高级"
    case .intermediate: "中级"
    case .junior: "初级"
    }
  }

  /// The highest title that such a committee may review: a 高级 one also 正高级 titles, where its scope says so.
  ///
  /// Source: 《个人用户操作手册》5.1 第4步, whose 高级 committee reviews every level of 实验技术.
  public var highestTitle: TitleLevel {
    switch self {
    case .senior, .high: .senior
    case .intermediate: .intermediate
    case .junior: .assistant
    }
  }
}
