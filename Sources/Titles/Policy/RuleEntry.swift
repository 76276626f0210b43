/// What the table of rules says of one: its name, where it stands, when it holds.
public struct RuleEntry: Hashable, Sendable, DatedRow {
  /// The business that it holds for.
  public let business: Business
  /// The rule.
  public let rule: PolicyRule
  /// Its name in Chinese.
  public let title: String
  /// Where it stands in the policy.
  public let citation: String
  /// When it holds.
  public let effect: Effect

  var subject: String { "\(business.label) \(rule.rawValue)" }

  init(_ row: CSVRow) throws(DataFault) {
    business = try row.value("business")
    rule = try row.value("rule")
    title = try row.text("title")
    citation = try row.citation()
    effect = try row.effect()
  }
}
