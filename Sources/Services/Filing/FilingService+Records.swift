import Database
import Storage
public import Titles

extension FilingService {
  /// Takes a record out of its section.
  public func removeRecord(_ record: RecordID, section: String, of id: ApplicationID, by viewer: Viewer) async throws {
    try await change(id, section, by: viewer) { answers, schema in
      guard let found = answers.record(record, in: section) else { throw NotFound(schema.noun) }
      if found.isLocked { throw Refusal("record-locked", "这条\(schema.noun)由系统核验带入，不能删除。") }
      answers.removeRecord(record, from: section)
    }
  }

  /// Moves a record up (-1) or down (1).
  public func moveRecord(
    _ record: RecordID, by step: Int, section: String, of id: ApplicationID, by viewer: Viewer
  ) async throws {
    try await change(id, section, by: viewer) { answers, schema in
      let records = answers.sections[section]?.records ?? []
      guard let index = records.firstIndex(where: { $0.id == record }) else { throw NotFound(schema.noun) }
      answers.moveRecord(record, in: section, to: index + 1 + step)
    }
  }

  /// Moves a record so that it stands at `number` (from 1); a number out of range means the nearest end.
  public func moveRecord(
    _ record: RecordID, to number: Int, section: String, of id: ApplicationID, by viewer: Viewer
  ) async throws {
    try await change(id, section, by: viewer) { answers, schema in
      guard answers.record(record, in: section) != nil else { throw NotFound(schema.noun) }
      answers.moveRecord(record, in: section, to: number)
    }
  }

  /// Puts the records of a section into this order; records that it doesn't name stay behind them.
  public func orderRecords(
    _ order: [RecordID], section: String, of id: ApplicationID, by viewer: Viewer
  ) async throws {
    try await change(id, section, by: viewer) { answers, _ in answers.orderRecords(order, in: section) }
  }

  /// Puts the records of a section in the order of their time, the newest first.
  public func sortRecords(section: String, of id: ApplicationID, by viewer: Viewer) async throws {
    try await platform.store.database.write { transaction in
      var draft = try desk.draft(id, for: viewer, to: .edit, in: transaction)
      guard draft.schema.section(section)?.records?.order != nil else { throw NotFound("申报书的栏目") }
      try requireOpen(section, of: draft, in: transaction)
      let before = draft.answers
      draft.answers = desk.engine(draft).sortingRecords(of: section, in: before)
      _ = try store(draft, before: before, typed: section, at: platform.clock.now(), transaction)
    }
  }

  private func change(
    _ id: ApplicationID, _ section: String, by viewer: Viewer,
    _ body: @escaping @Sendable (inout Answers, RecordsSchema) throws -> Void
  ) async throws {
    try await platform.store.database.write { transaction in
      var draft = try desk.draft(id, for: viewer, to: .edit, in: transaction)
      guard let schema = draft.schema.section(section)?.records else { throw NotFound("申报书的栏目") }
      try requireOpen(section, of: draft, in: transaction)
      let before = draft.answers
      try body(&draft.answers, schema)
      draft.answers = desk.engine(draft).followingSuggestions(from: before, to: draft.answers)
      _ = try store(draft, before: before, typed: section, at: platform.clock.now(), transaction)
    }
  }
}
