public import Titles

/// What the home of a 单位中心 shows.
public struct UnitOverview: Sendable, Equatable {
  /// The unit's name.
  public let name: String
  /// How many applications wait in each tab of the worklists that the viewer may open.
  public let counts: [Business: [VisitState: Int]]
  /// What is overdue or falls due soon.
  public let due: [DueItem]
  /// Applications that wait to be put into a batch, or in a batch for their certificate; nil where the viewer doesn't issue.
  public let toIssue: Int?
  /// Nobody is named for 职称 in 单位联系方式, and the viewer may change that.
  public let lacksContact: Bool
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
    /// Where it leads; nil where it is about nothing that has a page.
    public let target: MessageTarget?
    /// When.
    public let at: Moment
  }

  /// What waits for the unit in a business: to be claimed, examined, or forwarded after posting.
  public func waiting(in business: Business) -> Int {
    (counts[business] ?? [:]).reduce(0) { sum, entry in entry.key.isOpen ? sum + entry.value : sum }
  }

  /// How many are due in a span.
  public func due(_ span: DueSpan) -> Int { due.count { $0.spans.contains(span) } }
}
