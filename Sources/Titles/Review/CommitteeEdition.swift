/// One line of what the reform office has filed of a committee (备案记录).
public struct CommitteeEdition: Sendable, Equatable {
  /// Which edition.
  public let number: Int
  /// The day from which it holds.
  public let effectiveFrom: Day
  /// What was filed.
  public let charter: CommitteeCharter
  /// When it was written down.
  public let createdAt: Moment

  /// Made of these parts.
  public init(number: Int, effectiveFrom: Day, charter: CommitteeCharter, createdAt: Moment) {
    self.number = number
    self.effectiveFrom = effectiveFrom
    self.charter = charter
    self.createdAt = createdAt
  }
}
