public import Titles

/// What 审计日志 is asked for.
public struct AuditQuery: Sendable, Equatable {
  /// Who did it; nil for everybody.
  public var account: AccountID?
  /// The subject's id; nil for all.
  public var stream: String?
  /// What was done; nil for everything.
  public var action: String?
  /// From this moment on.
  public var from: Moment?
  /// Before this moment.
  public var before: Moment?

  /// Everything.
  public init() {}
}
