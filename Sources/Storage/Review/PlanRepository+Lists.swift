public import Database
public import Titles

/// The lists of plans.
extension PlanRepository {
  /// A unit's plans, the newest first.
  ///
  /// - Parameters:
  ///   - text: a part of the plan's or the committee's name; empty for all.
  ///   - stage: only those at this stage.
  public func list(
    of unit: UnitID, named text: String, _ stage: PlanStage?, in window: ListWindow, _ reader: Reader
  ) throws -> ListPage<PlanLine> {
    var condition: SQL = "unit_id = \(unit)"
    if !text.isEmpty { condition += " AND \(raw: PlanRepository.named(text))" }
    if let stage { condition += " AND stage = \(stage)" }
    let total: Int = try reader.value("SELECT COUNT(*) FROM plans WHERE \(raw: condition)") ?? 0
    let sql: SQL = """
      SELECT id, name, year, committee_name, stage, opens_at, closes_at, examination_ends_at FROM plans
      WHERE \(raw: condition) ORDER BY id DESC LIMIT \(window.limit) OFFSET \(window.offset)
      """
    let rows = try reader.all(sql) { row in
      PlanLine(
        id: try row.get(0), name: try row.get(1), year: try row.get(2), committeeName: try row.get(3), stage: try row.get(4),
        times: try PlanRepository.times(row))
    }
    return ListPage(rows: rows, total: total)
  }

  /// The published plans, those that are open first, then those to come, then the closed ones, each by what is nearest.
  public func published(
    _ filter: PlanFilter, at now: Moment, in window: ListWindow, _ reader: Reader
  ) throws -> ListPage<PlanEntry> {
    let condition = PlanRepository.condition(filter, now)
    let total: Int = try reader.value("SELECT COUNT(*) FROM plans WHERE \(raw: condition)") ?? 0
    let sql: SQL = """
      SELECT id, name, committee_name, year, opens_at, closes_at FROM plans WHERE \(raw: condition)
      ORDER BY CASE WHEN closes_at <= \(now) THEN 2 WHEN opens_at > \(now) THEN 1 ELSE 0 END,
        CASE WHEN closes_at <= \(now) THEN -closes_at WHEN opens_at > \(now) THEN opens_at ELSE closes_at END, id
      LIMIT \(window.limit) OFFSET \(window.offset)
      """
    return ListPage(rows: try reader.all(sql, PlanRepository.entry), total: total)
  }

  /// The plans to which people can apply now, those that close soonest first.
  public func open(at now: Moment, limit: Int, in reader: Reader) throws -> [PlanEntry] {
    let sql: SQL = """
      SELECT id, name, committee_name, year, opens_at, closes_at FROM plans
      WHERE published_at IS NOT NULL AND closes_at > \(now) AND opens_at <= \(now) ORDER BY closes_at, id LIMIT \(limit)
      """
    return try reader.all(sql, PlanRepository.entry)
  }

  /// The years of which there are published plans, the latest first.
  public func years(in reader: Reader) throws -> [Int] {
    try reader.all("SELECT DISTINCT year FROM plans WHERE published_at IS NOT NULL ORDER BY year DESC") { row in
      try row.get(0)
    }
  }

  /// How many published plans of a committee are not concluded.
  public func underWay(of committee: CommitteeID, in reader: Reader) throws -> Int {
    try reader.value(
      """
      SELECT COUNT(*) FROM plans WHERE committee_id = \(committee) AND committee_id IS NOT NULL
        AND stage <> \(PlanStage.concluded)
      """) ?? 0
  }

  private static func condition(_ filter: PlanFilter, _ now: Moment) -> SQL {
    var condition: SQL = "published_at IS NOT NULL"
    if !filter.text.isEmpty { condition += " AND \(raw: named(filter.text))" }
    if let year = filter.year { condition += " AND year = \(year)" }
    switch filter.window {
    case .open: condition += " AND opens_at <= \(now) AND closes_at > \(now)"
    case .upcoming: condition += " AND opens_at > \(now)"
    case .closed: condition += " AND closes_at <= \(now)"
    case nil: break
    }
    let titles: SQL = "SELECT 1 FROM plan_titles t WHERE t.plan_id = plans.id"
    let specialties: SQL = "SELECT 1 FROM plan_specialties s WHERE s.plan_id = plans.id"
    if let series = filter.series { condition += " AND EXISTS (\(raw: titles) AND t.series = \(series))" }
    if let title = filter.title { condition += " AND EXISTS (\(raw: titles) AND t.title = \(title))" }
    if let code = filter.specialty { condition += " AND EXISTS (\(raw: specialties) AND s.specialty = \(code))" }
    if let code = filter.subspecialty { condition += " AND EXISTS (\(raw: specialties) AND s.subspecialty = \(code))" }
    return condition
  }

  private static func named(_ text: String) -> SQL {
    let pattern = LikePattern.containing(text)
    return "(name LIKE \(pattern) ESCAPE '!' OR committee_name LIKE \(pattern) ESCAPE '!')"
  }

  private static func times(_ row: Row) throws -> PlanLine.Times? {
    guard let opens: Moment = try row.get(5) else { return nil }
    return PlanLine.Times(opens: opens, closes: try row.get(6), examinationEnds: try row.get(7))
  }

  private static func entry(_ row: Row) throws -> PlanEntry {
    PlanEntry(
      id: try row.get(0), name: try row.get(1), committeeName: try row.get(2), year: try row.get(3), opens: try row.get(4),
      closes: try row.get(5))
  }
}
