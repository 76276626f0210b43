/// A business (申报项目) in which a person applies for a title.
public enum Business: String, Labelled {
  /// 职称初定: the first title after school, without a committee.
  case initialDetermination
  /// 职称确认: a title obtained elsewhere is recognised after a move.
  case confirmation
  /// 职称评审: promotion decided by a committee.
  case review

  /// What a user reads.
  public var label: String {
    switch self {
    case .initialDetermination: "职称初定"
    case .confirmation: "职称确认"
    case .review: "职称评审"
    }
  }

  /// What decides in it, as a sentence calls it.
  public var authorityLabel: String {
    switch self {
    case .initialDetermination, .confirmation: "受理单位"
    case .review: "评审委员会"
    }
  }

  /// How it is called in addresses and in the names of shipped files.
  public var slug: String {
    switch self {
    case .initialDetermination: "initial-determination"
    case .confirmation: "confirmation"
    case .review: "review"
    }
  }

  /// The businesses that are open on the platform, in the order in which a user meets them: each has its form, its texts,
  /// its rules and its menu in the 单位中心.
  public static let open: [Business] = [.initialDetermination, .confirmation]

  /// The business of this slug; nil where there is none that is open.
  public init?(slug: String) {
    guard let found = Business.open.first(where: { $0.slug == slug }) else { return nil }
    self = found
  }

  /// The levels of the titles that it gives: 初定 none above 中级.
  public var levels: [TitleLevel] {
    switch self {
    case .initialDetermination: TitleLevel.allCases.filter(\.isJuniorOrMiddle)
    case .confirmation, .review: TitleLevel.allCases
    }
  }
}
