/// Whether a record of dishonest conduct bars its person.
public enum IntegrityStanding: String, Labelled {
  /// Today, or from a day to come on.
  case inForce
  /// Its time is over.
  case expired
  /// It was lifted before its time.
  case lifted

  /// What a user reads.
  public var label: String {
    switch self {
    case .inForce: "有效"
    case .expired: "已期满"
    case .lifted: "已解除"
    }
  }
}
