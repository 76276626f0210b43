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

  /// Only what comes after this row, the latest first; nil: from the latest one on.
  public var after: Place?

  /// Where a row stands in the order of the list.
  public struct Place: Sendable, Equatable {
    /// When it was written.
    public let at: Moment
    /// The subject's id.
    public let stream: String
    /// Its place in the chain of the subject.
    public let position: Int

    /// Made of these parts.
    public init(at: Moment, stream: String, position: Int) {
      self.at = at
      self.stream = stream
      self.position = position
    }
  }

  /// Everything.
  public init() {}
}
