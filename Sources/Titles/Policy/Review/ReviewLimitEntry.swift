/// The value of a limit of 评审, by date of effect.
public struct ReviewLimitEntry: Hashable, Sendable, DatedRow {
  /// The limit.
  public let limit: ReviewLimit
  /// Its value.
  public let value: Int
  /// Where it stands.
  public let citation: String
  /// When it holds.
  public let effect: Effect

  var subject: String { limit.rawValue }

  init(_ row: CSVRow) throws(DataFault) {
    limit = try row.value("limit")
    value = try row.number("value")
    guard value >= 0 else { throw row.fault("数值不能为负数。") }
    citation = try row.citation()
    effect = try row.effect()
  }
}
