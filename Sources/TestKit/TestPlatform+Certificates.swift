import Database
import Foundation
import Services
import Storage
public import Titles

extension TestPlatform {
  /// An application of 职称初定 that the authority has passed: snapshot with photo, and a row that waits to be chosen.
  ///
  /// - Parameters:
  ///   - title: the code of a title; its level follows from the catalog.
  ///   - hasPhoto: whether the snapshot names a photo whose bytes are in the store.
  public func passed(
    _ person: TestPerson, by authority: TestUnit, number: String, title code: String = "engineering-assistant",
    employer: String = "演示科技有限公司", hasPhoto: Bool = true
  ) async throws -> ApplicationID {
    let id: ApplicationID = platform.store.ids.make()
    let photo = hasPhoto ? try await photo(of: person) : nil
    guard let title = platform.reference.catalog.title(code) else { throw NotFound("职称") }
    let snapshot = snapshot(person, title, employer, photo)
    let now = platform.clock.now()
    try await platform.store.database.write { [platform] transaction in
      try transaction.run(
        """
        INSERT INTO applications (id, number, business, person_id, authority_id, authority_name, schema_version, state,
          revision, pledge_at, pledge_hash, title_code, title_label, employer_name, created_at, submitted_at, updated_at)
        VALUES (\(id), \(number), \(Business.initialDetermination), \(person.id), \(authority.id), \(authority.name), 1,
          \(ApplicationState.concluded), 1, \(now), '', \(title.code), \(title.label), \(employer), \(now), \(now), \(now))
        """)
      try DraftRepository(vault: platform.store.vault).keepSnapshot(
        snapshot.encoded(), sha256: "", schemaVersion: 1, revision: 1, of: id, at: now, in: transaction)
      try transaction.run(
        """
        INSERT INTO issuances (application_id, unit_id, business, state, applicant_name, sex, mobile_masked, employer_name,
          title_label, level, passed_on)
        VALUES (\(id), \(authority.id), \(Business.initialDetermination), \(IssuanceState.waiting), \(person.name), '男',
          '199****0000', \(employer), \(title.label), \(title.level), \(now.day))
        """)
    }
    return id
  }

  /// The PDF of an approval document, as uploaded by the unit.
  public func paper(of unit: TestUnit) async throws -> AttachmentID {
    try await file(Array("%PDF-1.4\n% \(unit.name)\n%%EOF\n".utf8), "核准文件.pdf", "application/pdf", unit: unit.id)
  }

  /// How many rows a table has.
  public func count(of table: CountedTable) async throws -> Int {
    try await platform.store.database.read { reader in
      switch table {
      case .certificates: try reader.value("SELECT COUNT(*) FROM certificates") ?? 0
      case .checks: try reader.value("SELECT COUNT(*) FROM certificate_checks") ?? 0
      case .messages: try reader.value("SELECT COUNT(*) FROM messages WHERE person_id IS NOT NULL") ?? 0
      }
    }
  }

  /// The tables that `count(of:)` counts.
  public enum CountedTable: Sendable {
    case certificates, checks, messages
  }

  /// The next number of a counter.
  public func next(of counter: String) async throws -> Int {
    try await platform.store.database.write { try CounterRepository().next(counter, in: $0) }
  }

  /// The handling record of an application, the oldest first; a broken chain of hashes throws.
  public func records(of application: ApplicationID) async throws -> [(event: WorkflowEvent, detail: String)] {
    try await platform.store.database.read { [platform] reader in
      let records = HandlingRecordRepository(vault: platform.store.vault)
      guard try records.broken(of: application, in: reader).isEmpty else { throw NotFound("完整的办理记录") }
      return try records.all(of: application, in: reader).map { ($0.event, $0.detail) }
    }
  }

  /// The titles of a person's messages, the oldest first.
  public func messageTitles(of person: TestPerson) async throws -> [String] {
    try await platform.store.database.read { reader in
      try reader.all("SELECT title FROM messages WHERE person_id = \(person.id) ORDER BY id") { row in try row.get(0) }
    }
  }

  /// A picture of one pixel: enough to be printed.
  private static let pixel =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="

  private func photo(of person: TestPerson) async throws -> FileReference {
    let bytes = [UInt8](Data(base64Encoded: TestPlatform.pixel) ?? Data())
    let id = try await file(bytes, "照片.png", "image/png", person: person.id)
    return FileReference(id: id, name: "照片.png", size: bytes.count, pages: 0, sha256: "")
  }

  private func file(
    _ bytes: [UInt8], _ name: String, _ mediaType: String, person: PersonID? = nil, unit: UnitID? = nil
  ) async throws -> AttachmentID {
    let id: AttachmentID = platform.store.ids.make()
    let stored = try await platform.store.attachments.store(bytes)
    let now = platform.clock.now()
    try await platform.store.database.write { transaction in
      try transaction.run(
        """
        INSERT INTO attachments (id, person_id, unit_id, sha256, size, media_type, name, pages, created_at)
        VALUES (\(id), \(person), \(unit), \(stored.digest.rawValue), \(bytes.count), \(mediaType), \(name), 1, \(now))
        """)
    }
    return id
  }

  private func snapshot(
    _ person: TestPerson, _ title: Title, _ employer: String, _ photo: FileReference?
  ) -> FormSnapshot {
    var basic: FieldValues = [:]
    basic["name"] = .text(person.name)
    basic["sex"] = .text((person.document.sex ?? .male).rawValue)
    basic["documentType"] = .text(person.document.kind.rawValue)
    basic["documentNumber"] = .text(person.document.number)
    basic["series"] = .text(title.series)
    basic["title"] = .text(title.code)
    basic["specialty"] = .text("建设勘察设计")
    basic["subspecialty"] = .text("建筑")
    basic["employer"] = .reference(ReferenceValue(id: "", name: employer))
    if let photo { basic["photo"] = .files([photo]) }
    return FormSnapshot(
      business: Business.initialDetermination.rawValue, version: 1, answers: Answers(sections: ["basic": .fields(basic)]))
  }
}
