/// Which reports of overdue applications are asked for.
public struct OverdueFilter: Sendable, Equatable {
  /// Part of the unit's name; empty for all.
  public var name = ""
  /// Those of one day; nil for all.
  public var day: Day?

  /// All of them.
  public init(name: String = "", day: Day? = nil) {
    self.name = name
    self.day = day
  }
}
