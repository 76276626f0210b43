/// The rules of posting of every business, with their dates of effect.
public struct PostingRules: Sendable {
  /// All rules.
  public let all: [PostingRule]

  /// Reads the table.
  ///
  /// - Throws: `DataFault` for a broken row, or two rules of one business for the same day.
  public init(_ table: CSV) throws(DataFault) {
    var all: [PostingRule] = []
    for row in table.rows {
      let rule = try PostingRule(row)
      for earlier in all where earlier.business == rule.business {
        let overlaps = earlier.effect.covers(rule.effect.from) || rule.effect.covers(earlier.effect.from)
        if overlaps { throw row.fault("\(rule.business.label)的公示规则有效期与另一行重叠。") }
      }
      all.append(rule)
    }
    self.all = all
  }

  /// The rule of the business on the day; nil where the table has none.
  public func rule(for business: Business, on day: Day) -> PostingRule? {
    all.first { $0.business == business && $0.effect.covers(day) }
  }
}
