public import Database
public import Titles

/// Certificates.
public struct CertificateRepository: Sendable {
  /// Has no state of its own.
  public init() {}

  static let columns: SQL = """
    c.id, c.number, c.application_id, c.person_id, c.unit_id, c.authority_name, c.business, c.holder_name,
    c.document_masked, c.document_tail_hash, c.series_code, c.title_code, c.title_label, c.level, c.specialty,
    c.approval_id, c.approval_number, c.obtained_on, c.issued_on, c.remark, c.check_hash, c.pdf_sha256, c.ofd_sha256,
    c.created_at, c.state, c.revocation_id, r.number, c.revoked_on, c.revocation_reason,
    c.version, c.amendment, c.replaced_at, c.source, c.validity
    """
  static let tables: SQL = "certificates c LEFT JOIN approval_documents r ON r.id = c.revocation_id"

  /// The certificate with this id, or nil.
  public func load(_ id: CertificateID, in reader: Reader) throws -> Certificate? {
    try first(where: "c.id = \(id)", reader)
  }

  /// The newest version of the certificate with this 证书编号, or nil.
  public func find(number: String, in reader: Reader) throws -> Certificate? {
    try first(where: "c.number = \(number) ORDER BY c.version DESC LIMIT 1", reader)
  }

  /// The certificate whose QR address carries the secret with this hash, or nil.
  public func find(checkHash: String, in reader: Reader) throws -> Certificate? {
    try first(where: "c.check_hash = \(checkHash)", reader)
  }

  /// The certificate one of whose files has this SHA-256, or nil.
  public func find(fileSHA256: String, in reader: Reader) throws -> Certificate? {
    try first(where: "c.pdf_sha256 = \(fileSHA256) OR c.ofd_sha256 = \(fileSHA256)", reader)
  }

  /// All versions of a certificate, the newest first.
  public func versions(of number: String, in reader: Reader) throws -> [Certificate] {
    try all(where: "c.number = \(number) ORDER BY c.version DESC", reader)
  }

  /// A person's certificates, the newest first; of each only the version that stands.
  public func list(of person: PersonID, in reader: Reader) throws -> [Certificate] {
    try all(where: "c.person_id = \(person) AND c.replaced_at IS NULL ORDER BY c.id DESC", reader)
  }

  func all(where condition: SQL, _ reader: Reader) throws -> [Certificate] {
    let sql: SQL = """
      SELECT \(raw: CertificateRepository.columns) FROM \(raw: CertificateRepository.tables) WHERE \(raw: condition)
      """
    return try reader.all(sql, make)
  }

  private func first(where condition: SQL, _ reader: Reader) throws -> Certificate? {
    let sql: SQL = """
      SELECT \(raw: CertificateRepository.columns) FROM \(raw: CertificateRepository.tables) WHERE \(raw: condition)
      """
    return try reader.first(sql, make)
  }

  private func make(_ row: Row) throws -> Certificate {
    var certificate = Certificate(
      id: try row.get(0), number: try row.get(1), application: try row.get(2), person: try row.get(3),
      unit: try row.get(4), authorityName: try row.get(5), business: try row.get(6), holderName: try row.get(7),
      documentMasked: try row.get(8), documentTailHash: try row.get(9), seriesCode: try row.get(10),
      titleCode: try row.get(11), titleLabel: try row.get(12), level: try row.get(13), specialty: try row.get(14),
      approval: try row.get(15), approvalNumber: try row.get(16), obtainedOn: try row.get(17),
      issuedOn: try row.get(18), remark: try row.get(19), checkHash: try row.get(20), pdfSHA256: try row.get(21),
      createdAt: try row.get(23))
    certificate.ofdSHA256 = try row.get(22)
    certificate.state = try row.get(24)
    certificate.version = try row.get(29)
    certificate.amendment = try row.get(30)
    certificate.replacedAt = try row.get(31)
    certificate.source = try row.get(32)
    certificate.validity = try row.get(33)
    if let document: ApprovalDocumentID = try row.get(25) {
      certificate.revocation = Certificate.Revocation(
        document: document, number: try row.get(26), day: try row.get(27), reason: try row.get(28))
    }
    return certificate
  }

  /// The column that `sealedContent` is sealed for.
  public static let contentColumn = "certificates.content_sealed"

