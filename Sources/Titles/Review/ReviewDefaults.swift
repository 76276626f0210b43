/// What a plan and a committee begin with unless their office says otherwise: fees by level, numbers by kind of committee.
public struct ReviewDefaults: Sendable {
  private let fees: [(fee: PlanFee, effect: Effect)]
  private let rules: [(level: CommitteeLevel, rules: CommitteeRules, effect: Effect)]

  /// Reads the two tables.
  ///
  /// - Throws: `DataFault` for a broken row.
  public init(fees: CSV, rules: CSV) throws(DataFault) {
    var readFees: [(fee: PlanFee, effect: Effect)] = []
    for row in fees.rows {
      readFees.append((PlanFee(level: try row.value("level"), fen: try row.number("fen")), try row.effect()))
    }
    var readRules: [(level: CommitteeLevel, rules: CommitteeRules, effect: Effect)] = []
    for row in rules.rows {
      let numbers = CommitteeRules(
        minimumSize: try row.number("minimum_size"), isOdd: try row.flag("odd"), panelMinimum: try row.number("panel_minimum"),
        quorum: try row.value("quorum"), pass: try row.value("pass"), denominator: try row.value("denominator"))
      readRules.append((try row.value("level"), numbers, try row.effect()))
    }
    self.fees = readFees
    self.rules = readRules
  }

  /// The usual fee of a level in 分; nil where the table has none.
  public func fee(of level: TitleLevel, on day: Day) -> Int? {
    fees.first { $0.fee.level == level && $0.effect.covers(day) }?.fee.fen
  }

  /// The usual numbers of a committee; nil where the table has none for its level.
  public func rules(of level: CommitteeLevel, on day: Day) -> CommitteeRules? {
    rules.first { $0.level == level && $0.effect.covers(day) }?.rules
  }
}
