/// 公示时间: the days on which the employer posted the application, both included.
public struct PostingPeriod: Sendable, Equatable, Codable {
  /// The first day.
  public let from: Day
  /// The last day.
  public let through: Day

  /// Made of these parts.
  public init(from: Day, through: Day) {
    self.from = from
    self.through = through
  }
}
