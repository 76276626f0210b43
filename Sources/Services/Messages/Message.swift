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
  /// The application that it is about.
  public let application: ApplicationID?
  /// When it was written.
  public let createdAt: Moment
  /// Whether it was read.
  public let isRead: Bool

  init(_ stored: StoredMessage) {
    id = stored.id
    title = stored.title
    body = stored.body
    application = stored.application
    createdAt = stored.createdAt
    isRead = stored.readAt != nil
  }
}
