import Storage
public import Titles

/// A line of 审计日志.
public struct AuditEntry: Sendable, Equatable {
  /// The subject's id.
  public let stream: String
  /// What the subject is called today; nil where it has no name of its own.
  public let subject: String?
  /// Its place in the chain of the subject.
  public let position: Int
  /// When.
  public let createdAt: Moment
  /// Who did it: name and username; nil where nobody was signed in.
  public let actor: String?
  /// What was done, in words.
  public let action: String
  /// Facts.
  public let detail: String

  init(_ row: AuditRow, _ actions: CodeList) {
    stream = row.stream
    subject = row.subject
    position = row.position
    createdAt = row.createdAt
    actor = row.username.map { "\(row.name ?? "")（\($0)）" }
    action = actions.label(row.action) ?? row.action
    detail = row.detail
  }
}
