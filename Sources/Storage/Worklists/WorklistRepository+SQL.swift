import Database
import Titles

/// The statements of a worklist. Every one reads one range of an index of `visits`.
extension WorklistRepository {
  func pageSQL(_ query: WorklistQuery) -> SQL {
    let order: SQL = query.isOldestFirst ? "submitted_at, id" : "submitted_at DESC, id DESC"
    let source = source(query, columns: WorklistRepository.columns)
    // The page is cut before anything is looked up for its rows, and the visit that an application is at only where it is
    // another one.
    return """
      \(raw: source.with)SELECT w.id, w.application_id, w.unit_id, w.stop, w.position, w.state, w.handler_id, w.handler_name,
        w.is_touched, w.deadline, w.posted_revision, w.posted_since, w.number, w.applicant_name, w.mobile_masked,
        w.employer_name, w.authority_name, w.title_label, w.submitted_at, a.person_id, a.state, a.revision, a.version,
        a.authority_id, w.reminder, a.current_visit, c.id, c.unit_id, c.stop, c.position, c.state, c.is_touched
      FROM (\(raw: source.select) ORDER BY \(raw: order) LIMIT \(query.limit) OFFSET \(query.offset)) w
        LEFT JOIN applications a ON a.id = w.application_id
        LEFT JOIN visits c ON c.id = CASE WHEN a.current_visit <> w.id THEN a.current_visit END
      """
  }

  func countSQL(_ query: WorklistQuery) -> SQL {
    let source = source(query, columns: "id")
    let limit = WorklistRepository.countLimit
    return "\(raw: source.with)SELECT COUNT(*) FROM (\(raw: source.select) LIMIT \(limit)) w"
  }

  static func countsSQL(_ unit: UnitID, _ business: Business) -> SQL {
    "SELECT state, total FROM visit_counts WHERE unit_id = \(unit) AND business = \(business) AND total > 0"
  }

  static func nextSQL(
    _ state: VisitState, _ unit: UnitID, _ business: Business, _ handler: AccountID, _ mark: WorklistMark, _ limit: Int
  ) -> SQL {
    let others: SQL =
      switch mark {
      case .besides(let visit): "id <> \(visit)"
      case .after(let visit): "(submitted_at, id) > (SELECT submitted_at, id FROM visits WHERE id = \(visit))"
      }
    return """
      SELECT id FROM visits
      WHERE unit_id = \(unit) AND business = \(business) AND state = \(state) AND \(raw: others)
        AND (handler_id IS NULL OR handler_id = \(handler))
      ORDER BY submitted_at, id LIMIT \(limit)
      """
  }

  private static let columns: SQL = """
    id, application_id, unit_id, stop, position, state, handler_id, handler_name, is_touched, deadline, posted_revision,
    posted_since, number, applicant_name, mobile_masked, employer_name, authority_name, title_label, submitted_at,
    reminder
    """

  /// Where the rows come from. Without a filter on the person or the employer it is the index of the tab, in its order;
  /// with one, what that filter's own index finds is set apart first, so that no engine walks the whole tab for it.
  private func source(_ query: WorklistQuery, columns: SQL) -> (with: SQL, select: SQL) {
    let filter = query.filter
    let ofUnit: SQL = "unit_id = \(query.unit) AND business = \(query.business)"
    var rest = tabConditions(query.tab) + timeConditions(filter) + positionConditions(query)
    var names: SQL = ""
    var leading: SQL?
    if let hash = filter.mobileHash {
      leading = "mobile_hash = \(hash)"
      rest += nameConditions(filter) + employerConditions(filter)
    } else if !filter.name.isEmpty {
      leading = nameConditions(filter).joined(by: " AND ")
      rest += employerConditions(filter)
    } else if !filter.employer.isEmpty {
      names = employerNames(ofUnit)
      leading = "employer_name IN (SELECT name FROM employers WHERE instr(name, \(filter.employer)) > 0)"
    }
    guard let leading else {
      let conditions = ([ofUnit] + rest).joined(by: " AND ")
      return ("", "SELECT \(raw: columns) FROM visits WHERE \(raw: conditions)")
    }
    let conditions = rest.joined(by: " AND ")
    let all = WorklistRepository.columns
    // RECURSIVE is said once for all of the list, and does no harm to a list without any recursion.
    let with: SQL = """
      WITH RECURSIVE \(raw: names)found AS MATERIALIZED (
        SELECT \(raw: all) FROM visits WHERE \(raw: ofUnit) AND \(raw: leading)
      )

      """
    return (with, "SELECT \(raw: columns) FROM found WHERE \(raw: conditions)")
  }

  private func tabConditions(_ tab: WorklistTab) -> [SQL] {
    switch tab {
    case .state(let state): ["state = \(state)"]
    case .all: ["state <> 'withdrawn'"]
    }
  }

  private func timeConditions(_ filter: WorklistFilter) -> [SQL] {
    var conditions: [SQL] = []
    if let from = filter.from { conditions.append("submitted_at >= \(from)") }
    if let before = filter.before { conditions.append("submitted_at < \(before)") }
    return conditions
  }

  private func positionConditions(_ query: WorklistQuery) -> [SQL] {
    guard let after = query.after else { return [] }
    let sign: SQL = query.isOldestFirst ? ">" : "<"
    return ["(submitted_at, id) \(raw: sign) (\(after.submittedAt), \(after.visit))"]
  }

  private func nameConditions(_ filter: WorklistFilter) -> [SQL] {
    guard !filter.name.isEmpty else { return [] }
    return ["applicant_name >= \(filter.name)", "applicant_name < \(WorklistRepository.end(after: filter.name))"]
  }

  private func employerConditions(_ filter: WorklistFilter) -> [SQL] {
    filter.employer.isEmpty ? [] : ["instr(employer_name, \(filter.employer)) > 0"]
  }

  /// The employers of a unit's visits, each looked up once however many visits it has.
  private func employerNames(_ ofUnit: SQL) -> SQL {
    """
    employers (name) AS (
      SELECT MIN(employer_name) FROM visits WHERE \(raw: ofUnit)
      UNION ALL
      SELECT (SELECT MIN(employer_name) FROM visits WHERE \(raw: ofUnit) AND employer_name > employers.name)
      FROM employers WHERE employers.name IS NOT NULL
    ),
    """
  }

  /// The first text that no longer begins with `text`.
  static func end(after text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    guard let last = scalars.popLast(), let next = Unicode.Scalar(last.value + 1) else { return text + "\u{10FFFF}" }
    scalars.append(next)
    return String(String.UnicodeScalarView(scalars))
  }
}
