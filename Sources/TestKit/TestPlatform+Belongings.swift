import Database
import Services
import Storage
public import Titles

extension TestPlatform {
  /// A message to a person that they haven't read.
  public func message(to person: TestPerson, _ title: String = "标题", _ body: String = "内容") async throws -> MessageID {
    let id: MessageID = platform.store.ids.make()
    let now = clock.now
    try await platform.store.database.write { transaction in
      try MessageRepository().tell(.person(person.id), title, body, about: nil, id, at: now, in: transaction)
    }
    return id
  }

  /// A picture in the store that a person has uploaded; its bytes are no picture.
  public func picture(of person: TestPerson) async throws -> AttachmentID {
    let stored = try await store.attachments.store([1])
    let file = StoredAttachment(
      id: platform.store.ids.make(), owner: .person(person.id), sha256: stored.digest.rawValue, size: 1,
      mediaType: "image/jpeg", name: "照片.jpg", pages: 0, createdAt: clock.now)
    try await platform.store.database.write { transaction in
      try AttachmentRepository().insert(file, in: transaction)
    }
    return file.id
  }

  /// The words of the text messages that left the platform, the latest first.
  public func textMessages() async throws -> [String] {
    try await MessageService(platform: platform).outgoing(50).map(\.body)
  }
}

extension TestPlatform {
  /// How many failures are held against a subject of the table of throttles.
  public func failures(of subject: String) async throws -> Int {
    try await store.database.read { try ThrottleRepository().standing(of: subject, in: $0)?.failures ?? 0 }
  }

  /// What the audit log says was done with a subject, in order.
  public func audited(_ stream: String) async throws -> [String] {
    try await store.database.read { reader in
      try reader.all("SELECT action FROM audit_log WHERE stream = \(stream) ORDER BY position") { try $0.get(0) }
    }
  }

  /// How many rows of the table of sessions hold this text anywhere.
  public func sessionsHolding(_ text: String) async throws -> Int {
    try await platform.store.database.read { reader in
      let sql: SQL = """
        SELECT COUNT(*) FROM sessions
        WHERE instr(token_hash || public_id || account_id || address || agent, \(text)) > 0
        """
      return try reader.value(sql) ?? 0
    }
  }
}

extension TestPlatform {
  /// The mobile numbers of a person and of their account.
  public func mobiles(of person: TestPerson) async throws -> [String] {
    let vault = store.vault
    return try await store.database.read { reader in
      let own = try PersonRepository(vault: vault).mobile(of: person.id, in: reader)
      let codes = try AccountRepository(vault: vault).mobile(of: person.account, in: reader)
      return [own, codes].compactMap { $0 }
    }
  }
}

extension TestPlatform {
  /// A row of the education register.
  public func registerEducation(_ person: TestPerson, kind: String, level: String, on day: String) async throws {
    let hash = store.vault.lookup(person.document)
    try await store.database.write { transaction in
      try transaction.run(
        """
        INSERT INTO register_education (document_hash, certificate_number, kind, level, school, major, awarded_on)
        VALUES (\(hash), \(level), \(kind), \(level), '示例大学', '示例专业', \(day))
        """)
    }
  }
}

extension TestPlatform {
  /// Closes the database under the platform, as if it were gone.
  public func closeDatabase() async { await store.database.close() }
}
