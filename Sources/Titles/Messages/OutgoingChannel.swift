/// How a message leaves the platform.
public enum OutgoingChannel: String, Labelled {
  /// A text message.
  case sms
  /// An e-mail.
  case mail

  /// What a user reads.
  public var label: String {
    switch self {
    case .sms: "短信"
    case .mail: "电子邮件"
    }
  }
}
