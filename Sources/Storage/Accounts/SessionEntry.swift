public import Titles

/// One line of the list of sessions.
public struct SessionEntry: Sendable, Equatable {
  /// The name by which it is ended.
  public let publicID: String
  /// When it began.
  public let createdAt: Moment
  /// When it was last used, to the minute.
  public let seenAt: Moment
  /// The network address that it began from.
  public let address: String
  /// What the browser says that it is.
  public let agent: String
}
