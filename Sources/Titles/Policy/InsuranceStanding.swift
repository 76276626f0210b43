/// What the social-insurance register knows of a person.
public struct InsuranceStanding: Hashable, Sendable {
  /// Months insured so far, added up over all units.
  public let months: Int
  /// Those of them that were insured in the city; nil where the register knows no others.
  public let monthsInCity: Int?
  /// Whether the person is insured now.
  public let isInsuredNow: Bool
  /// The unit that insures the person now; nil where the register doesn't say.
  public let unitName: String?
  /// The first day of insurance in the city (在渝参保时间); nil where the register doesn't say.
  public let since: Day?

  /// What the register answered.
  public init(months: Int, isInsuredNow: Bool, unitName: String? = nil, since: Day? = nil, monthsInCity: Int? = nil) {
    self.months = months
    self.monthsInCity = monthsInCity
    self.isInsuredNow = isInsuredNow
    self.unitName = unitName
    self.since = since
  }
}
