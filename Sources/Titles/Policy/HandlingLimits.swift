/// How long units should take, in every business and phase.
public struct HandlingLimits: Sendable {
  /// All limits.
  public let all: [HandlingLimit]

  /// Reads the table.
  ///
  /// - Throws: `DataFault` for a broken row, or two limits that begin on the same day.
  public init(_ table: CSV) throws(DataFault) {
    var seen: Set<String> = []
    var all: [HandlingLimit] = []
    for row in table.rows {
      let limit = try HandlingLimit(row)
      let key = "\(limit.business) \(limit.phase) \(limit.effect.from)"
      guard seen.insert(key).inserted else { throw row.fault("\(limit.business.label)的办理时限重复。") }
      all.append(limit)
    }
    self.all = all
  }

  /// The limit on the day; nil where the table has none.
  public func limit(of business: Business, _ phase: HandlingPhase, on day: Day) -> HandlingLimit? {
    all.last { $0.business == business && $0.phase == phase && $0.effect.covers(day) }
  }
}
