public import Database
public import Titles

/// Loads and saves applications as the workflow sees them: the one writer of states, visits and tab counts.
public struct CaseRepository: Sendable {
  /// Has no state of its own.
  public init() {}

  /// The application with this id, or nil.
  public func load(_ id: ApplicationID, in reader: Reader) throws -> StoredCase? {
    let visits = try visits(of: id, in: reader)
    let sql: SQL = """
      SELECT a.person_id, a.authority_id, a.state, a.revision, a.first_stop, a.current_visit, a.direct_return, a.number,
        a.business, a.version, a.authority_name, a.schema_version, p.name, a.open_sections
      FROM applications a JOIN persons p ON p.id = a.person_id WHERE a.id = \(id)
      """
    return try reader.first(sql) { row in
      let state = Case(
        id: id, applicant: try row.get(0), state: try row.get(2), revision: try row.get(3), firstStop: try row.get(4),
        authority: try row.get(1), visits: visits.map(\.0), current: try row.get(5), directReturn: try row.get(6),
        openSections: SectionIDs.read(try row.get(13)))
      return StoredCase(
        state: state, number: try row.get(7), business: try row.get(8), version: try row.get(9),
        authorityName: try row.get(10), schemaVersion: try row.get(11),
        visitNames: Dictionary(uniqueKeysWithValues: visits.map { ($0.0.id, $0.1) }), applicantName: try row.get(12))
    }
  }

  /// The application that this visit belongs to, or nil.
  public func application(of visit: VisitID, in reader: Reader) throws -> ApplicationID? {
    try reader.value("SELECT application_id FROM visits WHERE id = \(visit)")
  }

  private func visits(of id: ApplicationID, in reader: Reader) throws -> [(Visit, StoredCase.VisitNames)] {
    let sql: SQL = """
      SELECT v.id, v.unit_id, v.stop, v.position, v.state, v.handler_id, v.is_touched, v.deadline, v.posted_revision,
        v.posted_since, u.name, v.handler_name, u.uses_claims, v.reminder
      FROM visits v JOIN units u ON u.id = v.unit_id WHERE v.application_id = \(id) ORDER BY v.position, v.id
      """
    return try reader.all(sql) { row in
      let visit = Visit(
        id: try row.get(0), unit: try row.get(1), stop: try row.get(2), position: try row.get(3), state: try row.get(4),
        handler: try row.get(5), isTouched: try row.get(6), deadline: try row.get(7), postedRevision: try row.get(8),
        postedSince: try row.get(9), reminder: try row.get(13))
      let names = StoredCase.VisitNames(unit: try row.get(10), handler: try row.get(11), usesClaims: try row.get(12))
      return (visit, names)
    }
  }

  /// Saves what an action led to.
  ///
  /// - Parameters:
  ///   - before: as it was loaded in the same transaction.
  ///   - actorName: the acting person's full name, kept as the handler's where they became it.
  ///   - entry: what worklists show; nil leaves what the visits have.
  ///   - titleCode: the title that a submission applies for; nil leaves what the application has.
  /// - Throws: `DatabaseError.constraint` where an invariant of the schema speaks against it.
  public func save(
    _ after: Case, before: StoredCase, actorName: String, entry submitted: WorklistEntry?, titleCode: String? = nil,
    at now: Moment, in transaction: Transaction
  ) throws {
    // Visits first: the application's row points at them.
    let entry = try submitted ?? worklistEntry(of: after.id, in: transaction)
    for visit in after.visits {
      let old = before.state.visit(visit.id)
      let handlerName = visit.handler == old?.handler ? nil : actorName
      if old == nil {
        try insert(visit, of: before, handlerName ?? "", entry, now, transaction)
      } else if let old, old != visit {
        try update(visit, from: old, before.business, handlerName, now, transaction)
      }
    }
    let isSubmission = after.revision != before.state.revision
    if isSubmission, let entry {
      try refresh(entry, of: after.id, in: transaction)
    }
    try transaction.run(
      """
      UPDATE applications SET state = \(after.state), revision = \(after.revision), version = version + 1,
        first_stop = \(after.firstStop), current_visit = \(after.current), direct_return = \(after.directReturn),
        open_sections = \(SectionIDs.text(after.openSections)),
        submitted_at = \(raw: isSubmission ? "\(now)" : "submitted_at"), updated_at = \(now)\
      \(raw: headlines(submitted, titleCode))
      WHERE id = \(after.id)
      """)
  }

