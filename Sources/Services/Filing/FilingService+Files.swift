import Database
import Storage
public import Titles

extension FilingService {
  /// Begins an upload into a place of an application.
  ///
  /// - Throws: `NotFound` where there is no such place; `Refusal` where the state doesn't allow to change it, the place
  ///   is full or the day's quota is used up.
  public func beginUpload(_ place: FilePlace, name: String, by viewer: Viewer) async throws -> AttachmentIntake {
    let desk = desk
    let kind = try await platform.store.database.read { reader in
      let draft = try desk.draft(place.application, for: viewer, to: .edit, in: reader)
      return try FilingService.slot(place, draft, desk.engine(draft)).kind
    }
    return try await AttachmentService(platform: platform).begin(kind, name: name, field: place.field, by: viewer)
  }

  /// Puts a file that the person has uploaded into a place: it replaces the one that is there where only one may be.
  ///
  /// - Throws: `NotFound` for a file of somebody else; `Refusal` where the place is full or takes other files.
  public func attach(_ file: AttachmentID, to place: FilePlace, by viewer: Viewer) async throws -> FileReference {
    try await platform.store.database.write { transaction in
      var draft = try desk.draft(place.application, for: viewer, to: .edit, in: transaction)
      try requireOpen(place.section, of: draft, in: transaction)
      let engine = desk.engine(draft, in: transaction)
      guard let reference = engine.context.file(file) else { throw NotFound("附件") }
      guard let posted = try FilingService.slot(place, draft, engine).adding(reference) else { return reference }
      try put(posted, place, &draft, engine, transaction)
      return reference
    }
  }

  /// Takes a file out of its place; the file itself stays to be chosen again.
  public func detach(_ file: AttachmentID, from place: FilePlace, by viewer: Viewer) async throws {
    try await platform.store.database.write { transaction in
      var draft = try desk.draft(place.application, for: viewer, to: .edit, in: transaction)
      try requireOpen(place.section, of: draft, in: transaction)
      let engine = desk.engine(draft, in: transaction)
      let posted = try FilingService.slot(place, draft, engine).removing(file)
      try put(posted, place, &draft, engine, transaction)
    }
  }

  /// Which place of a section or a record holds a file; nil where none does.
  public func place(
    of file: AttachmentID, _ application: ApplicationID, section: String, record: RecordID?, by viewer: Viewer
  ) async throws -> FilePlace? {
    let desk = desk
    return try await platform.store.database.read { reader in
      let draft = try desk.draft(application, for: viewer, to: .edit, in: reader)
      let stored = draft.answers.sections[section]
      let values = record.map { draft.answers.record($0, in: section)?.values ?? [:] } ?? stored?.fields ?? [:]
      for (field, value) in values where value.files.contains(where: { $0.id == file }) {
        return FilePlace(application, section: section, record: record, field: field)
      }
      return nil
    }
  }

  private func put(
    _ posted: PostedFields, _ place: FilePlace, _ draft: inout FilingDraft, _ engine: FormEngine, _ transaction: Transaction
  ) throws {
    let before = draft.answers
    draft.answers = try engine.applying(posted, to: place.section, record: place.record, of: before)
    _ = try store(draft, before: before, typed: nil, at: platform.clock.now(), transaction)
  }

  /// The place for files as it stands.
  private static func slot(_ place: FilePlace, _ draft: FilingDraft, _ engine: FormEngine) throws -> OpenSlot {
    let record = place.record.map { draft.answers.record($0, in: place.section) ?? AnswerRecord(id: $0) }
    let isRecords = draft.schema.section(place.section)?.records != nil
    guard isRecords == (record != nil) else { throw NotFound("附件栏目") }
    return try OpenSlot(place.field, in: engine.controls(place.section, record: record, draft.answers))
  }
}
