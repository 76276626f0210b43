import Database
import Storage
public import Titles

extension FilingService {
  /// A section as the applicant fills it in, or one of its records.
  ///
  /// - Parameters:
  ///   - section: its id; nil is the first one that isn't complete.
  ///   - record: an id that no record has yet opens a new one.
  ///   - refused: what was sent and could not be kept: the inputs show it, nothing else counts it.
  /// - Throws: `NotFound`, `Refusal` where the state doesn't allow to change it.
  public func page(
    _ id: ApplicationID, section: String? = nil, record: RecordID? = nil, refused: SectionEdit? = nil, by viewer: Viewer
  ) async throws -> SectionPage {
    let desk = desk
    let loaded = try await platform.store.database.read { reader in
      let draft = try desk.draft(id, for: viewer, to: .edit, in: reader)
      let returns = try ReturnNote.all(of: draft.head, platform, in: reader)
      let typed = try refused.map { edit in
        let engine = desk.engine(draft, in: reader)
        let posted = completed(edit.fields, edit, draft, engine)
        return try engine.showing(posted, in: edit.section, record: edit.record, of: draft.answers)
      }
      let scope = try scope(of: draft, returns.first, in: reader)
      return (draft, typed, returns, try desk.surroundings.archivePlaces(in: reader), scope)
    }
    return try page(
      loaded.0, typed: loaded.1, section: section, record: record, returns: loaded.2, places: loaded.3, scope: loaded.4)
  }

  /// The id for a new record.
  public func newRecord() -> RecordID { platform.store.ids.make() }

  private func page(
    _ draft: FilingDraft, typed: Answers?, section id: String?, record: RecordID?, returns: [ReturnNote], places: [String],
    scope: CorrectionScope
  ) throws -> SectionPage {
    let engine = desk.engine(draft)
    let report = engine.validate(draft.answers)
    let progress = engine.progress(
      draft.answers, report: report, returned: scope.standing, closed: scope.closed, isStrict: draft.head.revision > 0)
    let first = progress.first { $0.state.wantsWork } ?? progress.first { $0.state != .closed } ?? progress.first
    guard let section = draft.schema.section(id ?? first?.id ?? ""), progress.contains(where: { $0.id == section.id }) else {
      throw NotFound("申报书的栏目")
    }
    let stored = record.flatMap { draft.answers.record($0, in: section.id) }
    if record != nil, section.records == nil { throw NotFound("记录") }
    let isList = section.records != nil && record == nil
    let shown = typed ?? draft.answers
    let open = record.map { shown.record($0, in: section.id) ?? AnswerRecord(id: $0) }
    return SectionPage(
      head: draft.head, title: draft.schema.title, steps: draft.schema.steps, section: section, record: record,
      isNewRecord: record != nil && stored == nil,
      controls: isList ? [] : engine.controls(section.id, record: open, shown),
      records: isList ? RecordLine.all(of: section, draft.answers, engine, report) : [],
      problems: report.problems(in: section.id).filter { record == nil || $0.record == record }.map(FilingProblem.init),
      hints: report.hints.filter { $0.section == section.id && record == nil }.map(FilingProblem.init), progress: progress,
      returns: returns, remark: scope.remarks[section.id],
      reading: scope.closed.contains(section.id) ? engine.document(draft.answers).section(section.id) : nil,
      version: draft.version(of: section.id), savedAt: draft.savedAt, archivePlaces: places)
  }
}

extension ReturnNote {
  /// The returns to the applicant, the newest first.
  static func all(of head: ApplicationHead, _ platform: Platform, in reader: Reader) throws -> [ReturnNote] {
    let records = HandlingRecordRepository(vault: platform.store.vault)
    let returns = try records.all(of: head.id, in: reader).filter { $0.event == .returned && $0.pendingUnit == nil }
    guard !returns.isEmpty else { return [] }
    let remarks = try SectionRemark.returned(of: head, platform, in: reader)
    return returns.reversed().enumerated().map { index, record in
      ReturnNote(
        number: index + 1, handler: record.actorName, at: record.at, reason: record.detail,
        remarks: remarks[record.position] ?? [])
    }
  }
}
