/// One row of the table of 正常晋升: after how many years an education or a degree opens a level.
public struct PromotionYears: Hashable, Sendable, DatedRow {
  /// The code of the series that it holds for; nil holds for those that have no rows of their own.
  public let series: String?
  /// What the row asks for.
  public let basis: EducationBasis
  /// The level that it opens.
  public let level: TitleLevel
  /// The level of the present title; nil where the years are those of work.
  public let from: TitleLevel?
  /// How many full years.
  public let years: Int
  /// Where the rule stands.
  public let citation: String
  /// When the rule holds.
  public let effect: Effect

  /// As a sentence names it: 本科学历，取得助理级职称后满4年.
  public var label: String {
    guard let from else { return years == 0 ? basis.label : "\(basis.label)，从事专业技术工作满\(years)年" }
    return "\(basis.label)，取得\(from.label)职称后满\(years)年"
  }

  var subject: String { [series, level.label, basis.label, from?.label].compactMap(\.self).joined(separator: " ") }

  init(_ row: CSVRow) throws(DataFault) {
    series = try row.optionalText("series")
    basis = try EducationBasis(row)
    level = try row.value("level")
    from = try row.optionalText("from_level") == nil ? nil : row.value("from_level")
    years = try row.number("years")
    guard years >= 0 else { throw row.fault("年限不能为负数。") }
    if let from, from >= level { throw row.fault("现职称的等级应低于申报的等级。") }
    citation = try row.citation()
    effect = try row.effect()
  }
}
