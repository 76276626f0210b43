public import Database
public import Titles

/// What units had let pass, day by day: what they and the reform office were told.
public struct OverdueRepository: Sendable {
  /// Has no state of its own.
  public init() {}

  /// Units where anything waits, in the order of their ids, from the one after `position` on.
  public func unitsWithOpenVisits(after position: String, limit: Int, in reader: Reader) throws -> [UnitID] {
    let sql: SQL = """
      SELECT DISTINCT unit_id FROM visit_counts
      WHERE unit_id > \(position) AND state IN ('awaitingClaim', 'underExamination', 'posting') AND total > 0
      ORDER BY unit_id LIMIT \(limit)
      """
    return try reader.all(sql) { row in try row.get(0) }
  }

  /// Keeps a report.
  ///
  /// - Returns: false where the unit was told on that day already.
  public func insert(_ report: OverdueReport, in transaction: Transaction) throws -> Bool {
    try transaction.run(
      """
      INSERT INTO overdue_reports (day, unit_id, unclaimed, examining, posting, oldest, handlers, reported_at)
      VALUES (\(report.day), \(report.unit), \(report.unclaimed), \(report.examining), \(report.posting), \(report.oldest),
        \(report.handlers), \(report.reportedAt))
      ON CONFLICT (day, unit_id) DO NOTHING
      """) == 1
  }

  /// The last day on which anything was reported; nil where nothing ever was.
  public func latestDay(in reader: Reader) throws -> Day? {
    try reader.first("SELECT day FROM overdue_reports ORDER BY day DESC LIMIT 1") { row in try row.get(0) as Day }
  }

  /// One page: the latest day first, on each day what waits longest first.
  public func list(_ filter: OverdueFilter, in window: ListWindow, _ reader: Reader) throws -> ListPage<OverdueReport> {
    var conditions: [SQL] = ["1 = 1"]
    if let day = filter.day { conditions.append("r.day = \(day)") }
    if !filter.name.isEmpty { conditions.append("u.name LIKE \(LikePattern.containing(filter.name)) ESCAPE '!'") }
    let found = conditions.joined(by: " AND ")
    let rows = try reader.all(
      """
      SELECT r.day, r.unit_id, u.name, r.unclaimed, r.examining, r.posting, r.oldest, r.handlers, r.reported_at
      FROM overdue_reports r JOIN units u ON u.id = r.unit_id WHERE \(raw: found)
      ORDER BY r.day DESC, r.oldest, r.unit_id LIMIT \(window.limit) OFFSET \(window.offset)
      """
    ) { row in
      OverdueReport(
        day: try row.get(0), unit: try row.get(1), unitName: try row.get(2), unclaimed: try row.get(3),
        examining: try row.get(4), posting: try row.get(5), oldest: try row.get(6), handlers: try row.get(7),
        reportedAt: try row.get(8))
    }
    let count: SQL = "SELECT COUNT(*) FROM overdue_reports r JOIN units u ON u.id = r.unit_id WHERE \(raw: found)"
    return ListPage(rows: rows, total: try reader.value(count) ?? 0)
  }
}
