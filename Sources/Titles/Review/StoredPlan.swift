/// A plan as it is stored: a draft, or published.
public struct StoredPlan: Sendable, Equatable {
  /// Its id.
  public let id: PlanID
  /// The unit that runs it.
  public let unit: UnitID
  /// What it is.
  public let content: Content
  /// Raised by every change.
  public let version: Int

  /// What there is of it.
  public enum Content: Sendable, Equatable {
    /// What was typed so far.
    case draft(PlanDraft)
    /// What everybody sees.
    case published(Plan)
  }

  /// Made of these parts.
  public init(id: PlanID, unit: UnitID, content: Content, version: Int) {
    self.id = id
    self.unit = unit
    self.content = content
    self.version = version
  }

  /// What was typed; nil once it is published.
  public var draft: PlanDraft? {
    guard case .draft(let draft) = content else { return nil }
    return draft
  }

  /// The plan; nil while it is a draft.
  public var plan: Plan? {
    guard case .published(let plan) = content else { return nil }
    return plan
  }
}
