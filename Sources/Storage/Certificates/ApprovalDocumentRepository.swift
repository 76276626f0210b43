public import Database
public import Titles

/// Approval documents (核准文件).
public struct ApprovalDocumentRepository: Sendable {
  /// Has no state of its own.
  public init() {}

  private static let columns: SQL = """
    id, unit_id, number, title, issued_on, business, kind, attachment_id, created_at, created_by, withdrawn_at,
    withdrawn_reason
    """

  /// A unit's documents, the newest first.
  public func list(
    of unit: UnitID, _ filter: ApprovalFilter, _ window: ListWindow, in reader: Reader
  ) throws -> ListPage<ApprovalDocument> {
    let conditions = conditions(unit, filter)
    let total: Int = try reader.value("SELECT COUNT(*) FROM approval_documents WHERE \(raw: conditions)") ?? 0
    let sql: SQL = """
      SELECT \(raw: ApprovalDocumentRepository.columns) FROM approval_documents WHERE \(raw: conditions)
      ORDER BY id DESC LIMIT \(window.limit) OFFSET \(window.offset)
      """
    return ListPage(rows: try reader.all(sql, make), total: total)
  }

  /// The published documents of a kind, for 批准文号 in the dialogs; the newest first.
  public func published(
    by unit: UnitID, business: Business, kind: ApprovalKind, in reader: Reader
  ) throws -> [ApprovalDocument] {
    let sql: SQL = """
      SELECT \(raw: ApprovalDocumentRepository.columns) FROM approval_documents
      WHERE unit_id = \(unit) AND business = \(business) AND kind = \(kind) AND withdrawn_at IS NULL ORDER BY id DESC
      """
    return try reader.all(sql, make)
  }

  /// The document with this id, or nil.
  public func load(_ id: ApprovalDocumentID, in reader: Reader) throws -> ApprovalDocument? {
    try reader.first("SELECT \(raw: ApprovalDocumentRepository.columns) FROM approval_documents WHERE id = \(id)", make)
  }

  /// Whether a published document of the unit has this number.
  public func isTaken(_ number: String, by unit: UnitID, in reader: Reader) throws -> Bool {
    try reader.exists(
      "SELECT 1 FROM approval_documents WHERE unit_id = \(unit) AND number = \(number) AND withdrawn_at IS NULL")
  }

  /// Publishes a document.
  public func insert(_ document: ApprovalDocument, in transaction: Transaction) throws {
    try transaction.run(
      """
      INSERT INTO approval_documents (id, unit_id, number, title, issued_on, business, kind, attachment_id, created_at,
        created_by)
      VALUES (\(document.id), \(document.unit), \(document.number), \(document.title), \(document.issuedOn),
        \(document.business), \(document.kind), \(document.attachment), \(document.createdAt), \(document.createdBy))
      """)
  }

  /// How many certificates hang on the document: issued or revoked under it.
  public func uses(of id: ApprovalDocumentID, in reader: Reader) throws -> Int {
    try reader.value(
      "SELECT (SELECT COUNT(*) FROM certificates WHERE approval_id = \(id)) + (SELECT COUNT(*) FROM certificates WHERE revocation_id = \(id))"
    ) ?? 0
  }

  /// Withdraws a document that holds.
  ///
  /// - Returns: false where it was withdrawn before.
  public func withdraw(
    _ id: ApprovalDocumentID, reason: String, at now: Moment, in transaction: Transaction
  ) throws -> Bool {
    try transaction.run(
      """
      UPDATE approval_documents SET withdrawn_at = \(now), withdrawn_reason = \(reason)
      WHERE id = \(id) AND withdrawn_at IS NULL
      """) == 1
  }

  private func conditions(_ unit: UnitID, _ filter: ApprovalFilter) -> SQL {
    var conditions: [SQL] = ["unit_id = \(unit)"]
    if !filter.number.isEmpty { conditions.append("number LIKE \(LikePattern.containing(filter.number)) ESCAPE '!'") }
    if !filter.title.isEmpty { conditions.append("title LIKE \(LikePattern.containing(filter.title)) ESCAPE '!'") }
    if let business = filter.business { conditions.append("business = \(business)") }
    if let kind = filter.kind { conditions.append("kind = \(kind)") }
    if let isPublished = filter.isPublished {
      conditions.append(isPublished ? "withdrawn_at IS NULL" : "withdrawn_at IS NOT NULL")
    }
    return conditions.joined(by: " AND ")
  }

  private func make(_ row: Row) throws -> ApprovalDocument {
    ApprovalDocument(
      id: try row.get(0), unit: try row.get(1), number: try row.get(2), title: try row.get(3), issuedOn: try row.get(4),
      business: try row.get(5), kind: try row.get(6), attachment: try row.get(7), createdAt: try row.get(8),
      createdBy: try row.get(9), withdrawnAt: try row.get(10), withdrawnReason: try row.get(11))
  }
}
