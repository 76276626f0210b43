public import Titles

/// One committee with what was filed of it and what hangs on it.
public struct CommitteeFile: Sendable, Equatable {
  /// The committee as it is today.
  public let committee: Committee
  /// Every edition, the first one first.
  public let editions: [CommitteeEdition]
  /// How many of its published plans aren't concluded.
  public let plansUnderWay: Int
  /// Whether it can take plans on, today.
  public let standing: CommitteeStanding
  /// How many days its filing still holds; negative where it is over.
  public let daysLeft: Int
}
