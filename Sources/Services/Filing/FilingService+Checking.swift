import Database
import Gateways
import Storage
public import Titles

extension FilingService {
  /// The preview of an application as it stands.
  ///
  /// - Throws: `NotFound`; `Refusal` where its state doesn't allow to submit it.
  public func preview(_ id: ApplicationID, by viewer: Viewer) async throws -> FilingPreview {
    let checked = try await check(id, by: viewer)
    let opened = try await openBlamed(checked, by: viewer)
    let draft = checked.draft
    let (returns, asked) = try await platform.store.database.read { reader in
      let now = opened.isEmpty ? draft : try desk.draft(id, for: viewer, to: .edit, in: reader)
      let returns = try ReturnNote.all(of: draft.head, platform, in: reader)
      return (returns, try scope(of: now, returns.first, in: reader))
    }
    let engine = desk.engine(draft)
    var obstacles: [Reason] = []
    if !draft.material.isOpen {
      let sentence = "“\(draft.head.authorityName)”目前没有启用\(draft.head.business.label)申报，暂不能提交；您填写的内容已保存，请联系受理单位。"
      obstacles.append(Reason("authority-closed", sentence))
    }
    return FilingPreview(
      head: draft.head, steps: draft.schema.steps, document: engine.document(draft.answers), problems: checked.problems,
      hints: checked.report.hints.map(FilingProblem.init), findings: checked.findings, obstacles: obstacles,
      progress: engine.progress(
        draft.answers, report: checked.report, returned: asked.standing, closed: asked.closed, isStrict: true),
      returns: returns, opened: opened,
      savedAt: draft.savedAt, firstStopName: checked.firstStopName)
  }

  /// Loads an application and checks it as a submission does: the form, the registers, the policy.
  func check(_ id: ApplicationID, by viewer: Viewer) async throws -> CheckedDraft {
    let person = try desk.person(viewer)
    let (loaded, document) = try await platform.store.database.read { reader in
      (try load(id, by: viewer, in: reader), try desk.persons.document(of: person, in: reader))
    }
    guard let document else { throw NotFound("个人信息") }
    return checked(loaded, await platform.registers.findings(of: document))
  }

  /// Loads all that an application is checked on.
  func load(_ id: ApplicationID, by viewer: Viewer, in reader: Reader) throws -> LoadedDraft {
    let draft = try desk.draft(id, for: viewer, to: .edit, in: reader)
    let firstStop = FilingAnswers(draft.answers).firstStop(draft.material)
    let receiver = try firstStop.flatMap { try desk.applications.receiver($0, in: reader) }
    let standing = try ApplicantStanding(
      of: draft.head.applicant, draft.material, application: id, recommending: firstStop, platform: platform, in: reader)
    return LoadedDraft(draft: draft, standing: standing, firstStop: firstStop, receiver: receiver)
  }

  /// Checks what was loaded, away from the database: others read meanwhile.
  func checked(_ loaded: LoadedDraft, _ registers: RegisterFindings) -> CheckedDraft {
    var loaded = loaded
    let material = loaded.draft.material
    let engine = desk.engine(loaded.draft)
    let check = RegisterCheck(preCheck: preCheck, findings: registers, now: platform.clock.now())
    loaded.draft.answers = check.applied(to: loaded.draft.answers, engine, material)
    let answers = loaded.draft.answers
    return CheckedDraft(
      loaded: loaded, report: engine.validate(answers), further: further(answers, loaded.receiver, material),
      findings: preCheck.findings(answers, material, registers, loaded.standing))
  }

  /// Whether everything beside the form that a check was made on still is as it was: the authority and what it asks for,
  /// the first stop, what the platform knows of the applicant.
  func holds(_ loaded: LoadedDraft, in reader: Reader) throws -> Bool {
    let head = loaded.draft.head
    let material = try desk.surroundings.material(head.business, at: head.authority, named: head.authorityName, in: reader)
    guard material == loaded.draft.material else { return false }
    guard try loaded.firstStop.flatMap({ try desk.applications.receiver($0, in: reader) }) == loaded.receiver else {
      return false
    }
    let standing = try ApplicantStanding(
      of: head.applicant, material, application: head.id, recommending: loaded.firstStop, platform: platform, in: reader)
    return standing == loaded.standing
  }

  /// What speaks against the first stop.
  func further(_ answers: Answers, _ unit: Receiver?, _ material: FormMaterial) -> [FilingProblem] {
    let form = FilingAnswers(answers)
    if let unit, !unit.isActive {
      let sentence = "“\(unit.name)”已停用或尚未完善单位信息，不能接收申报书，请重新选择，或通知该单位登录平台完善信息。"
      let field = form.isFreelance ? "archivePlace" : "employer"
      return [FilingProblem(section: "basic", Reason("first-stop-inactive", sentence, field: field))]
    }
    guard form.isFreelance, form.archivePlace != nil, form.firstStop(material) == nil else { return [] }
    let sentence = "自由职业者的申报书由存档的人才中心审核推荐，请在“档案存放地”中选择本市人才中心；档案不在本市的，请选择参保地所在的区县人力社保局作为受理单位重新申报。"
    return [FilingProblem(section: "basic", Reason("first-stop-missing", sentence, field: "archivePlace"))]
  }
}
