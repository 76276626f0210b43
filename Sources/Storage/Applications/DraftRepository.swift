public import Database
public import Titles

/// What applicants type: drafts, their sections and the immutable snapshots of what was submitted. All of it is sealed.
public struct DraftRepository: Sendable {
  private let vault: Vault

  /// Seals with this vault.
  public init(vault: Vault) {
    self.vault = vault
  }

  /// Writes a new draft. Throws `DatabaseError.constraint` where its number is taken or a draft at this authority exists.
  public func insert(_ draft: NewDraft, in transaction: Transaction) throws {
    try transaction.run(
      """
      INSERT INTO applications (id, number, business, person_id, authority_id, authority_name, schema_version, state,
        pledge_at, pledge_hash, created_at, updated_at)
      VALUES (\(draft.id), \(draft.number), \(draft.business), \(draft.person), \(draft.authority), \(draft.authorityName),
        \(draft.schemaVersion), 'draft', \(draft.at), \(draft.pledgeHash), \(draft.at), \(draft.at))
      """)
  }

  /// The draft that this person already has at this authority.
  public func draft(
    of person: PersonID, _ business: Business, at authority: UnitID, in reader: Reader
  ) throws -> ApplicationID? {
    try reader.value(
      """
      SELECT id FROM applications
      WHERE person_id = \(person) AND business = \(business) AND authority_id = \(authority) AND state = 'draft'
      """)
  }

  /// All sections of an application.
  public func sections(of application: ApplicationID, in reader: Reader) throws -> StoredSections {
    var stored = StoredSections(answers: Answers(), versions: [:], savedAt: nil)
    try reader.forEach(
      """
      SELECT section_id, answers_sealed, version, updated_at FROM application_sections
      WHERE application_id = \(application)
      """
    ) { row in
      let section: String = try row.get(0)
      let bytes = try vault.open(try row.get(1) as [UInt8], for: sectionColumn(section), of: application.rawValue)
      stored.answers[section: section] = try SectionAnswers(decoding: bytes)
      stored.versions[section] = try row.get(2)
      let savedAt: Moment = try row.get(3)
      stored.savedAt = max(stored.savedAt ?? savedAt, savedAt)
    }
    return stored
  }

  /// Saves one section and answers its version.
  ///
  /// - Parameter isTyped: false for what somebody didn't type over another value (a file added to a slot, an answer of a
  ///   register): the section keeps its version then, so that a page that is open doesn't clash with it.
  public func save(
    _ answers: SectionAnswers, section: String, of application: ApplicationID, isTyped: Bool = true, at now: Moment,
    in transaction: Transaction
  ) throws -> Int {
    let step = isTyped ? 1 : 0
    let sealed = try vault.seal(answers.encoded(), for: sectionColumn(section), of: application.rawValue)
    let version: Int? = try transaction.value(
      """
      INSERT INTO application_sections (application_id, section_id, answers_sealed, version, updated_at)
      VALUES (\(application), \(section), \(sealed), \(step), \(now))
      ON CONFLICT (application_id, section_id) DO UPDATE SET answers_sealed = excluded.answers_sealed,
        version = application_sections.version + \(step), updated_at = excluded.updated_at
      RETURNING version
      """)
    try transaction.run("UPDATE applications SET version = version + 1, updated_at = \(now) WHERE id = \(application)")
    try link(answers.files, to: application, in: transaction)
    return version ?? step
  }

  /// Keeps what is submitted, for ever.
  ///
  /// - Parameter sha256: of the plain bytes, in hex.
  public func keepSnapshot(
    _ bytes: [UInt8], sha256: String, schemaVersion: Int, revision: Int, of application: ApplicationID, at now: Moment,
    in transaction: Transaction
  ) throws {
    try keepSnapshot(
      sealed: try sealedSnapshot(bytes, revision: revision, of: application), sha256: sha256, schemaVersion: schemaVersion,
      revision: revision, of: application, at: now, in: transaction)
  }

  /// What ``keepSnapshot(sealed:sha256:schemaVersion:revision:of:at:in:)`` keeps, made ready before its transaction.
  public func sealedSnapshot(_ bytes: [UInt8], revision: Int, of application: ApplicationID) throws -> [UInt8] {
    try vault.seal(bytes, for: "snapshots.content.\(revision)", of: application.rawValue)
  }

  /// Keeps what is submitted, for ever: sealed already.
  public func keepSnapshot(
    sealed: [UInt8], sha256: String, schemaVersion: Int, revision: Int, of application: ApplicationID, at now: Moment,
    in transaction: Transaction
  ) throws {
    try transaction.run(
      """
      INSERT INTO snapshots (application_id, revision, schema_version, content_sealed, sha256, created_at)
      VALUES (\(application), \(revision), \(schemaVersion), \(sealed), \(sha256), \(now))
      """)
  }

  /// What was submitted as this revision, with its hash; nil where there is none.
  public func snapshot(
    _ revision: Int, of application: ApplicationID, in reader: Reader
  ) throws -> (snapshot: FormSnapshot, sha256: String, at: Moment)? {
    try reader.first(
      """
      SELECT content_sealed, sha256, created_at FROM snapshots
      WHERE application_id = \(application) AND revision = \(revision)
      """
    ) { row in
      let bytes = try vault.open(
        try row.get(0) as [UInt8], for: "snapshots.content.\(revision)", of: application.rawValue)
      return (try FormSnapshot(decoding: bytes), try row.get(1), try row.get(2))
    }
  }

  /// Every file that an application has ever carried stays readable for those who may see the application.
  private func link(_ files: [FileReference], to application: ApplicationID, in transaction: Transaction) throws {
    for file in files {
      try transaction.run(
        """
        INSERT INTO application_files (attachment_id, application_id) VALUES (\(file.id), \(application))
        ON CONFLICT (attachment_id, application_id) DO NOTHING
        """)
    }
  }

  private func sectionColumn(_ section: String) -> String { "application_sections.answers.\(section)" }
}
