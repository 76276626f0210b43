public import Database
public import Titles

/// The reporting outbox (上报人社部): one row a certificate, whatever its version.
public struct ReportRepository: Sendable {
  /// Has no state of its own.
  public init() {}

  private static let columns: SQL = """
    r.certificate_id, r.certificate_number, c.holder_name, c.title_label, r.state, r.problem, r.requested_at, r.reported_at
    """
  private static let tables: SQL = "certificate_reports r JOIN certificates c ON c.id = r.certificate_id"

  /// Puts a certificate there, to be sent as soon as can be; what was reported or refused before is reported again.
  public func enqueue(_ certificate: Certificate, at now: Moment, in transaction: Transaction) throws {
    try transaction.run(
      """
      INSERT INTO certificate_reports (certificate_number, certificate_id, unit_id, state, next_at, requested_at)
      VALUES (\(certificate.number), \(certificate.id), \(certificate.unit), 'queued', \(now), \(now))
      ON CONFLICT (certificate_number) DO UPDATE SET certificate_id = excluded.certificate_id, state = 'queued', problem = '',
        attempts = 0, next_at = excluded.next_at, requested_at = excluded.requested_at
      """)
  }

  /// What stands there of these certificates, by 证书编号.
  public func reports(of numbers: [String], in reader: Reader) throws -> [String: CertificateReport] {
    let sql: SQL = """
      SELECT \(raw: ReportRepository.columns) FROM \(raw: ReportRepository.tables)
      WHERE r.certificate_number IN \(list: numbers)
      """
    let found = try reader.all(sql, ReportRepository.make)
    return Dictionary(found.map { ($0.number, $0) }) { first, _ in first }
  }

  /// A unit's, the one that waits longest first.
  ///
  /// - Parameter state: nil for all.
  public func list(
    of unit: UnitID, _ state: ReportState?, _ window: ListWindow, in reader: Reader
  ) throws -> ListPage<CertificateReport> {
    var conditions: [SQL] = ["r.unit_id = \(unit)"]
    if let state { conditions.append("r.state = \(state)") }
    let condition = conditions.joined(by: " AND ")
    let total: Int = try reader.value("SELECT COUNT(*) FROM certificate_reports r WHERE \(raw: condition)") ?? 0
    let sql: SQL = """
      SELECT \(raw: ReportRepository.columns) FROM \(raw: ReportRepository.tables) WHERE \(raw: condition)
      ORDER BY r.requested_at, r.certificate_number LIMIT \(window.limit) OFFSET \(window.offset)
      """
    return ListPage(rows: try reader.all(sql, ReportRepository.make), total: total)
  }

  /// How many of a unit's stand in each state.
  public func counts(of unit: UnitID, in reader: Reader) throws -> [ReportState: Int] {
    var counts: [ReportState: Int] = [:]
    try reader.forEach("SELECT state, COUNT(*) FROM certificate_reports WHERE unit_id = \(unit) GROUP BY state") { row in
      counts[try row.get(0)] = try row.get(1)
    }
    return counts
  }

  /// How many wait of each title, by its code.
  public func waitingTitles(in reader: Reader) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    try reader.forEach(
      """
      SELECT c.title_code, COUNT(*) FROM \(raw: ReportRepository.tables) WHERE r.state = 'queued' GROUP BY c.title_code
      """
    ) { row in counts[try row.get(0)] = try row.get(1) }
    return counts
  }

  /// Whether something is due.
  public func isAnyDue(at now: Moment, in reader: Reader) throws -> Bool {
    try reader.exists("SELECT 1 FROM certificate_reports WHERE state = 'queued' AND next_at <= \(now) LIMIT 1")
  }

  /// Takes what is due, at most so many; nobody else takes it before `until`.
  public func take(_ limit: Int, until: Moment, at now: Moment, in transaction: Transaction) throws -> [CertificateID] {
    let due: [CertificateID] = try transaction.all(
      """
      SELECT certificate_id FROM certificate_reports WHERE state = 'queued' AND next_at <= \(now)
      ORDER BY next_at, certificate_number LIMIT \(limit)
      """
    ) { row in try row.get(0) }
    guard !due.isEmpty else { return [] }
    try transaction.run(
      "UPDATE certificate_reports SET next_at = \(until) WHERE state = 'queued' AND certificate_id IN \(list: due)")
    return due
  }

  /// Notes that it went through; what was queued anew meanwhile for another version stays queued.
  ///
  /// - Returns: false where it isn't there to be reported.
  @discardableResult
  public func succeed(_ id: CertificateID, at now: Moment, in transaction: Transaction) throws -> Bool {
    try transaction.run(
      """
      UPDATE certificate_reports SET state = 'reported', problem = '', reported_at = \(now)
      WHERE certificate_id = \(id) AND state <> 'reported'
      """) == 1
  }

  /// Notes that the other side refused it: somebody has to correct it and report it again.
  public func fail(_ id: CertificateID, problem: String, in transaction: Transaction) throws {
    try transaction.run(
      """
      UPDATE certificate_reports SET state = 'failed', problem = \(problem), attempts = attempts + 1
      WHERE certificate_id = \(id) AND state = 'queued'
      """)
  }

  /// Notes that it did not get through; it is tried again, later each time: after one minute, two, four, at most an hour.
  public func postpone(
    _ ids: [CertificateID], problem: String, at now: Moment, in transaction: Transaction
  ) throws {
    let rows = try transaction.all(
      "SELECT certificate_id, attempts FROM certificate_reports WHERE state = 'queued' AND certificate_id IN \(list: ids)"
    ) { row in (id: try row.get(0) as CertificateID, attempts: try row.get(1) as Int) }
    for row in rows {
      let next = now.adding(seconds: Int64(60 << min(row.attempts, 6)))
      try transaction.run(
        """
        UPDATE certificate_reports SET attempts = attempts + 1, problem = \(problem), next_at = \(next)
        WHERE certificate_id = \(row.id) AND state = 'queued'
        """)
    }
  }

  private static func make(_ row: Row) throws -> CertificateReport {
    CertificateReport(
      certificate: try row.get(0), number: try row.get(1), holderName: try row.get(2), titleLabel: try row.get(3),
      state: try row.get(4), problem: try row.get(5), requestedAt: try row.get(6), reportedAt: try row.get(7))
  }
}
