public import Titles

/// A row of the audit log, with the names that its ids have today.
public struct AuditRow: Sendable, Equatable {
  /// The subject's id.
  public let stream: String
  /// The unit's name, the account's username or the application's number; nil for any other subject.
  public let subject: String?
  /// Its place in the chain of the subject.
  public let position: Int
  /// When.
  public let createdAt: Moment
  /// The username of who did it; nil where nobody was signed in.
  public let username: String?
  /// Their name.
  public let name: String?
  /// What was done, in kebab-case.
  public let action: String
  /// Facts.
  public let detail: String
}
