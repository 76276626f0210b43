/// Who acts, as the workflow sees them.
public struct WorkflowActor: Sendable, Equatable {
  /// The account that signed in.
  public let account: AccountID
  /// The natural person behind it; nil for the account of a unit itself.
  public let person: PersonID?
  /// The unit in whose name they act; nil for an applicant.
  public let unit: UnitID?
  /// The unit's menu for this business is theirs to use.
  public let mayExamine: Bool

  /// Made of these parts.
  public init(account: AccountID, person: PersonID?, unit: UnitID? = nil, mayExamine: Bool = false) {
    self.account = account
    self.person = person
    self.unit = unit
    self.mayExamine = mayExamine
  }
}
