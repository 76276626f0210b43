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
    let runner = runner
    let returns = try await platform.store.database.read { reader in
      try ReturnNote.all(of: id, runner.records, in: reader)
    }
    let draft = checked.draft
    let engine = desk.engine(draft)
    var obstacles: [Reason] = []
    if !draft.material.isOpen {
      let sentence = "“\(draft.head.authorityName)”目前没有启用\(draft.head.business.label)申报，暂不能提交；您填写的内容已保存，请联系受理单位。"
      obstacles.append(Reason("authority-closed", sentence))
    }
    return FilingPreview(
      head: draft.head, steps: draft.schema.steps, document: engine.document(draft.answers), problems: checked.problems,
      hints: checked.report.hints.map(FilingProblem.init), findings: checked.findings, obstacles: obstacles,
      progress: engine.progress(draft.answers, report: checked.report, isStrict: true), returns: returns,
      savedAt: draft.savedAt, firstStopName: checked.firstStopName)
  }

  /// Loads an application and checks it as a submission does: the form, the registers, the policy.
  func check(_ id: ApplicationID, by viewer: Viewer) async throws -> CheckedDraft {
    try await check(id, findings(of: desk.person(viewer)), by: viewer)
  }

  /// The same with what the registers have said already.
  func check(_ id: ApplicationID, _ registers: RegisterFindings, by viewer: Viewer) async throws -> CheckedDraft {
    try await platform.store.database.read { reader in try check(id, registers, by: viewer, in: reader) }
  }

  /// The same within a read, or within the transaction that submits.
  func check(
    _ id: ApplicationID, _ registers: RegisterFindings, by viewer: Viewer, in reader: Reader
  ) throws -> CheckedDraft {
    var draft = try desk.draft(id, for: viewer, to: .edit, in: reader)
    let engine = desk.engine(draft)
    let check = RegisterCheck(preCheck: preCheck, findings: registers, now: platform.clock.now())
    draft.answers = check.applied(to: draft.answers, engine, draft.material)
    let firstStop = FilingAnswers(draft.answers).firstStop(draft.material)
    let unit = try firstStop.flatMap { try desk.applications.receiver($0, in: reader) }
    let standing = try ApplicantStanding(
      of: draft.head.applicant, draft.material, application: id, recommending: firstStop, platform: platform, in: reader)
    return CheckedDraft(
      draft: draft, report: engine.validate(draft.answers), further: further(draft.answers, unit, draft.material),
      findings: preCheck.findings(draft.answers, draft.material, registers, standing), standing: standing,
      firstStop: firstStop, receiver: unit)
  }

  /// Whether everything beside the form that a check was made on still is as it was: the authority and what it asks for,
  /// the first stop, what the platform knows of the applicant.
  func holds(_ checked: CheckedDraft, in reader: Reader) throws -> Bool {
    let head = checked.draft.head
    let material = try desk.surroundings.material(head.business, at: head.authority, named: head.authorityName, in: reader)
    guard material == checked.draft.material else { return false }
    guard try checked.firstStop.flatMap({ try desk.applications.receiver($0, in: reader) }) == checked.receiver else {
      return false
    }
    let standing = try ApplicantStanding(
      of: head.applicant, material, application: head.id, recommending: checked.firstStop, platform: platform, in: reader)
    return standing == checked.standing
  }

  /// What speaks against the first stop.
  private func further(_ answers: Answers, _ unit: Receiver?, _ material: FormMaterial) -> [FilingProblem] {
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
