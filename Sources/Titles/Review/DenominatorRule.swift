/// Of whom the share is taken that a file needs in a ballot.
public enum DenominatorRule: String, Labelled {
  /// Of everybody present, those recused for the file included.
  case present
  /// Of those present who may vote on the file.
  case withoutRecused

  /// What a user reads.
  public var label: String {
    switch self {
    case .present: "按到会专家人数计算"
    case .withoutRecused: "按到会且不需回避的专家人数计算"
    }
  }
}
