public import Titles

/// A published plan as everybody sees it.
public struct PublicPlan: Sendable, Equatable {
  /// The plan.
  public let plan: Plan
  /// Whether people can apply now.
  public let window: PlanWindow
  /// The last day on which handing in leaves room for the employer's posting, never after the plan closes; nil where the
  /// calendar doesn't reach that far.
  public let lastUsefulDay: Day?
  /// How many working days that posting lasts at least; nil where no rule says so.
  public let postingDays: Int?
}
