public import Titles

/// One day's round of a daily task: what it is about, and how far it is.
public struct DailyRound: Sendable, Equatable {
  /// The task.
  public let task: String
  /// The day that the round is about.
  public let day: Day
  /// The day of the last round that came to its end: what became due after it is due in this round. Weekends, holidays and
  /// days on which no node ran lie in between.
  public let since: Day
  /// The last subject that was done; empty at the beginning.
  public let position: String

  /// Made of these parts.
  public init(task: String, day: Day, since: Day, position: String = "") {
    self.task = task
    self.day = day
    self.since = since
    self.position = position
  }

  /// The same round, gone on to this subject.
  public func at(_ position: String) -> DailyRound {
    DailyRound(task: task, day: day, since: since, position: position)
  }
}
