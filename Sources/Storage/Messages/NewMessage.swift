public import Titles

/// A message inside the platform as it is written.
public struct NewMessage: Sendable {
  /// To whom it goes.
  public let recipient: MessageRepository.Recipient
  /// The headline.
  public let title: String
  /// What happened and what to do.
  public let body: String
  /// The application that it is about.
  public var application: ApplicationID?
  /// The business that a message to a unit is about: whoever doesn't handle it there doesn't read it.
  public var business: Business?
  /// Where it leads, besides its application.
  public var target: MessageTarget?

  /// A message about nothing in particular.
  public init(to recipient: MessageRepository.Recipient, _ title: String, _ body: String) {
    self.recipient = recipient
    self.title = title
    self.body = body
  }
}
