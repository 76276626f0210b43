import Database
import Gateways
import Storage
public import Titles

/// 初定资格审核, 确认资格审核: what every unit above the applicant does with an application.
///
/// Actions are carried out by ``ActionService``; this is what their pages read, and what they need besides.
public struct ExaminationService: Sendable {
  let platform: Platform
  let desk: ExaminationDesk
  let actions: ActionService
  let forms: ReadableFormService
  let applicants: ApplicantService
  let runner: ActionRunner
  let worklists = WorklistRepository()
  let units = UnitRepository()

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
    desk = ExaminationDesk(platform: platform)
    actions = ActionService(platform: platform)
    forms = ReadableFormService(platform: platform)
    applicants = ApplicantService(platform: platform)
    runner = ActionRunner(platform: platform)
  }

  /// Carries out one action at a unit.
  ///
  /// - Throws: `Refusal` with every reason, `stale` for the loser of a race; `NotFound` for another unit's application.
  public func perform(_ request: ActionRequest, by viewer: Viewer) async throws -> ActionResult {
    try await actions.perform(request, by: viewer)
  }

  /// The application of a visit, for the address of an action.
  ///
  /// - Throws: as ``examination(_:in:for:)``.
  public func application(of visit: VisitID, in room: ExaminationRoom, for viewer: Viewer) async throws -> ApplicationID {
    let desk = desk
    return try await platform.store.database.read { reader in
      try desk.place(visit, in: room, for: viewer, reader).stored.state.id
    }
  }

  /// 申报书审核: all that the page shows.
  ///
  /// - Throws: `NotFound` for another unit's application; `Refusal` without the menu or for the viewer's own.
  public func examination(_ visit: VisitID, in room: ExaminationRoom, for viewer: Viewer) async throws -> Examination {
    let (desk, opinions) = (desk, OpinionRepository(vault: platform.store.vault))
    let files = AttachmentCheckRepository()
    let remarks = RemarkRepository()
    let (place, written, checks, duplicates, notes) = try await platform.store.database.read { reader in
      let place = try desk.place(visit, in: room, for: viewer, reader)
      let id = place.stored.state.id
      return (
        place, try opinions.all(of: id, in: reader), try files.all(of: id, in: reader),
        try files.duplicates(of: id, in: reader), try remarks.notes(of: visit, in: reader)
      )
    }
    let id = place.stored.state.id
    let form = try await forms.form(id, for: viewer)
    let history = try await applicants.history(of: id, for: viewer)
    let compared = history.lastExamined(before: form.revision)
    let changes =
      compared > 0 ? try await forms.difference(id, from: compared, to: form.revision, for: viewer) : []
    let mine = place.actions
    let below = written.filter { $0.visit != visit && $0.position < place.visit.position }
    return Examination(
      visit: visit, stop: place.visit.stop, state: place.visit.state, version: place.stored.version,
      handlerName: place.input.names.handler, deadline: place.visit.deadline,
      reminder: place.visit.reminder, form: form,
      files: ExaminationFile.all(of: form.document, checks, duplicates), changes: changes, comparedRevision: compared,
      corrections: CorrectionAnswer.all(of: history, compared, changes),
      sections: form.document.sections.map { SectionName(id: $0.id, title: $0.title) }, notes: SectionNotes(notes),
      findings: try await findings(form, place.stored), opinions: try below.map(LevelOpinion.init),
      history: history, actions: mine, returnNodes: returnNodes(place),
      posting: postingSpan(place), guarantee: guarantee(place),
      mustBeOpened: !place.visit.isTouched && mine.contains { $0.action == .examine && $0.isOffered })
  }

  /// 办理记录 of the application at this visit.
  ///
  /// - Throws: as ``examination(_:in:for:)``.
  public func history(of visit: VisitID, in room: ExaminationRoom, for viewer: Viewer) async throws -> HandlingHistory {
    let id = try await application(of: visit, in: room, for: viewer)
    return try await applicants.history(of: id, for: viewer)
  }

  private func returnNodes(_ place: ExaminationPlace) -> [ReturnNode] {
    place.stored.state.earlierStops(than: place.visit).reversed().map { stop in
      let name = place.stored.visitNames[stop.id]?.unit ?? ""
      return ReturnNode(visit: stop.id, label: "\(name)（\(stop.stop.label)）")
    }
  }

  /// 呈报材料真实性保证书 with the applicant's name; nil where this level gives none (法人用户操作手册 6.1.4).
  func guarantee(_ place: ExaminationPlace) -> ReferenceText? {
    guard place.visit.stop == .employer, place.visit.state == .posting else { return nil }
    return platform.reference.text(.guarantee(place.stored.business)).filled(["name": place.stored.applicantName])
  }

  /// A key for a form: what is sent twice with it is done once.
  public func newKey() -> String {
    let id: VisitID = platform.store.ids.make()
    return id.rawValue
  }

  /// How long the posting must last; nil where this visit posts nothing, or the calendar doesn't reach that far.
  func postingSpan(_ place: ExaminationPlace) -> PostingSpan? {
    guard place.visit.state == .posting, let since = place.visit.postedSince,
      let rule = platform.reference.posting.rule(for: place.stored.business, on: since),
      let through = try? rule.earliestEnd(from: since, in: platform.reference.calendar)
    else { return nil }
    return PostingSpan(since: since, through: through, workingDays: rule.workingDays)
  }

  /// The pre-check as of the day of submission, with what the registers and the platform know today.
  private func findings(_ form: ReadableForm, _ stored: StoredCase) async throws -> [Finding] {
    guard stored.state.state == .inProgress, let submitted = form.submittedAt else { return [] }
    let (persons, surroundings) = (PersonRepository(vault: platform.store.vault), FormSurroundings(platform: platform))
    let applicant = stored.state.applicant
    let document = try await platform.store.database.read { try persons.document(of: applicant, in: $0) }
    var registers = RegisterFindings()
    if let document { registers = await platform.registers.findings(of: document) }
    let platform = platform
    let (material, standing) = try await platform.store.database.read { reader in
      var material = try surroundings.material(
        stored.business, at: stored.state.authority, named: stored.authorityName, in: reader)
      material.today = submitted.day
      let standing = try ApplicantStanding(
        of: applicant, material, application: stored.state.id, recommending: stored.state.firstStop, platform: platform,
        in: reader)
      return (material, standing)
    }
    let findings = PreCheck(reference: platform.reference).findings(form.answers, material, registers, standing)
    return findings.map(\.forExaminers)
  }
}

extension LevelOpinion {
  /// A broken text is a fault of the database and is thrown.
  init(_ stored: OpinionRepository.StoredOpinion) throws {
    var posting: PostingPeriod?
    if let from = stored.postingFrom, let through = stored.postingThrough {
      posting = PostingPeriod(from: from, through: through)
    }
    self.init(
      unitName: stored.unitName, stop: stored.stop, posting: posting,
      recommendation: try RecommendationCoding.decode(stored.recommendation))
  }
}
