/// One change of a published plan.
public struct PlanChange: Sendable, Equatable {
  /// The version that it made.
  public let version: Int
  /// What the plan said from then on.
  public let content: PlanContent
  /// Why; empty for the publication.
  public let reason: String
  /// When.
  public let at: Moment

  /// Made of these parts.
  public init(version: Int, content: PlanContent, reason: String, at: Moment) {
    self.version = version
    self.content = content
    self.reason = reason
    self.at = at
  }
}
