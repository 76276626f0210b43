public import Database
public import Titles

/// Natural persons. Document and mobile numbers lie sealed, with a keyed hash to find them and a masked text to show.
public struct PersonRepository: Sendable {
  private let vault: Vault

  /// Seals with this vault.
  public init(vault: Vault) {
    self.vault = vault
  }

  /// Writes a new person; certificates that were imported for their document are theirs from then on.
  ///
  /// - Throws: `DatabaseError.constraint` where the document is registered already.
  public func insert(_ person: NewPerson, at now: Moment, in transaction: Transaction) throws {
    let document = try vault.seal(person.document.number, for: Columns.document, of: person.id.rawValue)
    let mobile = try vault.seal(person.mobile.text, for: Columns.mobile, of: person.id.rawValue)
    try transaction.run(
      """
      INSERT INTO persons (id, name, document_kind, document_sealed, document_hash, document_masked, mobile_sealed,
        mobile_hash, mobile_masked, created_at)
      VALUES (\(person.id), \(person.name.text), \(person.document.kind), \(document), \(vault.lookup(person.document)),
        \(person.document.masked), \(mobile), \(vault.lookup(person.mobile.text)), \(person.mobile.masked), \(now))
      """)
    try CertificateRepository().hand(vault.lookup(person.document), to: person.id, in: transaction)
  }

  /// The person with this document, or nil.
  public func person(with document: IdentityDocument, in reader: Reader) throws -> PersonID? {
    try reader.value("SELECT id FROM persons WHERE document_hash = \(vault.lookup(document))")
  }

  /// What pages may show of a person, or nil.
  public func load(_ id: PersonID, in reader: Reader) throws -> StoredPerson? {
    let sql: SQL = """
      SELECT name, document_kind, document_masked, mobile_masked, photo_id, profile_sealed IS NOT NULL, version
      FROM persons WHERE id = \(id)
      """
    return try reader.first(sql) { row in
      StoredPerson(
        id: id, name: try row.get(0), documentKind: try row.get(1), documentMasked: try row.get(2),
        mobileMasked: try row.get(3), photo: try row.get(4), hasProfile: try row.get(5), version: try row.get(6))
    }
  }

  /// The identity document, opened.
  public func document(of id: PersonID, in reader: Reader) throws -> IdentityDocument? {
    let sql: SQL = "SELECT document_kind, document_sealed FROM persons WHERE id = \(id)"
    return try reader.first(sql) { row in
      let number: String = try vault.open(try row.get(1) as [UInt8], for: Columns.document, of: id.rawValue)
      return IdentityDocument(kind: try row.get(0), checkedNumber: number)
    }
  }

  /// The mobile number, opened.
  public func mobile(of id: PersonID, in reader: Reader) throws -> String? {
    try reader.first("SELECT mobile_sealed FROM persons WHERE id = \(id)") { row in
      try vault.open(try row.get(0) as [UInt8], for: Columns.mobile, of: id.rawValue)
    }
  }

  /// The answers of 基本信息; none where nothing was saved yet. A unit that was merged since is the one that remains.
  public func profile(of id: PersonID, in reader: Reader) throws -> Answers {
    let sealed: [UInt8]?? = try reader.first("SELECT profile_sealed FROM persons WHERE id = \(id)") { row in try row.get(0) }
    return try UnitRepository().followingMerges(PersonProfile.open(sealed ?? nil, of: id, vault: vault), in: reader)
  }

  /// Saves 基本信息 with what other tables show of it, and answers the new version.
  ///
  /// - Parameters:
  ///   - isTyped: whether a person typed it: that raises the version by which two pages know of each other.
  ///   - mobile: the number of the form; nil leaves the person's as it is.
  public func saveProfile(
    _ answers: Answers, isTyped: Bool = true, photo: AttachmentID?, mobile: MobileNumber?, of id: PersonID,
    in transaction: Transaction
  ) throws -> Int? {
    let sealed = try PersonProfile.seal(answers, of: id, vault: vault)
    if let mobile {
      let sealedMobile = try vault.seal(mobile.text, for: Columns.mobile, of: id.rawValue)
      try transaction.run(
        """
        UPDATE persons SET mobile_sealed = \(sealedMobile), mobile_hash = \(vault.lookup(mobile.text)),
          mobile_masked = \(mobile.masked)
        WHERE id = \(id) AND mobile_hash <> \(vault.lookup(mobile.text))
        """)
    }
    return try transaction.value(
      """
      UPDATE persons SET profile_sealed = \(sealed), photo_id = \(photo), version = version + \(isTyped ? 1 : 0)
      WHERE id = \(id) RETURNING version
      """)
  }

  private enum Columns {
    static let document = "persons.document"
    static let mobile = "persons.mobile"
  }
}
