public import Database
public import Titles

/// Applications as their applicant's lists show them.
public struct ApplicationRepository: Sendable {
  /// Has no state of its own.
  public init() {}

  /// A person's applications, the newest first, deleted ones included (they stay listed).
  public func all(of person: PersonID, _ filter: ApplicationFilter, in reader: Reader) throws -> [ApplicationSummary] {
    var sql: SQL = """
      SELECT id, number, business, authority_name, submitted_at, created_at, state, revision, version
      FROM applications WHERE person_id = \(person)
      """
    if let business = filter.business { sql += " AND business = \(business)" }
    if let state = filter.state { sql += " AND state = \(state)" }
    if let year = filter.year, let first = Day(year: year, month: 1, day: 1), let next = Day(year: year + 1, month: 1, day: 1) {
      sql += " AND created_at >= \(Moment(first)) AND created_at < \(Moment(next))"
    }
    sql += " ORDER BY id DESC"
    return try reader.all(sql) { row in
      ApplicationSummary(
        id: try row.get(0), number: try row.get(1), business: try row.get(2), authorityName: try row.get(3),
        submittedAt: try row.get(4), createdAt: try row.get(5), state: try row.get(6), revision: try row.get(7),
        version: try row.get(8))
    }
  }

  /// The years in which this person started applications, the newest first: the choices of the filter 年度.
  public func years(of person: PersonID, in reader: Reader) throws -> [Int] {
    let moments = try reader.all("SELECT created_at FROM applications WHERE person_id = \(person)") { row in
      try row.get(0) as Moment
    }
    return Set(moments.map(\.day.year)).sorted(by: >)
  }

  /// Other applications of this business that are under way, by their numbers (a person has one at a time).
  public func underWay(
    of person: PersonID, _ business: Business, besides id: ApplicationID, in reader: Reader
  ) throws -> [String] {
    try reader.all(
      """
      SELECT number FROM applications WHERE person_id = \(person) AND business = \(business) AND id <> \(id)
        AND state IN ('inProgress', 'returned')
      """
    ) { row in try row.get(0) }
  }

  /// The days of this year's terminations at this authority: they bar until the year ends.
  public func terminations(
    of person: PersonID, _ business: Business, at authority: UnitID, year: Int, in reader: Reader
  ) throws -> [Day] {
    let moments = try reader.all(
      """
      SELECT r.created_at FROM bars b JOIN handling_records r
        ON r.application_id = b.application_id AND r.event = 'terminated'
      WHERE b.person_id = \(person) AND b.business = \(business) AND b.authority_id = \(authority) AND b.year = \(year)
      """
    ) { row in try row.get(0) as Moment }
    return moments.map(\.day)
  }
}
