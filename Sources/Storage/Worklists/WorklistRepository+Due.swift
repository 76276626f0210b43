public import Database
public import Titles

extension WorklistRepository {
  /// The open visits whose days lie far enough back, the oldest of each state first.
  ///
  /// An application arrives after it was submitted: the index of the tab ends the search.
  public func due(_ query: DueQuery, in reader: Reader) throws -> [DueVisit] {
    var found: [DueVisit] = []
    for state in [VisitState.awaitingClaim, .underExamination] {
      guard let day = query.arrivedBy else { break }
      let end = Moment(day.adding(days: 1))
      found += try visits(query, "state = \(state) AND submitted_at < \(end) AND arrived_at < \(end)", reader)
    }
    if let day = query.postedBy {
      let end = Moment(day.adding(days: 1))
      found += try visits(
        query, "state = \(VisitState.posting) AND submitted_at < \(end) AND posted_since <= \(day)", reader)
    }
    return found + (try dated(query, reader))
  }

  /// The days since which a unit's applications of a business are posted, those that were submitted first first.
  public func postings(of unit: UnitID, _ business: Business, limit: Int, in reader: Reader) throws -> [Day] {
    try reader.all(
      """
      SELECT posted_since FROM visits
      WHERE unit_id = \(unit) AND business = \(business) AND state = \(VisitState.posting) AND posted_since IS NOT NULL
      ORDER BY submitted_at, id LIMIT \(limit)
      """
    ) { try $0.get(0) }
  }

  private func visits(_ query: DueQuery, _ condition: SQL, _ reader: Reader) throws -> [DueVisit] {
    try reader.all(
      """
      SELECT \(raw: WorklistRepository.dueColumns) FROM visits
      WHERE unit_id = \(query.unit) AND business = \(query.business) AND \(raw: condition) AND deadline IS NULL
        \(raw: others(query)) ORDER BY submitted_at, id LIMIT \(query.limit)
      """, WorklistRepository.dueVisit)
  }

  /// Those with a deadline of their own.
  private func dated(_ query: DueQuery, _ reader: Reader) throws -> [DueVisit] {
    try reader.all(
      """
      SELECT \(raw: WorklistRepository.dueColumns) FROM visits
      WHERE unit_id = \(query.unit) AND business = \(query.business) AND deadline < \(Moment(query.deadlineBy.adding(days: 1)))
        AND state IN ('awaitingClaim', 'underExamination', 'posting') AND deadline IS NOT NULL
        \(raw: others(query)) ORDER BY deadline, id LIMIT \(query.limit)
      """, WorklistRepository.dueVisit)
  }

  private func others(_ query: DueQuery) -> SQL {
    guard let person = query.besides else { return "" }
    return """
      AND NOT EXISTS (SELECT 1 FROM applications a WHERE a.id = visits.application_id AND a.person_id = \(person))
      """
  }

  private static let dueColumns: SQL = """
    id, number, applicant_name, employer_name, state, handler_id, handler_name, arrived_at, posted_since, deadline
    """

  private static func dueVisit(_ row: Row) throws -> DueVisit {
    DueVisit(
      visit: try row.get(0), number: try row.get(1), applicantName: try row.get(2), employerName: try row.get(3),
      state: try row.get(4), handler: try row.get(5), handlerName: try row.get(6), arrivedAt: try row.get(7),
      postedSince: try row.get(8), deadline: try row.get(9))
  }
}
