public import Titles

/// By which ways a person is told besides 消息.
public struct MessageChannels: Sendable, Equatable {
  /// The mail address that was confirmed by a code; nil: none.
  public let mail: EmailAddress?
  /// Whether messages go there too.
  public let takesMail: Bool
  /// Whether a text message says that there is a message.
  public let takesTexts: Bool

  /// Nothing chosen yet: mails, as soon as there is an address.
  public static let standard = MessageChannels(mail: nil, takesMail: true, takesTexts: false)
}
