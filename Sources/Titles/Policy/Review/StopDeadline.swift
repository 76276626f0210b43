/// Which deadline of a plan holds for a kind of unit.
public struct StopDeadline: Hashable, Sendable, DatedRow {
  /// The kind of unit.
  public let kind: UnitKind
  /// Whether it stands directly under the city; nil holds for both.
  public let isOfCity: Bool?
  /// The deadline.
  public let deadline: PlanDeadline
  /// Where it stands.
  public let citation: String
  /// When it holds.
  public let effect: Effect

  var subject: String { "\(kind.label)\(isOfCity.map { $0 ? "（市级）" : "（区县）" } ?? "")的审核截止时间" }

  init(_ row: CSVRow) throws(DataFault) {
    kind = try row.value("unit_kind")
    isOfCity = try row.optionalText("of_city") == nil ? nil : row.flag("of_city")
    deadline = try row.value("deadline")
    citation = try row.citation()
    effect = try row.effect()
  }
}
