/// How far a message that leaves the platform is.
public enum OutgoingState: String, Labelled {
  /// It waits for its next attempt.
  case pending
  /// The carrier has taken it.
  case sent
  /// Every attempt went wrong.
  case failed

  /// What a user reads.
  public var label: String {
    switch self {
    case .pending: "待发送"
    case .sent: "已发送"
    case .failed: "发送失败"
    }
  }
}
