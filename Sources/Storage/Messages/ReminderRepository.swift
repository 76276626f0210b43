public import Database
public import Titles

/// Who may have to be reminded: looked through once a day, page by page in the order of the ids.
public struct ReminderRepository: Sendable {
  /// Has no state of its own.
  public init() {}

  /// Something of a person's that was sent back to them.
  public struct SentBack: Sendable, Equatable {
    /// Its id.
    public let id: String
    /// Whose it is.
    public let person: PersonID
    /// The code of the business, or of what is asked about a certificate.
    public let kind: String
    /// 申报书编号, or the title that the request is about.
    public let name: String
    /// When it was sent back last; nil where no record says so.
    public let returnedAt: Moment?
  }

  /// A time of being barred that has ended.
  public struct EndedBar: Sendable, Equatable {
    /// The record.
    public let id: IntegrityRecordID
    /// Whom it barred; nil where nobody with that document is registered, or another record still bars them.
    public let person: PersonID?
    /// Its last day.
    public let through: Day
  }

  /// The units after this one where something waits.
  public func waitingUnits(after position: String, limit: Int, in reader: Reader) throws -> [UnitID] {
    try reader.all(
      """
      SELECT DISTINCT unit_id FROM visit_counts
      WHERE unit_id > \(position) AND state IN ('awaitingClaim', 'underExamination', 'posting') AND total > 0
      ORDER BY unit_id LIMIT \(limit)
      """
    ) { try $0.get(0) }
  }

  /// The applications after this one that wait for their applicants' corrections.
  public func returnedApplications(after position: String, limit: Int, in reader: Reader) throws -> [SentBack] {
    try reader.all(
      """
      SELECT a.id, a.person_id, a.business, a.number, (SELECT MAX(h.created_at) FROM handling_records h
        WHERE h.application_id = a.id AND h.event = 'returned')
      FROM applications a WHERE a.state = 'returned' AND a.id > \(position) ORDER BY a.id LIMIT \(limit)
      """, ReminderRepository.sentBack)
  }

  /// The requests about certificates after this one that wait for their holders' corrections.
  public func returnedRequests(after position: String, limit: Int, in reader: Reader) throws -> [SentBack] {
    try reader.all(
      """
      SELECT q.id, q.person_id, q.kind, q.title_label, (SELECT MAX(r.created_at) FROM certificate_request_records r
        WHERE r.request_id = q.id AND r.event = 'returned')
      FROM certificate_requests q WHERE q.state = 'returned' AND q.id > \(position) ORDER BY q.id LIMIT \(limit)
      """, ReminderRepository.sentBack)
  }

  /// The integrity records after this one whose last day lies from `first` through `last`.
  public func endedBars(
    from first: Day, through last: Day, after position: String, limit: Int, in reader: Reader
  ) throws -> [EndedBar] {
    try reader.all(
      """
      SELECT i.id, i.barred_through, (SELECT p.id FROM persons p WHERE p.document_hash = i.document_hash
        AND NOT EXISTS (SELECT 1 FROM integrity_records o WHERE o.document_hash = i.document_hash
          AND o.lifted_at IS NULL AND o.barred_through > i.barred_through))
      FROM integrity_records i
      WHERE i.barred_through BETWEEN \(first) AND \(last) AND i.lifted_at IS NULL AND i.id > \(position)
      ORDER BY i.id LIMIT \(limit)
      """
    ) { row in EndedBar(id: try row.get(0), person: try row.get(2), through: try row.get(1)) }
  }

  /// The people behind these accounts; accounts of units are left out.
  public func people(behind accounts: [AccountID], in reader: Reader) throws -> [AccountID: PersonID] {
    var people: [AccountID: PersonID] = [:]
    guard !accounts.isEmpty else { return people }
    try reader.forEach(
      "SELECT id, person_id FROM accounts WHERE id IN \(list: accounts) AND person_id IS NOT NULL"
    ) { row in people[try row.get(0)] = try row.get(1) as PersonID }
    return people
  }

  private static func sentBack(_ row: Row) throws -> SentBack {
    SentBack(
      id: try row.get(0), person: try row.get(1), kind: try row.get(2), name: try row.get(3), returnedAt: try row.get(4))
  }
}
