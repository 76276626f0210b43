import Database
import Gateways
import Storage
public import Titles

extension PortfolioService {
  /// Saves what was typed in a record, invalid values too, in one transaction; no other record is written unless it
  /// follows from this one.
  ///
  /// - Throws: `NotFound`; `Refusal` where the record is verified as a whole, there are too many or they get too large.
  ///   Nothing is changed then.
  public func save(_ edit: PortfolioEdit, by viewer: Viewer) async throws -> SaveOutcome {
    let person = try person(viewer)
    let registers = edit.asksRegisters ? try await findings(of: person) : nil
    let written = try await platform.store.database.write { transaction in
      try write(edit, registers, person, transaction)
    }
    switch written {
    case .conflict(let conflict): return .conflict(conflict)
    case .saved(let standing, let before, let version, let at):
      return .saved(summary(of: edit, standing, before: before, version: version, at: at))
    }
  }

  private enum Written: Sendable {
    case saved(PortfolioStanding, before: Answers, version: Int, at: Moment)
    case conflict(SectionConflict)
  }

  private func write(
    _ edit: PortfolioEdit, _ registers: RegisterFindings?, _ person: PersonID, _ transaction: Transaction
  ) throws -> Written {
    var standing = try load(edit.section, of: person, in: transaction)
    let (before, now) = (standing.answers, platform.clock.now())
    let engine = engine(standing.schema, of: person, in: transaction)
    standing.answers = try engine.applying(edit.fields, to: edit.section, record: edit.record, of: before)
    let version = standing.versions[edit.record] ?? 0
    // A record that another tab has deleted is no clash: it comes back with what was typed.
    if let known = edit.version, known != version, let stored = before.record(edit.record, in: edit.section) {
      let fields = SectionConflict.fields(
        of: edit.fields, mine: values(edit.record, in: edit.section, standing.answers), theirs: stored.values,
        controls: engine.controls(edit.section, record: stored, before))
      if !fields.isEmpty { return .conflict(SectionConflict(version: version, fields: fields)) }
    }
    if let registers { standing.answers = checked(standing.answers, registers, engine, at: now) }
    let saved = try store(standing, before: before, typed: edit.record, at: now, transaction)
    return .saved(standing, before: before, version: saved, at: now)
  }

  private func summary(
    of edit: PortfolioEdit, _ standing: PortfolioStanding, before: Answers, version: Int, at now: Moment
  ) -> SavedSection {
    let engine = engine(standing.schema, of: standing.person)
    let report = engine.validate(standing.answers, section: edit.section)
    let changed = engine.changedControls(edit.section, record: edit.record, from: before, to: standing.answers)
    return SavedSection(
      version: version, at: now, progress: [],
      problems: report.problems(in: edit.section, record: edit.record).map(FilingProblem.init),
      changed: changed.filter { edit.fields.values[$0.name] == nil })
  }

  /// What the registers know of a person.
  private func findings(of person: PersonID) async throws -> RegisterFindings {
    let persons = PersonRepository(vault: platform.store.vault)
    let document = try await platform.store.database.read { reader in try persons.document(of: person, in: reader) }
    guard let document else { throw NotFound("个人信息") }
    return await platform.registers.findings(of: document)
  }

  private func checked(
    _ answers: Answers, _ registers: RegisterFindings, _ engine: FormEngine, at now: Moment
  ) -> Answers {
    let check = RegisterCheck(preCheck: PreCheck(reference: platform.reference), findings: registers, now: now)
    return check.applied(to: answers, engine, nil)
  }

  /// 自动获取: adds what the registers know and what doesn't stand in the section yet. No answer is never a block: what a
  /// register doesn't know is typed.
  ///
  /// - Throws: `NotFound` for a section that no register knows anything of.
  public func fetch(_ section: String, by viewer: Viewer) async throws -> FetchOutcome {
    let person = try person(viewer)
    let inflows = try platform.forms.portfolio().section(section)?.records?.inflows.filter { !$0.isVerified } ?? []
    guard !inflows.isEmpty else { throw NotFound("业绩档案的栏目") }
    let registers = try await findings(of: person)
    let known = KnownRecords(catalog: platform.reference.catalog)
    let found = inflows.compactMap { inflow in
      known.registered(inflow.source, registers, { platform.store.ids.make() }).map { (inflow.key, $0) }
    }
    guard !found.isEmpty else { return .unknown }
    return try await platform.store.database.write { transaction in
      var standing = try load(section, of: person, in: transaction)
      let (before, now) = (standing.answers, platform.clock.now())
      let engine = engine(standing.schema, of: person, in: transaction)
      var count = 0
      for (key, records) in found {
        let result = engine.adding(records, by: key, to: section, of: standing.answers)
        standing.answers = result.answers
        count += result.added.count
      }
      guard count > 0 else { return .nothingNew }
      standing.answers = checked(standing.answers, registers, engine, at: now)
      _ = try store(standing, before: before, typed: nil, at: now, transaction)
      return .added(count)
    }
  }
}
