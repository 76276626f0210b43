import Storage
public import Titles

/// One line of the list of sessions in 账号安全.
public struct OpenSession: Sendable, Equatable {
  /// The name by which it is ended; no secret.
  public let id: String
  /// When it began.
  public let createdAt: Moment
  /// When it was last used, to the minute.
  public let seenAt: Moment
  /// The network address that it began from.
  public let address: String
  /// What the browser says that it is.
  public let agent: String

  init(_ entry: SessionEntry) {
    id = entry.publicID
    createdAt = entry.createdAt
    seenAt = entry.seenAt
    address = entry.address
    agent = entry.agent
  }
}
