/// What the social-insurance register knows of a person.
public struct InsuranceStanding: Hashable, Sendable {
  /// Months insured so far, added up over all units.
  public let months: Int
  /// Whether the person is insured now.
  public let isInsuredNow: Bool
  /// The unit that insures the person now; nil where the register doesn't say.
  public let unitName: String?
  /// The first day of insurance in the city (在渝参保时间); nil where the register doesn't say.
  public let since: Day?

  /// What the register answered.
  public init(months: Int, isInsuredNow: Bool, unitName: String? = nil, since: Day? = nil) {
    self.months = months
    self.isInsuredNow = isInsuredNow
    self.unitName = unitName
    self.since = since
  }
}
