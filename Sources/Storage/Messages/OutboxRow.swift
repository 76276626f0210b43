public import Titles

/// A message that leaves the platform as the reform office sees it: without its words.
public struct OutboxRow: Sendable, Equatable {
  /// Its id.
  public let id: MessageID
  /// How it leaves.
  public let channel: OutboxEntry.Channel
  /// To whom, masked.
  public let recipientMasked: String
  /// The subject of a mail; empty for a text message.
  public let title: String
  /// How far it is.
  public let state: OutboxState
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
}
