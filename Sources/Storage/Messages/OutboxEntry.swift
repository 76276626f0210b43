public import Titles

/// A message that leaves the platform, opened: for the one who sends it, and for the demonstration.
public struct OutboxEntry: Sendable, Equatable {
  /// Its id.
  public let id: MessageID
  /// How it leaves.
  public let channel: OutgoingChannel
  /// To whom, masked.
  public let recipientMasked: String
  /// The words.
  public let body: String
  /// When it was written.
  public let createdAt: Moment
}
