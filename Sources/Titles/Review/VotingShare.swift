/// A share of experts that a rule asks for.
public enum VotingShare: String, Labelled {
  case half
  case twoThirds
  case threeQuarters
  case fourFifths
  case all

  /// What a user reads.
  public var label: String {
    switch self {
    case .half: "二分之一"
    case .twoThirds: "三分之二"
    case .threeQuarters: "四分之三"
    case .fourFifths: "五分之四"
    case .all: "全部"
    }
  }

  /// The least whole number of `total` that reaches the share: 12 of 17 for 三分之二.
  public func least(of total: Int) -> Int {
    let (numerator, denominator) = parts
    return (max(total, 0) * numerator + denominator - 1) / denominator
  }

  private var parts: (Int, Int) {
    switch self {
    case .half: (1, 2)
    case .twoThirds: (2, 3)
    case .threeQuarters: (3, 4)
    case .fourFifths: (4, 5)
    case .all: (1, 1)
    }
  }
}
