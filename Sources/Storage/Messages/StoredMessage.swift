public import Titles

/// A message (消息) as its reader sees it.
public struct StoredMessage: Sendable, Equatable {
  /// Its id.
  public let id: MessageID
  /// The headline.
  public let title: String
  /// What happened and what to do.
  public let body: String
  /// The application that it is about.
  public let application: ApplicationID?
  /// Where it leads, besides its application.
  public let target: MessageTarget?
  /// When it was written.
  public let createdAt: Moment
  /// When it was read; nil while it wasn't.
  public let readAt: Moment?
}
