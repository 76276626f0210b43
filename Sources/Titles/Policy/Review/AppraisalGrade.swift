/// The result of a year's appraisal (考核结果).
public enum AppraisalGrade: String, Labelled {
  case excellent
  case qualified
  case barelyQualified
  case unqualified
  case undetermined
  case notAssessed

  /// What a user reads.
  public var label: String {
    switch self {
    case .excellent: "优秀"
    case .qualified: "合格"
    case .barelyQualified: "基本合格"
    case .unqualified: "不合格"
    case .undetermined: "不定等"
    case .notAssessed: "未考核"
    }
  }

  /// Whether it is at least 合格; nil where it says nothing.
  public var isQualified: Bool? {
    switch self {
    case .excellent, .qualified: true
    case .barelyQualified, .unqualified: false
    case .undetermined, .notAssessed: nil
    }
  }

  /// The limit that says by how many years each such result delays an application; nil where it doesn't.
  var delay: ReviewLimit? {
    switch self {
    case .barelyQualified: .delayForBarelyQualified
    case .unqualified: .delayForUnqualified
    case .excellent, .qualified, .undetermined, .notAssessed: nil
    }
  }
}
