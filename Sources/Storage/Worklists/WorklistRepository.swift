public import Database
public import Titles

/// A unit's worklists: pages of its visits and the counts of its tabs.
///
/// A page reads one range of an index and looks up as many applications as it has rows, however many there are: with
/// filters the most selective one leads, and what it finds is sorted.
public struct WorklistRepository: Sendable {
  /// Where counting stops: a filter that finds more says 10000+.
  public static let countLimit = 10_000

  /// Has no state of its own.
  public init() {}

  /// One page.
  public func page(_ query: WorklistQuery, in reader: Reader) throws -> [WorklistRow] {
    let rows = try reader.all(pageSQL(query), WorklistRepository.row)
    // The engine hands the joined rows over in the order of the page; nothing promises that it always will.
    return rows.sorted { left, right in
      let isBefore = (left.entry.submittedAt, left.visit.id) < (right.entry.submittedAt, right.visit.id)
      return isBefore == query.isOldestFirst
    }
  }

  /// How many visits a filtered list has, at most `countLimit`.
  public func count(_ query: WorklistQuery, in reader: Reader) throws -> Int {
    try reader.value(countSQL(query)) ?? 0
  }

  /// How many visits stand in each tab, 全部 among them; a tab without any is missing.
  public func counts(of unit: UnitID, _ business: Business, in reader: Reader) throws -> [WorklistTab: Int] {
    var counts: [WorklistTab: Int] = [:]
    try reader.forEach(WorklistRepository.countsSQL(unit, business)) { row in
      let total: Int = try row.get(1)
      counts[.state(try row.get(0)), default: 0] += total
      counts[.all, default: 0] += total
    }
    return counts
  }

  /// The oldest visits that wait in a tab and belong to this handler or to nobody: what 审核下一条 opens.
  public func next(
    in state: VisitState, of unit: UnitID, _ business: Business, for handler: AccountID, _ mark: WorklistMark, limit: Int,
    reader: Reader
  ) throws -> [VisitID] {
    try reader.all(WorklistRepository.nextSQL(state, unit, business, handler, mark, limit)) { row in try row.get(0) }
  }

  private static func row(_ row: Row) throws -> WorklistRow {
    let visit = Visit(
      id: try row.get(0), unit: try row.get(2), stop: try row.get(3), position: try row.get(4), state: try row.get(5),
      handler: try row.get(6), isTouched: try row.get(8), deadline: try row.get(9), postedRevision: try row.get(10),
      postedSince: try row.get(11), reminder: try row.get(24))
    let entry = WorklistEntry(
      number: try row.get(12), applicantName: try row.get(13), mobileMasked: try row.get(14), mobileHash: "",
      employerName: try row.get(15), authorityName: try row.get(16), titleLabel: try row.get(17), submittedAt: try row.get(18))
    var visits = [visit]
    if let current: VisitID = try row.get(26) {
      visits.append(
        Visit(
          id: current, unit: try row.get(27), stop: try row.get(28), position: try row.get(29), state: try row.get(30),
          isTouched: try row.get(31)))
    }
    let application = Case(
      id: try row.get(1), applicant: try row.get(19), state: try row.get(20), revision: try row.get(21), firstStop: nil,
      authority: try row.get(23), visits: visits.sorted { $0.position < $1.position }, current: try row.get(25))
    return WorklistRow(
      application: application, visit: visit, version: try row.get(22), entry: entry, handlerName: try row.get(7))
  }
}
