/// What a unit had let pass on a day, as the unit and the reform office were told.
public struct OverdueReport: Sendable, Equatable {
  /// The day.
  public let day: Day
  /// Whose applications wait.
  public let unit: UnitID
  /// Its name.
  public let unitName: String
  /// 待签收: so many wait for somebody to claim them.
  public let unclaimed: Int
  /// 待审核: so many are being examined.
  public let examining: Int
  /// 公示中: so many are posted and should have been forwarded.
  public let posting: Int
  /// The earliest last day among them.
  public let oldest: Day
  /// The handlers with how many each of them has.
  public let handlers: String
  /// When the unit was told.
  public let reportedAt: Moment

  /// All of them.
  public var total: Int { unclaimed + examining + posting }

  /// Made of these parts.
  public init(
    day: Day, unit: UnitID, unitName: String, unclaimed: Int, examining: Int, posting: Int, oldest: Day, handlers: String,
    reportedAt: Moment
  ) {
    self.day = day
    self.unit = unit
    self.unitName = unitName
    self.unclaimed = unclaimed
    self.examining = examining
    self.posting = posting
    self.oldest = oldest
    self.handlers = handlers
    self.reportedAt = reportedAt
  }

  /// How many of them stand where, in words; what there is none of isn't said.
  public var phases: String {
    let counts = [(VisitState.awaitingClaim, unclaimed), (.underExamination, examining), (.posting, posting)]
    return counts.filter { $0.1 > 0 }.map { "\($0.0.label)\($0.1)件" }.joined(separator: "、")
  }
}
