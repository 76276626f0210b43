import Database
import Storage
public import Titles

extension PortfolioService {
  /// Begins an upload into a place of a record; a record that doesn't exist yet is added with its first file.
  ///
  /// - Throws: `NotFound` where there is no such place; `Refusal` where the day's quota is used up.
  public func beginUpload(
    _ field: String, of record: RecordID, in section: String, name: String, by viewer: Viewer
  ) async throws -> AttachmentIntake {
    let person = try person(viewer)
    let kind = try await platform.store.database.read { reader in
      let standing = try load(section, of: person, in: reader)
      return try slot(field, of: record, in: section, standing, engine(standing.schema, of: person)).kind
    }
    return try await AttachmentService(platform: platform).begin(kind, name: name, field: field, by: viewer)
  }

  /// Puts a file that the person has uploaded into a place: it replaces the one that is there where only one may be.
  ///
  /// - Throws: `NotFound` for a file of somebody else; `Refusal` where the place is full or takes other files.
  public func attach(
    _ file: AttachmentID, to field: String, of record: RecordID, in section: String, by viewer: Viewer
  ) async throws -> FileReference {
    try await change(record, in: section, by: viewer) { standing, engine in
      guard let reference = engine.context.file(file) else { throw NotFound("附件") }
      return (reference, try slot(field, of: record, in: section, standing, engine).adding(reference))
    }
  }

  /// Takes a file out of the record; the file itself stays to be chosen again.
  ///
  /// - Throws: `NotFound` where the record doesn't hold it.
  public func detach(
    _ file: AttachmentID, of record: RecordID, in section: String, by viewer: Viewer
  ) async throws {
    try await change(record, in: section, by: viewer) { standing, engine in
      let held = values(record, in: section, standing.answers)
      let place = held.first { _, value in value.files.contains { $0.id == file } }
      guard let field = place?.0 else { throw NotFound("附件") }
      return ((), try slot(field, of: record, in: section, standing, engine).removing(file))
    }
  }

  /// Puts files into a place or out of it; nobody types over a file, so the record keeps its version.
  private func change<Result: Sendable>(
    _ record: RecordID, in section: String, by viewer: Viewer,
    _ body: @escaping @Sendable (PortfolioStanding, FormEngine) throws -> (Result, PostedFields?)
  ) async throws -> Result {
    let person = try person(viewer)
    return try await platform.store.database.write { transaction in
      var standing = try load(section, of: person, in: transaction)
      let before = standing.answers
      let engine = engine(standing.schema, of: person, in: transaction)
      let (result, posted) = try body(standing, engine)
      guard let posted else { return result }
      standing.answers = try engine.applying(posted, to: section, record: record, of: before)
      _ = try store(standing, before: before, typed: nil, at: platform.clock.now(), transaction)
      return result
    }
  }

  private func slot(
    _ field: String, of record: RecordID, in section: String, _ standing: PortfolioStanding, _ engine: FormEngine
  ) throws -> OpenSlot {
    let held = standing.answers.record(record, in: section) ?? AnswerRecord(id: record)
    return try OpenSlot(field, in: engine.controls(section, record: held, standing.answers))
  }
}
