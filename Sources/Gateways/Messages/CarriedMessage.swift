/// A message as a carrier takes it.
public struct CarriedMessage: Sendable, Equatable {
  /// Tells messages apart: whoever has seen it before needn't deliver it again.
  public let id: String
  /// The mobile number or the mail address.
  public let recipient: String
  /// The subject of a mail; empty for a text message.
  public let title: String
  /// The words.
  public let body: String

  /// Made of these parts.
  public init(id: String, recipient: String, title: String, body: String) {
    self.id = id
    self.recipient = recipient
    self.title = title
    self.body = body
  }
}
