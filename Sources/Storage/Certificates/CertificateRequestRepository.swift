public import Database
public import Titles

/// What holders ask about certificates (登记, 完善, 申请补正). The answers are sealed.
public struct CertificateRequestRepository: Sendable {
  private let vault: Vault

  /// Seals with this vault.
  public init(vault: Vault) {
    self.vault = vault
  }

  private static let column = "certificate_requests.answers"
  private static let columns: SQL = """
    id, kind, person_id, unit_id, certificate_id, certificate_number, holder_name, title_label, state, version, created_at,
    submitted_at
    """

  /// The request with this id, or nil.
  public func load(_ id: CertificateRequestID, in reader: Reader) throws -> CertificateRequest? {
    let sql: SQL = "SELECT \(raw: CertificateRequestRepository.columns) FROM certificate_requests WHERE id = \(id)"
    return try reader.first(sql, CertificateRequestRepository.make)
  }

  /// What was typed.
  ///
  /// - Throws: `NotFound`
  public func answers(of id: CertificateRequestID, in reader: Reader) throws -> Answers {
    let sealed: [UInt8]? = try reader.value("SELECT answers_sealed FROM certificate_requests WHERE id = \(id)")
    guard let sealed else { throw NotFound("申请") }
    return try Answers(decoding: vault.open(sealed, for: CertificateRequestRepository.column, of: id.rawValue))
  }

  /// A person's requests that aren't passed, the newest first: what is passed is a certificate.
  public func open(of person: PersonID, in reader: Reader) throws -> [CertificateRequest] {
    let sql: SQL = """
      SELECT \(raw: CertificateRequestRepository.columns) FROM certificate_requests
      WHERE person_id = \(person) AND state <> 'passed' ORDER BY id DESC
      """
    return try reader.all(sql, CertificateRequestRepository.make)
  }

  /// The request about this certificate that isn't passed; nil where there is none.
  public func open(about certificate: CertificateID, in reader: Reader) throws -> CertificateRequest? {
    let sql: SQL = """
      SELECT \(raw: CertificateRequestRepository.columns) FROM certificate_requests
      WHERE certificate_id = \(certificate) AND state <> 'passed'
      """
    return try reader.first(sql, CertificateRequestRepository.make)
  }

  /// The registrations with this 证书编号 that are under examination.
  public func underExamination(number: String, in reader: Reader) throws -> [CertificateRequest] {
    let sql: SQL = """
      SELECT \(raw: CertificateRequestRepository.columns) FROM certificate_requests
      WHERE certificate_number = \(number) AND state = 'submitted' AND kind = 'registration' ORDER BY id
      """
    return try reader.all(sql, CertificateRequestRepository.make)
  }

  /// What was submitted to a unit, the latest first; of 待审核 the one that waits longest.
  public func list(
    of unit: UnitID, _ filter: CertificateRequestFilter, _ window: ListWindow, in reader: Reader
  ) throws -> ListPage<CertificateRequest> {
    var conditions = CertificateRequestRepository.searching(unit, filter)
    if let state = filter.state { conditions.append("state = \(state)") }
    let condition = conditions.joined(by: " AND ")
    let order: SQL = filter.state == .submitted ? "submitted_at, id" : "submitted_at DESC, id DESC"
    let total: Int = try reader.value("SELECT COUNT(*) FROM certificate_requests WHERE \(raw: condition)") ?? 0
    let sql: SQL = """
      SELECT \(raw: CertificateRequestRepository.columns) FROM certificate_requests WHERE \(raw: condition)
      ORDER BY \(raw: order) LIMIT \(window.limit) OFFSET \(window.offset)
      """
    return ListPage(rows: try reader.all(sql, CertificateRequestRepository.make), total: total)
  }

  /// How many stand in each state, within the filter's words.
  public func counts(
    of unit: UnitID, _ filter: CertificateRequestFilter = CertificateRequestFilter(), in reader: Reader
  ) throws -> [CertificateRequestState: Int] {
    let condition = CertificateRequestRepository.searching(unit, filter).joined(by: " AND ")
    var counts: [CertificateRequestState: Int] = [:]
    try reader.forEach(
      "SELECT state, COUNT(*) FROM certificate_requests WHERE \(raw: condition) GROUP BY state"
    ) { row in counts[try row.get(0)] = try row.get(1) }
    return counts
  }

  private static func searching(_ unit: UnitID, _ filter: CertificateRequestFilter) -> [SQL] {
    var conditions: [SQL] = ["unit_id = \(unit)", "state <> 'draft'"]
    if let kind = filter.kind { conditions.append("kind = \(kind)") }
    if !filter.name.isEmpty { conditions.append("holder_name LIKE \(LikePattern.containing(filter.name)) ESCAPE '!'") }
    if !filter.number.isEmpty {
      conditions.append("certificate_number LIKE \(LikePattern.containing(filter.number)) ESCAPE '!'")
    }
    return conditions
  }