  /// What lists show of an application before and after it has visits.
  private func headlines(_ entry: WorklistEntry?, _ titleCode: String?) -> SQL {
    guard let entry, let titleCode else { return "" }
    return """
      , employer_name = \(entry.employerName), title_code = \(titleCode), title_label = \(entry.titleLabel)
      """
  }

  private func insert(
    _ visit: Visit, of stored: StoredCase, _ handlerName: String, _ entry: WorklistEntry?, _ now: Moment,
    _ transaction: Transaction
  ) throws {
    guard let entry else { return }
    try transaction.run(
      """
      INSERT INTO visits (id, application_id, unit_id, business, stop, position, state, handler_id, handler_name, is_touched,
        deadline, posted_revision, posted_since, arrived_at, number, applicant_name, mobile_masked, mobile_hash, employer_name,
        authority_name, title_label, submitted_at)
      VALUES (\(visit.id), \(stored.state.id), \(visit.unit), \(stored.business), \(visit.stop), \(visit.position),
        \(visit.state), \(visit.handler), \(handlerName), \(visit.isTouched), \(visit.deadline), \(visit.postedRevision),
        \(visit.postedSince), \(now), \(entry.number), \(entry.applicantName), \(entry.mobileMasked), \(entry.mobileHash),
        \(entry.employerName), \(entry.authorityName), \(entry.titleLabel), \(entry.submittedAt))
      """)
    try count(visit.unit, stored.business, visit.state, by: 1, transaction)
  }

  private func update(
    _ visit: Visit, from old: Visit, _ business: Business, _ handlerName: String?, _ now: Moment, _ transaction: Transaction
  ) throws {
    let arrives = visit.state.isOpen && !old.state.isOpen
    try transaction.run(
      """
      UPDATE visits SET position = \(visit.position), state = \(visit.state), handler_id = \(visit.handler),
        handler_name = \(raw: handlerName.map { "\($0)" } ?? "handler_name"), is_touched = \(visit.isTouched),
        deadline = \(visit.deadline), posted_revision = \(visit.postedRevision), posted_since = \(visit.postedSince),
        reminder = \(visit.reminder),
        arrived_at = \(raw: arrives ? "\(now)" : "arrived_at")
      WHERE id = \(visit.id)
      """)
    if visit.state != old.state {
      try count(visit.unit, business, old.state, by: -1, transaction)
      try count(visit.unit, business, visit.state, by: 1, transaction)
    }
  }

  private func count(
    _ unit: UnitID, _ business: Business, _ state: VisitState, by change: Int, _ transaction: Transaction
  ) throws {
    // A visit that was withdrawn stands in no tab.
    guard state != .withdrawn else { return }
    if change < 0 {
      try transaction.run(
        """
        UPDATE visit_counts SET total = total - 1
        WHERE unit_id = \(unit) AND business = \(business) AND state = \(state)
        """)
    } else {
      try transaction.run(
        """
        INSERT INTO visit_counts (unit_id, business, state, total) VALUES (\(unit), \(business), \(state), 1)
        ON CONFLICT (unit_id, business, state) DO UPDATE SET total = visit_counts.total + 1
        """)
    }
  }

  private func worklistEntry(of id: ApplicationID, in reader: Reader) throws -> WorklistEntry? {
    let sql: SQL = """
      SELECT number, applicant_name, mobile_masked, mobile_hash, employer_name, authority_name, title_label, submitted_at
      FROM visits WHERE application_id = \(id) ORDER BY submitted_at DESC LIMIT 1
      """
    return try reader.first(sql) { row in
      WorklistEntry(
        number: try row.get(0), applicantName: try row.get(1), mobileMasked: try row.get(2), mobileHash: try row.get(3),
        employerName: try row.get(4), authorityName: try row.get(5), titleLabel: try row.get(6), submittedAt: try row.get(7))
    }
  }

  /// A new submission changes what every unit on the way sees in its list.
  private func refresh(_ entry: WorklistEntry, of id: ApplicationID, in transaction: Transaction) throws {
    try transaction.run(
      """
      UPDATE visits SET applicant_name = \(entry.applicantName), mobile_masked = \(entry.mobileMasked),
        mobile_hash = \(entry.mobileHash), employer_name = \(entry.employerName), title_label = \(entry.titleLabel),
        submitted_at = \(entry.submittedAt)
      WHERE application_id = \(id) AND submitted_at <> \(entry.submittedAt)
      """)
  }
}
