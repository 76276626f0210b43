public import Titles

/// What of a unit's open visits is looked for by its last day.
public struct DueQuery: Sendable {
  /// Whose visits.
  public var unit: UnitID
  /// Of which business.
  public var business: Business
  /// Examined from this day on, or earlier; nil for none.
  public var arrivedBy: Day?
  /// Posted from this day on, or earlier; nil for none.
  public var postedBy: Day?
  /// With a deadline of its own up to the end of this day.
  public var deadlineBy: Day
  /// Not this person's own applications.
  public var besides: PersonID?
  /// The most of each state.
  public var limit: Int

  /// A query without any day.
  public init(unit: UnitID, business: Business, deadlineBy: Day, besides: PersonID?, limit: Int) {
    self.unit = unit
    self.business = business
    self.deadlineBy = deadlineBy
    self.besides = besides
    self.limit = limit
  }
}
