/// A line of 消息发送: without the words, which are the recipient's alone.
public struct OutgoingRow: Sendable, Equatable {
  /// Its id.
  public let id: MessageID
  /// 短信 or 电子邮件.
  public let channel: OutgoingChannel
  /// To whom, masked.
  public let recipient: String
  /// The subject of a mail; empty for a text message.
  public let title: String
  /// How far it is.
  public let state: OutgoingState
  /// How often it was tried.
  public let attempts: Int
  /// When it is tried next.
  public let nextAt: Moment
  /// What went wrong at the last attempt; empty where nothing did.
  public let problem: String
  /// When the carrier took it.
  public let sentAt: Moment?
  /// When it was written.
  public let createdAt: Moment

  /// Made of these parts.
  public init(
    id: MessageID, channel: OutgoingChannel, recipient: String, title: String, state: OutgoingState, attempts: Int,
    nextAt: Moment, problem: String, sentAt: Moment?, createdAt: Moment
  ) {
    self.id = id
    self.channel = channel
    self.recipient = recipient
    self.title = title
    self.state = state
    self.attempts = attempts
    self.nextAt = nextAt
    self.problem = problem
    self.sentAt = sentAt
    self.createdAt = createdAt
  }
}
