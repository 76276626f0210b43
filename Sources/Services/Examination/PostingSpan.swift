public import Titles

/// How long an application that was approved must be posted.
public struct PostingSpan: Sendable, Equatable {
  /// The day of the approval: no posting begins before it.
  public let since: Day
  /// The last day of a posting that begins on that day.
  public let through: Day
  /// 工作日.
  public let workingDays: Int
}
