public import Titles

/// A message that leaves the platform, opened for the carrier that takes it.
public struct OutboxLetter: Sendable, Equatable {
  /// Its id: a carrier that has seen it before doesn't deliver it twice.
  public let id: MessageID
  /// How it leaves.
  public let channel: OutgoingChannel
  /// The mobile number or the mail address.
  public let recipient: String
  /// The subject of a mail.
  public let title: String
  /// The words.
  public let body: String
  /// How often it was tried, this time included.
  public let attempts: Int
}
