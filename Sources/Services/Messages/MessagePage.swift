/// One page of somebody's messages.
public struct MessagePage: Sendable, Equatable {
  /// The messages of this page, the latest first.
  public let messages: [Message]
  /// How many there are in all.
  public let total: Int
  /// How many of them wait to be read.
  public let unread: Int
}
