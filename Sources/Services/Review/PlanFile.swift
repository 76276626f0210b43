public import Titles

/// One plan of a unit with what its pages need besides.
public struct PlanFile: Sendable, Equatable {
  /// The draft or the plan.
  public let stored: StoredPlan
  /// The committee: in the edition under which the plan was published, or as it is today for a draft; nil where none is
  /// chosen.
  public let committee: Committee?
  /// The versions of a published plan, the newest first.
  public let changes: [PlanChange]
}
