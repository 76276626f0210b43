/// What one round of a ``Housekeeping`` has cleared away.
public struct HousekeepingReport: Sendable, Equatable {
  /// How many things, by chore; those that failed are missing.
  public internal(set) var removed: [Chore: Int] = [:]
  /// The chores that failed: the next round tries them again.
  public internal(set) var failed: [Chore] = []
}
