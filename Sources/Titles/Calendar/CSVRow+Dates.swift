extension CSVRow {
  /// The date in the column (`yyyy-MM-dd`).
  public func day(_ column: String) throws(DataFault) -> Day {
    guard let day = try optionalDay(column) else { throw fault("“\(column)”不能为空。") }
    return day
  }

  /// The date in the column; nil where it is empty.
  public func optionalDay(_ column: String) throws(DataFault) -> Day? {
    guard let text = try optionalText(column) else { return nil }
    guard let day = Day(text) else { throw fault("“\(column)”应为日期（如2025-01-01），实际为“\(text)”。") }
    return day
  }

  /// The dates of effect in the columns `effective_from` and `effective_to`.
  public func effect() throws(DataFault) -> Effect {
    let from = try day("effective_from")
    let through = try optionalDay("effective_to")
    if let through, through < from { throw fault("失效日期早于生效日期。") }
    return Effect(from: from, through: through)
  }
}
