import Storage
public import Titles

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

  init(_ row: OutboxRow) {
    id = row.id
    channel = OutgoingChannel(rawValue: row.channel.rawValue) ?? .sms
    recipient = row.recipientMasked
    title = row.title
    state = OutgoingState(rawValue: row.state.rawValue) ?? .pending
    attempts = row.attempts
    nextAt = row.nextAt
    problem = row.problem
    sentAt = row.sentAt
    createdAt = row.createdAt
  }
}
