public import Titles

/// 查看发证进度: how far the latest job of a batch is.
public struct IssuanceProgress: Sendable, Equatable {
  /// It makes new versions instead of first ones.
  public let isAmending: Bool
  /// How many it was ordered for.
  public let total: Int
  /// How many are done or have failed.
  public let done: Int
  /// Nothing is left to be done.
  public let isFinished: Bool
  /// When it was ordered.
  public let orderedAt: Moment
  /// When the last one was done; nil while it is under way.
  public let finishedAt: Moment?
  /// Those that failed, with the reason.
  public let failures: [Failure]

  /// One that failed.
  public struct Failure: Sendable, Equatable {
    /// The application.
    public let application: ApplicationID
    /// 姓名.
    public let name: String
    /// Why.
    public let problem: String

    /// Made of these parts.
    public init(application: ApplicationID, name: String, problem: String) {
      self.application = application
      self.name = name
      self.problem = problem
    }
  }

  /// How many went well.
  public var succeeded: Int { done - failures.count }

  /// Made of these parts.
  public init(
    isAmending: Bool, total: Int, done: Int, isFinished: Bool, orderedAt: Moment, finishedAt: Moment?, failures: [Failure]
  ) {
    self.isAmending = isAmending
    self.total = total
    self.done = done
    self.isFinished = isFinished
    self.orderedAt = orderedAt
    self.finishedAt = finishedAt
    self.failures = failures
  }
}
