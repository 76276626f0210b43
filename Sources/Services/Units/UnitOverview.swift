public import Titles

/// What the home of a 单位中心 shows.
public struct UnitOverview: Sendable, Equatable {
  /// The unit's name.
  public let name: String
  /// How many applications wait in each tab of the worklists that the viewer may open.
  public let counts: [Business: [VisitState: Int]]
  /// How many requests wait at 证书登记审核; nil where the viewer doesn't have that menu.
  public let certificateRequests: Int?
  /// The newest messages of the unit, the newest first.
  public let messages: [Message]

  /// A message of the unit.
  public struct Message: Sendable, Equatable {
    /// What happened.
    public let title: String
    /// In full.
    public let body: String
    /// When.
    public let at: Moment
  }

  /// What waits for the unit in a business: to be claimed, examined, or forwarded after posting.
  public func waiting(in business: Business) -> Int {
    (counts[business] ?? [:]).reduce(0) { sum, entry in entry.key.isOpen ? sum + entry.value : sum }
  }
}
