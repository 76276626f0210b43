/// The dates of effect of a rule or an entry: from a day on, perhaps up to and including another.
public struct Effect: Hashable, Sendable, Codable {
  /// The first day on which it holds.
  public let from: Day
  /// The last day on which it holds; nil where it has no end yet.
  public let through: Day?

  /// In effect from `from` through `through`, both included.
  public init(from: Day, through: Day? = nil) {
    self.from = from
    self.through = through
  }

  /// Whether it holds on the day.
  public func covers(_ day: Day) -> Bool {
    guard day >= from else { return false }
    guard let through else { return true }
    return day <= through
  }
}
