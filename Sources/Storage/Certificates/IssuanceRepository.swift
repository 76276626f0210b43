public import Database
public import Titles

/// Applications on their way to a certificate. Every move says from which state it goes, so that of two at once one wins.
public struct IssuanceRepository: Sendable {
  /// Has no state of its own.
  public init() {}

  private static let columns: SQL = """
    i.application_id, i.unit_id, i.business, i.batch_id, i.state, i.hold_reason, i.certificate_id, i.applicant_name, i.sex,
    i.mobile_masked, i.employer_name, i.title_label, i.level, i.passed_on, c.number, c.approval_number,
    p.state
    """
  private static let tables: SQL = """
    issuances i LEFT JOIN certificates c ON c.id = i.certificate_id
    LEFT JOIN certificate_reports p ON p.certificate_number = c.number
    """

  /// The one of this application, or nil.
  public func load(_ application: ApplicationID, in reader: Reader) throws -> Issuance? {
    let sql: SQL = """
      SELECT \(raw: IssuanceRepository.columns) FROM \(raw: IssuanceRepository.tables)
      WHERE i.application_id = \(application)
      """
    return try reader.first(sql, make)
  }

  /// The applications of a batch, in the order in which they were started.
  public func list(
    in batch: BatchID, _ filter: IssuanceFilter, _ window: ListWindow, in reader: Reader
  ) throws -> ListPage<Issuance> {
    var conditions: [SQL] = ["i.batch_id = \(batch)"]
    if let state = filter.state { conditions.append("i.state = \(state)") }
    return try page(conditions + searching(filter), window, reader)
  }

  /// How many applications of the batch stand in each state, within the filter's words.
  public func counts(in batch: BatchID, _ filter: IssuanceFilter, in reader: Reader) throws -> [IssuanceState: Int] {
    let conditions: [SQL] = ["i.batch_id = \(batch)"] + searching(filter)
    var counts: [IssuanceState: Int] = [:]
    try reader.forEach(
      "SELECT i.state, COUNT(*) FROM issuances i WHERE \(raw: conditions.joined(by: " AND ")) GROUP BY i.state"
    ) { row in counts[try row.get(0)] = try row.get(1) }
    return counts
  }

  /// The applications that can be put into a batch (选择申报人): passed by this unit, of a level that it may issue, in no
  /// batch.
  public func candidates(
    of unit: UnitID, business: Business, _ filter: IssuanceFilter, _ window: ListWindow, in reader: Reader
  ) throws -> ListPage<Issuance> {
    let levels = try UnitRepository().powers(of: unit, in: reader).levels(of: business).sorted()
    let conditions: [SQL] = [
      "i.unit_id = \(unit)", "i.business = \(business)", "i.state = 'waiting'", "i.level IN \(list: levels)",
    ]
    return try page(conditions + searching(filter), window, reader)
  }

  /// These applications, as far as they belong to the unit and business, in the order of their ids.
  public func listed(
    _ applications: [ApplicationID], of unit: UnitID, business: Business, in reader: Reader
  ) throws -> [Issuance] {
    let sql: SQL = """
      SELECT \(raw: IssuanceRepository.columns) FROM \(raw: IssuanceRepository.tables)
      WHERE i.application_id IN \(list: applications) AND i.unit_id = \(unit) AND i.business = \(business)
      ORDER BY i.application_id
      """
    return try reader.all(sql, make)
  }

  /// How many applications of a unit wait for a batch or, in one, for their certificate.
  public func unissued(of unit: UnitID, in reader: Reader) throws -> Int {
    let sql: SQL = """
      SELECT COUNT(*) FROM issuances
      WHERE unit_id = \(unit) AND business IN \(list: Business.allCases) AND state IN ('waiting', 'pending')
      """
    return try reader.value(sql) ?? 0
  }

  /// 姓名 of these applications.
  public func names(of applications: [ApplicationID], in reader: Reader) throws -> [ApplicationID: String] {
    var names: [ApplicationID: String] = [:]
    try reader.forEach(
      "SELECT application_id, applicant_name FROM issuances WHERE application_id IN \(list: applications)"
    ) { row in names[try row.get(0)] = try row.get(1) }
    return names
  }