  /// What was frozen when it was issued, sealed for `contentColumn`.
  ///
  /// - Throws: `NotFound`
  public func sealedContent(of id: CertificateID, in reader: Reader) throws -> [UInt8] {
    let sealed: [UInt8]? = try reader.value("SELECT content_sealed FROM certificates WHERE id = \(id)")
    guard let sealed else { throw NotFound("证书") }
    return sealed
  }

  /// Notes the OFD file of a certificate that has none yet.
  public func keep(ofdSHA256: String, of id: CertificateID, in transaction: Transaction) throws {
    try transaction.run("UPDATE certificates SET ofd_sha256 = \(ofdSHA256) WHERE id = \(id) AND ofd_sha256 IS NULL")
  }

  /// Adds a certificate that holds.
  ///
  /// - Parameters:
  ///   - content: what it says, sealed for `contentColumn`.
  ///   - documentHash: the keyed hash of its holder's document, where they have no account yet.
  /// - Throws: `DatabaseError.constraint` where its application has one that stands, or its number is taken.
  public func insert(
    _ certificate: Certificate, content: [UInt8], documentHash: String? = nil, in transaction: Transaction
  ) throws {
    try transaction.run(
      """
      INSERT INTO certificates (id, number, source, application_id, person_id, document_hash, unit_id, authority_name,
        business, holder_name, document_masked, document_tail_hash, series_code, title_code, title_label, level, specialty,
        approval_id, approval_number, obtained_on, issued_on, remark, version, amendment, state, check_hash, pdf_sha256,
        content_sealed, created_at, validity)
      VALUES (\(certificate.id), \(certificate.number), \(certificate.source), \(certificate.application),
        \(certificate.person), \(documentHash), \(certificate.unit), \(certificate.authorityName), \(certificate.business),
        \(certificate.holderName), \(certificate.documentMasked), \(certificate.documentTailHash),
        \(certificate.seriesCode), \(certificate.titleCode), \(certificate.titleLabel), \(certificate.level),
        \(certificate.specialty), \(certificate.approval), \(certificate.approvalNumber), \(certificate.obtainedOn),
        \(certificate.issuedOn), \(certificate.remark), \(certificate.version), \(certificate.amendment), 'valid',
        \(certificate.checkHash), \(certificate.pdfSHA256), \(content), \(certificate.createdAt),
        \(certificate.validity))
      """)
  }

  /// Marks a certificate that holds as 已更换 or 已补正, for its next version to be added.
  ///
  /// - Returns: false where it doesn't hold any more.
  public func replace(
    _ id: CertificateID, by state: CertificateState = .replaced, at moment: Moment, in transaction: Transaction
  ) throws -> Bool {
    try transaction.run(
      "UPDATE certificates SET state = \(state), replaced_at = \(moment) WHERE id = \(id) AND state = 'valid'") == 1
  }

  /// Gives a certificate that holds the electronic one that it lacked (完善).
  ///
  /// - Parameter content: what it says now, sealed for `contentColumn`.
  /// - Returns: false where it doesn't hold any more, or has one.
  public func complete(
    _ id: CertificateID, pdfSHA256: String, content: [UInt8], in transaction: Transaction
  ) throws -> Bool {
    try transaction.run(
      """
      UPDATE certificates SET pdf_sha256 = \(pdfSHA256), content_sealed = \(content)
      WHERE id = \(id) AND state = 'valid' AND pdf_sha256 IS NULL
      """) == 1
  }

  /// Whether a certificate bears this 证书编号.
  public func isTaken(_ number: String, in reader: Reader) throws -> Bool {
    try reader.exists("SELECT 1 FROM certificates WHERE number = \(number)")
  }

  /// Gives a person the certificates that wait for somebody with their document.
  func hand(_ documentHash: String, to person: PersonID, in transaction: Transaction) throws {
    try transaction.run(
      "UPDATE certificates SET person_id = \(person), document_hash = NULL WHERE document_hash = \(documentHash)")
  }

  /// Revokes a certificate that holds.
  ///
  /// - Returns: false where it was revoked before.
  public func revoke(
    _ id: CertificateID, _ revocation: Certificate.Revocation, in transaction: Transaction
  ) throws -> Bool {
    try transaction.run(
      """
      UPDATE certificates SET state = 'revoked', revocation_id = \(revocation.document), revoked_on = \(revocation.day),
        revocation_reason = \(revocation.reason)
      WHERE id = \(id) AND state = 'valid'
      """) == 1
  }
}
