/// What the table of routes says of one rule.
public struct RouteEntry: Hashable, Sendable, DatedRow {
  /// The business that it holds for; nil holds for those that have no words of their own.
  public let business: Business?
  /// The rule.
  public let rule: RouteRule
  /// Its name in Chinese.
  public let title: String
  /// Why, in one Chinese sentence.
  public let explanation: String
  /// Where it stands in the policy.
  public let citation: String
  /// When it holds.
  public let effect: Effect

  var subject: String { "\(business?.label ?? "")\(rule.rawValue)" }

  init(_ row: CSVRow) throws(DataFault) {
    business = try row.optionalText("business") == nil ? nil : row.value("business")
    rule = try row.value("rule")
    title = try row.text("title")
    explanation = try row.text("explanation")
    citation = try row.text("citation")
    effect = try row.effect()
  }
}
