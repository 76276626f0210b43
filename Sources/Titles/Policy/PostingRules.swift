/// The rules of posting of every business, with their dates of effect.
public struct PostingRules: Sendable {
  /// All rules.
  public let all: [PostingRule]

  /// Reads the table.
  ///
  /// - Throws: `DataFault` for a broken row, or two rules of one business for the same day.
  public init(_ table: CSV) throws(DataFault) {
    all = try table.dated()
  }

  /// The rule of the business on the day; nil where the table has none.
  public func rule(for business: Business, on day: Day) -> PostingRule? {
    all.first { $0.business == business && $0.effect.covers(day) }
  }
}
