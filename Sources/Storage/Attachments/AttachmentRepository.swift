public import Database
public import Titles

/// What the database knows of uploaded files, and which applications carry them.
public struct AttachmentRepository: Sendable {
  /// Has no state of its own.
  public init() {}

  private static let columns: SQL = "id, person_id, unit_id, sha256, size, media_type, name, pages, created_at"

  /// Writes a new file.
  public func insert(_ file: StoredAttachment, in transaction: Transaction) throws {
    var person: PersonID?
    var unit: UnitID?
    switch file.owner {
    case .person(let id): person = id
    case .unit(let id): unit = id
    }
    try transaction.run(
      """
      INSERT INTO attachments (id, person_id, unit_id, sha256, size, media_type, name, pages, created_at)
      VALUES (\(file.id), \(person), \(unit), \(file.sha256), \(file.size), \(file.mediaType), \(file.name), \(file.pages),
        \(file.createdAt))
      """)
  }

  /// The file with this id, or nil.
  public func load(_ id: AttachmentID, in reader: Reader) throws -> StoredAttachment? {
    try reader.first(
      "SELECT \(raw: AttachmentRepository.columns) FROM attachments WHERE id = \(id)", AttachmentRepository.file)
  }

  /// The file with this id, if this person uploaded it.
  public func load(_ id: AttachmentID, of person: PersonID, in reader: Reader) throws -> StoredAttachment? {
    let found = try load(id, in: reader)
    return found?.owner == .person(person) ? found : nil
  }

  /// The file of this owner with the same bytes and the same name, or nil: it needn't be kept twice.
  public func same(
    as sha256: String, name: String, of owner: StoredAttachment.Owner, in reader: Reader
  ) throws -> StoredAttachment? {
    let sql: SQL = """
      SELECT \(raw: AttachmentRepository.columns) FROM attachments
      WHERE sha256 = \(sha256) AND name = \(name) AND \(raw: AttachmentRepository.condition(owner)) ORDER BY id LIMIT 1
      """
    return try reader.first(sql, AttachmentRepository.file)
  }

  /// What this owner uploaded, the newest first.
  public func all(
    of owner: StoredAttachment.Owner, mediaType: String, limit: Int, in reader: Reader
  ) throws -> [StoredAttachment] {
    let sql: SQL = """
      SELECT \(raw: AttachmentRepository.columns) FROM attachments
      WHERE \(raw: AttachmentRepository.condition(owner)) AND media_type = \(mediaType) ORDER BY id DESC LIMIT \(limit)
      """
    return try reader.all(sql, AttachmentRepository.file)
  }

  /// Those of the digests by which some row names a file: an uploaded one or a certificate in one of its formats.
  public func named(among digests: [String], in reader: Reader) throws -> Set<String> {
    let sql: SQL = """
      SELECT sha256 FROM attachments WHERE sha256 IN \(list: digests)
      UNION SELECT pdf_sha256 FROM certificates WHERE pdf_sha256 IN \(list: digests)
      UNION SELECT ofd_sha256 FROM certificates WHERE ofd_sha256 IN \(list: digests)
      """
    return Set(try reader.all(sql) { row in try row.get(0) as String })
  }

  /// An application that carries the file, as access decides about it.
  public struct Carrier: Sendable, Equatable {
    /// Who applies.
    public let applicant: PersonID
    /// Which business.
    public let business: Business
    /// Where it stands.
    public let state: ApplicationState
    /// The units that have it or had it.
    public let units: [UnitID]
  }

  /// The applications that have ever carried the file.
  public func carriers(of id: AttachmentID, in reader: Reader) throws -> [Carrier] {
    let sql: SQL = """
      SELECT a.id, a.person_id, a.business, a.state FROM application_files f JOIN applications a ON a.id = f.application_id
      WHERE f.attachment_id = \(id)
      """
    let found = try reader.all(sql) { row in
      (
        id: try row.get(0) as ApplicationID, person: try row.get(1) as PersonID, business: try row.get(2) as Business,
        state: try row.get(3) as ApplicationState
      )
    }
    return try found.map { item in
      let units = try reader.all("SELECT unit_id FROM visits WHERE application_id = \(item.id) AND state <> 'withdrawn'") { row in
        try row.get(0) as UnitID
      }
      return Carrier(applicant: item.person, business: item.business, state: item.state, units: units)
    }
  }

  private static func condition(_ owner: StoredAttachment.Owner) -> SQL {
    switch owner {
    case .person(let id): "person_id = \(id)"
    case .unit(let id): "unit_id = \(id)"
    }
  }

  private static func file(_ row: Row) throws -> StoredAttachment {
    let person: PersonID? = try row.get(1)
    let owner: StoredAttachment.Owner
    if let person { owner = .person(person) } else { owner = .unit(try row.get(2)) }
    return StoredAttachment(
      id: try row.get(0), owner: owner, sha256: try row.get(3), size: try row.get(4), mediaType: try row.get(5),
      name: try row.get(6), pages: try row.get(7), createdAt: try row.get(8))
  }
}
