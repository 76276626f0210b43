/// One visit of an application to one unit, as the workflow sees it.
public struct Visit: Sendable, Equatable {
  /// Its id.
  public let id: VisitID
  /// The unit that it visits.
  public let unit: UnitID
  /// What the unit is to the application.
  public let stop: Stop
  /// Its place on the way, from 1.
  public let position: Int
  /// Where it stands.
  public var state: VisitState
  /// The account that handles it.
  public var handler: AccountID?
  /// Claimed or opened since it last arrived: from then on nobody takes it back without the unit.
  public var isTouched: Bool
  /// The unit's own deadline, where the business has one.
  public var deadline: Moment?
  /// The revision that the employer approved for posting.
  public var postedRevision: Int?
  /// The day of that approval: a posting can't have begun before it.
  public var postedSince: Day?
  /// What the applicant asks of the unit since it last decided something.
  public var reminder: VisitReminder?

  /// Made of these parts.
  public init(
    id: VisitID, unit: UnitID, stop: Stop, position: Int, state: VisitState, handler: AccountID? = nil,
    isTouched: Bool = false, deadline: Moment? = nil, postedRevision: Int? = nil, postedSince: Day? = nil,
    reminder: VisitReminder? = nil
  ) {
    self.id = id
    self.unit = unit
    self.stop = stop
    self.position = position
    self.state = state
    self.handler = handler
    self.isTouched = isTouched
    self.deadline = deadline
    self.postedRevision = postedRevision
    self.postedSince = postedSince
    self.reminder = reminder
  }
}
