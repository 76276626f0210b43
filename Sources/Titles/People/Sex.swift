/// Sex (性别), as the identity document says it.
public enum Sex: String, Labelled {
  case male
  case female

  /// What a user reads.
  public var label: String {
    switch self {
    case .male: "男"
    case .female: "女"
    }
  }
}
