/// One row of the table of 技能人才贯通: a skill level opens a title after some years.
public struct SkillPromotion: Hashable, Sendable, DatedRow {
  /// The skill level.
  public let skill: SkillLevel
  /// The code of the title.
  public let title: String
  /// How many full years of work since it was obtained.
  public let years: Int
  /// Where the rule stands.
  public let citation: String
  /// When the rule holds.
  public let effect: Effect

  var subject: String { "\(skill.label) \(title)" }

  init(_ row: CSVRow) throws(DataFault) {
    skill = try row.value("skill")
    title = try row.text("title")
    years = try row.number("years")
    guard years >= 0 else { throw row.fault("年限不能为负数。") }
    citation = try row.citation()
    effect = try row.effect()
  }
}
