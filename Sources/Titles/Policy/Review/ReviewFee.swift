/// What the review of a level costs (职称评审费), by date of effect, where the plan says nothing else.
public struct ReviewFee: Hashable, Sendable, DatedRow {
  /// The level.
  public let level: TitleLevel
  /// The fee in 分.
  public let fen: Int
  /// Where it stands.
  public let citation: String
  /// When it holds.
  public let effect: Effect

  var subject: String { "\(level.label)的收费标准" }

  init(_ row: CSVRow) throws(DataFault) {
    level = try row.value("level")
    fen = try row.number("fen")
    guard fen >= 0 else { throw row.fault("收费标准不能为负数。") }
    citation = try row.citation()
    effect = try row.effect()
  }
}
