import Storage
public import Titles

/// A message (消息) as its reader sees it.
public struct Message: Sendable, Equatable {
  /// Its id.
  public let id: MessageID
  /// The headline.
  public let title: String
  /// What happened and what to do.
  public let body: String
  /// Where it leads: to what it is about. Nil where it is about nothing that has a page.
  public let target: MessageTarget?
  /// When it was written.
  public let createdAt: Moment
  /// Whether it was read.
  public let isRead: Bool

  init(_ stored: StoredMessage) {
    id = stored.id
    title = stored.title
    body = stored.body
    target = stored.target ?? stored.application.map(MessageTarget.application)
    createdAt = stored.createdAt
    isRead = stored.readAt != nil
  }
}
