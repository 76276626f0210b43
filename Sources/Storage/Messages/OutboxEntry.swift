public import Titles

/// A message that leaves the platform, opened: for the one who sends it, and for the demonstration.
public struct OutboxEntry: Sendable, Equatable {
  /// How it leaves.
  public enum Channel: String, Labelled {
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

  /// Its id.
  public let id: MessageID
  /// How it leaves.
  public let channel: Channel
  /// To whom, masked.
  public let recipientMasked: String
  /// The words.
  public let body: String
  /// When it was written.
  public let createdAt: Moment
}