  private static func make(_ row: Row) throws -> CertificateRequest {
    CertificateRequest(
      id: try row.get(0), kind: try row.get(1), person: try row.get(2), unit: try row.get(3),
      certificate: try row.get(4), number: try row.get(5), holderName: try row.get(6), titleLabel: try row.get(7),
      state: try row.get(8), version: try row.get(9), createdAt: try row.get(10), submittedAt: try row.get(11))
  }
}

/// Writing.
extension CertificateRequestRepository {
  /// Adds a draft.
  ///
  /// - Throws: `DatabaseError.constraint` where its certificate has an open request already.
  public func insert(_ request: CertificateRequest, _ answers: Answers, in transaction: Transaction) throws {
    let sealed = try sealed(answers, request.id)
    try transaction.run(
      """
      INSERT INTO certificate_requests (id, kind, person_id, unit_id, certificate_id, certificate_number, holder_name,
        title_label, state, answers_sealed, created_at)
      VALUES (\(request.id), \(request.kind), \(request.person), \(request.unit), \(request.certificate),
        \(request.number), \(request.holderName), \(request.titleLabel), 'draft', \(sealed), \(request.createdAt))
      """)
    try link(answers.files, to: request.id, in: transaction)
  }

  /// Saves what was typed with what lists show of it, and answers the new version; nil where its holder may not change it
  /// any more.
  public func save(_ request: CertificateRequest, _ answers: Answers, in transaction: Transaction) throws -> Int? {
    let sealed = try sealed(answers, request.id)
    try link(answers.files, to: request.id, in: transaction)
    return try transaction.value(
      """
      UPDATE certificate_requests SET unit_id = \(request.unit), certificate_number = \(request.number),
        title_label = \(request.titleLabel), answers_sealed = \(sealed), version = version + 1
      WHERE id = \(request.id) AND state IN ('draft', 'returned') RETURNING version
      """)
  }

  /// Moves a request and notes it.
  ///
  /// - Parameter certificate: what came of a registration that is passed.
  /// - Returns: false where it isn't in state `from` any more.
  public func move(
    _ id: CertificateRequestID, from: [CertificateRequestState], _ record: CertificateRequestRecord, by account: AccountID,
    certificate: CertificateID? = nil, in transaction: Transaction
  ) throws -> Bool {
    let state = CertificateRequestRepository.state(after: record.event)
    let submitted: Moment? = record.event == .submitted ? record.at : nil
    let moved = try transaction.run(
      """
      UPDATE certificate_requests SET state = \(state), submitted_at = COALESCE(\(submitted), submitted_at),
        certificate_id = COALESCE(\(certificate), certificate_id), version = version + 1
      WHERE id = \(id) AND state IN \(list: from)
      """)
    guard moved == 1 else { return false }
    try transaction.run(
      """
      INSERT INTO certificate_request_records (request_id, position, created_at, account_id, actor_name, event, detail)
      VALUES (\(id), (SELECT COUNT(*) + 1 FROM certificate_request_records WHERE request_id = \(id)), \(record.at),
        \(account), \(record.actorName), \(record.event), \(record.detail))
      """)
    return true
  }

  /// Deletes what was never submitted.
  ///
  /// - Returns: false where it was.
  public func delete(_ id: CertificateRequestID, in transaction: Transaction) throws -> Bool {
    guard
      try transaction.exists("SELECT 1 FROM certificate_requests WHERE id = \(id) AND submitted_at IS NULL")
    else { return false }
    try transaction.run("DELETE FROM certificate_request_files WHERE request_id = \(id)")
    return try transaction.run("DELETE FROM certificate_requests WHERE id = \(id)") == 1
  }

  /// Its record, the oldest first.
  public func records(of id: CertificateRequestID, in reader: Reader) throws -> [CertificateRequestRecord] {
    let sql: SQL = """
      SELECT created_at, actor_name, event, detail FROM certificate_request_records
      WHERE request_id = \(id) ORDER BY position
      """
    return try reader.all(sql) { row in
      CertificateRequestRecord(at: try row.get(0), actorName: try row.get(1), event: try row.get(2), detail: try row.get(3))
    }
  }

  /// The units that a file was submitted to with a request.
  public func receivers(of file: AttachmentID, in reader: Reader) throws -> [UnitID] {
    let sql: SQL = """
      SELECT r.unit_id FROM certificate_request_files f JOIN certificate_requests r ON r.id = f.request_id
      WHERE f.attachment_id = \(file) AND r.state <> 'draft'
      """
    return try reader.all(sql) { row in try row.get(0) }
  }

  private static func state(after event: CertificateRequestEvent) -> CertificateRequestState {
    switch event {
    case .submitted: .submitted
    case .withdrawn: .draft
    case .returned: .returned
    case .passed: .passed
    }
  }

  private func sealed(_ answers: Answers, _ id: CertificateRequestID) throws -> [UInt8] {
    try vault.seal(answers.encoded(), for: CertificateRequestRepository.column, of: id.rawValue)
  }

  private func link(_ files: [FileReference], to id: CertificateRequestID, in transaction: Transaction) throws {
    for file in files {
      try transaction.run(
        """
        INSERT INTO certificate_request_files (attachment_id, request_id) VALUES (\(file.id), \(id))
        ON CONFLICT (attachment_id, request_id) DO NOTHING
        """)
    }
  }
}