  private func searching(_ filter: IssuanceFilter) -> [SQL] {
    var conditions: [SQL] = []
    if !filter.name.isEmpty {
      conditions.append("i.applicant_name LIKE \(LikePattern.containing(filter.name)) ESCAPE '!'")
    }
    if !filter.employer.isEmpty {
      conditions.append("i.employer_name LIKE \(LikePattern.containing(filter.employer)) ESCAPE '!'")
    }
    return conditions
  }

  private func page(_ conditions: [SQL], _ window: ListWindow, _ reader: Reader) throws -> ListPage<Issuance> {
    let condition = conditions.joined(by: " AND ")
    let total: Int = try reader.value("SELECT COUNT(*) FROM issuances i WHERE \(raw: condition)") ?? 0
    let sql: SQL = """
      SELECT \(raw: IssuanceRepository.columns) FROM \(raw: IssuanceRepository.tables) WHERE \(raw: condition)
      ORDER BY i.application_id LIMIT \(window.limit) OFFSET \(window.offset)
      """
    return ListPage(rows: try reader.all(sql, make), total: total)
  }

  private func make(_ row: Row) throws -> Issuance {
    var issuance = Issuance(
      application: try row.get(0), unit: try row.get(1), business: try row.get(2), batch: try row.get(3),
      state: try row.get(4), holdReason: try row.get(5), certificate: try row.get(6), applicantName: try row.get(7),
      sex: try row.get(8), mobileMasked: try row.get(9), employerName: try row.get(10), titleLabel: try row.get(11),
      level: try row.get(12), passedOn: try row.get(13), certificateNumber: try row.get(14),
      approvalNumber: try row.get(15))
    issuance.report = try row.get(16)
    return issuance
  }

  /// Puts a waiting application into a batch.
  ///
  /// - Returns: false where it doesn't wait any more.
  public func choose(_ application: ApplicationID, into batch: BatchID, in transaction: Transaction) throws -> Bool {
    try transaction.run(
      """
      UPDATE issuances SET state = 'pending', batch_id = \(batch), version = version + 1
      WHERE application_id = \(application) AND state = 'waiting'
      """) == 1
  }

  /// Takes a pending application out of its batch.
  ///
  /// - Returns: false where it isn't pending there any more.
  public func unchoose(_ application: ApplicationID, from batch: BatchID, in transaction: Transaction) throws -> Bool {
    try transaction.run(
      """
      UPDATE issuances SET state = 'waiting', batch_id = NULL, version = version + 1
      WHERE application_id = \(application) AND batch_id = \(batch) AND state = 'pending'
      """) == 1
  }

  /// Moves an application within its batch; `reason` is kept for 核准中 and 核准未通过.
  ///
  /// - Returns: false where it isn't in state `from` any more.
  public func move(
    _ application: ApplicationID, from: IssuanceState, to: IssuanceState, reason: String?, in transaction: Transaction
  ) throws -> Bool {
    try transaction.run(
      """
      UPDATE issuances SET state = \(to), hold_reason = \(reason), version = version + 1
      WHERE application_id = \(application) AND state = \(from)
      """) == 1
  }

  /// Gives a pending application its certificate.
  ///
  /// - Returns: false where it isn't pending any more.
  public func issue(
    _ application: ApplicationID, _ certificate: CertificateID, in transaction: Transaction
  ) throws -> Bool {
    try transaction.run(
      """
      UPDATE issuances SET state = 'issued', certificate_id = \(certificate), hold_reason = NULL, version = version + 1
      WHERE application_id = \(application) AND state = 'pending'
      """) == 1
  }

  /// Gives an application the next version of its certificate, and the words that it changed.
  ///
  /// - Returns: false where it isn't issued with the version `old` any more.
  public func amend(
    _ application: ApplicationID, from old: CertificateID, to new: CertificateID, name: String, employer: String,
    in transaction: Transaction
  ) throws -> Bool {
    try transaction.run(
      """
      UPDATE issuances SET certificate_id = \(new), applicant_name = \(name), employer_name = \(employer),
        version = version + 1
      WHERE application_id = \(application) AND state = 'issued' AND certificate_id = \(old)
      """) == 1
  }
}
