import Database
import Storage
public import Titles

extension PortfolioService {
  /// Takes a record out.
  ///
  /// - Throws: `NotFound`; `Refusal` for a verified one.
  public func remove(_ record: RecordID, from section: String, by viewer: Viewer) async throws {
    let person = try person(viewer)
    try await platform.store.database.write { transaction in
      var standing = try load(section, of: person, in: transaction)
      let noun = standing.schema.section(section)?.records?.noun ?? "记录"
      guard let found = standing.answers.record(record, in: section) else { throw NotFound(noun) }
      if found.isLocked { throw Refusal("record-locked", "这条\(noun)由系统核验带入，不能删除。") }
      let before = standing.answers
      standing.answers.removeRecord(record, from: section)
      let engine = engine(standing.schema, of: person)
      standing.answers = engine.followingSuggestions(from: before, to: standing.answers)
      try portfolios.remove(record, section: section, of: person, in: transaction)
      _ = try store(standing, before: before, typed: nil, at: platform.clock.now(), transaction)
    }
  }

  /// Moves a record so that it stands at `number` (from 1); a number out of range means the nearest end.
  public func move(_ record: RecordID, in section: String, to number: Int, by viewer: Viewer) async throws {
    try await reorder(section, by: viewer) { answers in
      guard answers.record(record, in: section) != nil else { throw NotFound("记录") }
      answers.moveRecord(record, in: section, to: number)
    }
  }

  /// Moves a record up (-1) or down (1).
  public func move(_ record: RecordID, in section: String, by step: Int, of viewer: Viewer) async throws {
    try await reorder(section, by: viewer) { answers in
      let records = answers.sections[section]?.records ?? []
      guard let index = records.firstIndex(where: { $0.id == record }) else { throw NotFound("记录") }
      answers.moveRecord(record, in: section, to: index + 1 + step)
    }
  }

  /// Puts the records of a section into this order; records that it doesn't name stay behind them.
  public func order(_ order: [RecordID], in section: String, by viewer: Viewer) async throws {
    try await reorder(section, by: viewer) { $0.orderRecords(order, in: section) }
  }

  /// Puts the records of a section in the order of their time, the newest first.
  public func sort(_ section: String, by viewer: Viewer) async throws {
    let schema = try platform.forms.portfolio()
    let today = platform.clock.now().day
    try await reorder(section, by: viewer) { answers in
      let engine = FormEngine(schema, in: StandardFormContext(today: today))
      answers = engine.sortingRecords(of: section, in: answers)
    }
  }

  private func reorder(
    _ section: String, by viewer: Viewer, _ body: @escaping @Sendable (inout Answers) throws -> Void
  ) async throws {
    let person = try person(viewer)
    try await platform.store.database.write { transaction in
      let standing = try load(section, of: person, in: transaction)
      var answers = standing.answers
      try body(&answers)
      let records = answers.sections[section]?.records ?? []
      // What stands there without being stored needs a row to keep its place.
      for record in records where standing.versions[record.id] == nil {
        _ = try portfolios.save(
          record, section: section, of: person, isTyped: false, at: platform.clock.now(), in: transaction)
      }
      try portfolios.order(records.map(\.id), section: section, of: person, in: transaction)
    }
  }
}
