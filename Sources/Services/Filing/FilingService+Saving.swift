import Database
import Gateways
import Storage
public import Titles

extension FilingService {
  /// Saves what was typed in a section or a record, invalid values too, in one transaction.
  ///
  /// - Throws: `NotFound`; `Refusal` where the state doesn't allow to change it, a record is locked or the form gets too
  ///   large. Nothing is changed then.
  public func save(_ edit: SectionEdit, by viewer: Viewer) async throws -> SaveOutcome {
    let registers = edit.asksRegisters ? try await findings(of: desk.person(viewer)) : nil
    let written = try await platform.store.database.write { transaction in
      try write(edit, registers, viewer, transaction)
    }
    switch written {
    case .conflict(let conflict): return .conflict(conflict)
    case .saved(let draft, let scope, let before, let at):
      return .saved(summary(of: edit, draft, scope, before: before, at: at))
    }
  }

  private enum Written: Sendable {
    case saved(FilingDraft, CorrectionScope, before: Answers, at: Moment)
    case conflict(SectionConflict)
  }

  private func write(
    _ edit: SectionEdit, _ registers: RegisterFindings?, _ viewer: Viewer, _ transaction: Transaction
  ) throws -> Written {
    var draft = try desk.draft(edit.application, for: viewer, to: .edit, in: transaction)
    try requireOpen(edit.section, of: draft, in: transaction)
    let before = draft.answers
    let now = platform.clock.now()
    let engine = desk.engine(draft, in: transaction)
    let posted = completed(edit.fields, edit, draft, engine)
    let after = try engine.applying(posted, to: edit.section, record: edit.record, of: draft.answers)
    if let version = edit.version, version != draft.version(of: edit.section) {
      let fields = clashes(posted, edit, before: before, after: after, engine)
      if !fields.isEmpty { return .conflict(SectionConflict(version: draft.version(of: edit.section), fields: fields)) }
    }
    draft.answers = after
    if let registers {
      let check = RegisterCheck(preCheck: preCheck, findings: registers, now: now)
      draft.answers = check.applied(to: after, engine, draft.material)
    }
    draft = try store(draft, before: before, typed: edit.section, at: now, transaction)
    let scope = try scope(of: draft, in: transaction)
    return .saved(draft, scope, before: before, at: now)
  }

  /// Stores every section that has changed. What was typed raises its section's version, what a register said doesn't.
  func store(
    _ draft: FilingDraft, before: Answers, typed: String?, at now: Moment, _ transaction: Transaction
  ) throws -> FilingDraft {
    var versions = draft.versions
    for section in draft.schema.sections {
      let isTyped = section.id == typed
      guard isTyped || draft.answers.sections[section.id] != before.sections[section.id] else { continue }
      let empty: SectionAnswers = section.records == nil ? .fields([:]) : .records([])
      versions[section.id] = try desk.drafts.save(
        draft.answers.sections[section.id] ?? empty, section: section.id, of: draft.head.id, isTyped: isTyped, at: now,
        in: transaction)
    }
    return FilingDraft(
      head: draft.head, schema: draft.schema, material: draft.material, profile: draft.profile, versions: versions,
      savedAt: now, answers: draft.answers)
  }

  /// A choice by typing sends an id and words, of which one may be stale: a script sends only the id; without scripts an
  /// id that is newly chosen counts more than the words that it was found by.
  func completed(
    _ fields: PostedFields, _ edit: SectionEdit, _ draft: FilingDraft, _ engine: FormEngine
  ) -> PostedFields {
    var values = fields.values
    for (name, sent) in fields.values {
      let isID = name.hasSuffix(".id")
      let field = isID ? String(name.dropLast(3)) : name
      guard let text = sent.last, let id = UnitID(text), isID || values["\(field).id"] == nil else { continue }
      guard case .search(let stored, let list) = control(field, edit, draft.answers, engine)?.shape else { continue }
      // The id that was there before says nothing about words that were typed since.
      if isID, values[field] != nil, stored.id == id.rawValue { continue }
      guard let found = engine.context.resolve(list, id: id.rawValue, name: "") else { continue }
      values[field] = [found.label]
      values["\(field).id"] = [found.code]
    }
    return PostedFields(values)
  }

  private func control(
    _ field: String, _ edit: SectionEdit, _ answers: Answers, _ engine: FormEngine
  ) -> FieldControl? {
    controls(edit, answers, engine).first { $0.name == field }
  }

  private func controls(_ edit: SectionEdit, _ answers: Answers, _ engine: FormEngine) -> [FieldControl] {
    guard engine.schema.section(edit.section)?.records != nil else { return engine.controls(edit.section, answers) }
    let record = edit.record.map { answers.record($0, in: edit.section) ?? AnswerRecord(id: $0) }
    return engine.controls(edit.section, record: record, answers)
  }

  /// The fields that were sent and stand otherwise in the store.
  private func clashes(
    _ posted: PostedFields, _ edit: SectionEdit, before: Answers, after: Answers, _ engine: FormEngine
  ) -> [SectionConflict.Field] {
    // A record that another tab has deleted is no clash: it comes back with what was typed.
    if let record = edit.record, before.record(record, in: edit.section) == nil { return [] }
    return SectionConflict.fields(
      of: posted, mine: values(edit, after), theirs: values(edit, before), controls: controls(edit, before, engine))
  }

  private func values(_ edit: SectionEdit, _ answers: Answers) -> FieldValues {
    if let record = edit.record { return answers.record(record, in: edit.section)?.values ?? [:] }
    return answers.sections[edit.section]?.fields ?? [:]
  }

  private func summary(
    of edit: SectionEdit, _ draft: FilingDraft, _ scope: CorrectionScope, before: Answers, at: Moment
  ) -> SavedSection {
    let engine = desk.engine(draft)
    let report = engine.validate(draft.answers)
    let problems = report.problems(in: edit.section).filter { edit.record == nil || $0.record == edit.record }
    let isList = draft.schema.section(edit.section)?.records != nil && edit.record == nil
    let changed = isList ? [] : engine.changedControls(edit.section, record: edit.record, from: before, to: draft.answers)
    return SavedSection(
      version: draft.version(of: edit.section), at: at,
      progress: engine.progress(
        draft.answers, report: report, returned: scope.standing, closed: scope.closed, isStrict: draft.head.revision > 0),
      problems: problems.map(FilingProblem.init), changed: changed.filter { edit.fields.values[$0.name] == nil })
  }

  /// Asks the registers again (重新验证) and keeps what they say.
  public func verify(_ id: ApplicationID, by viewer: Viewer) async throws {
    let registers = try await findings(of: desk.person(viewer))
    try await platform.store.database.write { transaction in
      var draft = try desk.draft(id, for: viewer, to: .edit, in: transaction)
      let before = draft.answers
      let now = platform.clock.now()
      let check = RegisterCheck(preCheck: preCheck, findings: registers, now: now)
      draft.answers = check.applied(to: before, desk.engine(draft), draft.material)
      _ = try store(draft, before: before, typed: nil, at: now, transaction)
    }
  }
}
