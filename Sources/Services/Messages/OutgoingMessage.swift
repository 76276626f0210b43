import Storage
public import Titles

/// A text message or mail that left the platform, with its words: for the demonstration alone.
public struct OutgoingMessage: Sendable, Equatable {
  /// 短信 or 电子邮件.
  public let channel: String
  /// To whom, masked.
  public let recipient: String
  /// The words.
  public let body: String
  /// When it was written.
  public let createdAt: Moment

  init(_ entry: OutboxEntry) {
    channel = entry.channel.label
    recipient = entry.recipientMasked
    body = entry.body
    createdAt = entry.createdAt
  }
}
