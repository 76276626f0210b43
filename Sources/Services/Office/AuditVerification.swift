public import Titles

/// How the verification of the audit log's chains stands.
public struct AuditVerification: Sendable, Equatable {
  /// When it was ordered.
  public let startedAt: Moment
  /// When it ended; nil while it runs.
  public let finishedAt: Moment?
  /// Parts done, of `total`.
  public let done: Int
  /// Parts in all.
  public let total: Int
  /// What is wrong; empty where nothing is (yet).
  public let faults: [String]
}
