/// One row of the table of 初定: an education or a degree opens a level after some months of insurance.
public struct InitialDeterminationLevel: Hashable, Sendable {
  /// What the row asks for.
  public let basis: EducationBasis
  /// The level that it opens; every lower one is open too.
  public let level: TitleLevel
  /// How many months of insurance it asks for, added up.
  public let insuredMonths: Int
  /// Whether the person must be insured at present.
  public let mustBeInsuredNow: Bool
  /// Where the rule stands.
  public let citation: String
  /// When the rule holds.
  public let effect: Effect

  /// Whether a person with this highest education and degree meets the basis.
  public func admits(education: Education?, degree: Degree?) -> Bool {
    basis.admits(education: education, degree: degree)
  }

  init(_ row: CSVRow) throws(DataFault) {
    basis = try EducationBasis(row)
    level = try row.value("level")
    insuredMonths = try row.number("insured_months")
    guard insuredMonths >= 0 else { throw row.fault("参保月数不能为负数。") }
    mustBeInsuredNow = try row.flag("insured_now")
    citation = try row.text("citation")
    effect = try row.effect()
  }
}
