import Crypto
import Database
import Gateways
import Storage
public import Titles

extension FilingService {
  /// The pledge of an authority's applications, with what stands in the way of beginning one.
  ///
  /// - Throws: `NotFound` where there is no such setting; `Refusal` for the account of a unit.
  public func pledge(_ setting: AuthoritySettingID, by viewer: Viewer) async throws -> PledgeStep {
    let person = try desk.person(viewer)
    return try await platform.store.database.read { reader in
      let start = try entry(setting, person, reader)
      let text = platform.reference.text(.pledge(start.material.business))
      return PledgeStep(
        business: start.material.business, steps: platform.forms.current(start.material.business)?.steps ?? [],
        authorityName: start.material.authorityName, text: text,
        hash: FilingService.sha256(Array(text.plain.utf8)), draft: start.draft, obstacles: start.obstacles)
    }
  }

  /// Begins an application (填写申报书), or goes on with the draft that the person has at this authority.
  ///
  /// - Parameters:
  ///   - accepts: the pledge was ticked.
  ///   - pledgeHash: of the text that was shown.
  /// - Throws: `NotFound`; `Refusal` with every reason.
  public func start(
    _ setting: AuthoritySettingID, accepts: Bool, pledgeHash: String, by viewer: Viewer
  ) async throws -> ApplicationID {
    let person = try desk.person(viewer)
    let step = try await pledge(setting, by: viewer)
    if let draft = step.draft { return draft }
    guard step.obstacles.isEmpty else { throw Refusal(step.obstacles) }
    guard accepts else {
      throw Refusal("pledge-missing", "请先阅读《\(step.text.title)》并勾选同意，再填写申报书。", field: "accepts")
    }
    guard pledgeHash == step.hash else {
      throw Refusal("pledge-changed", "承诺书的内容刚刚更新，请重新阅读并勾选后再填写申报书。", field: "accepts")
    }
    let registers = try await findings(of: person)
    return try await platform.store.database.write { transaction in
      let entry = try entry(setting, person, transaction)
      if let draft = entry.draft { return draft }
      guard entry.obstacles.isEmpty else { throw Refusal(entry.obstacles) }
      return try open(entry, pledgeHash, registers, viewer, transaction)
    }
  }

  /// What the registers know of a person.
  func findings(of person: PersonID) async throws -> RegisterFindings {
    let desk = desk
    let document = try await platform.store.database.read { reader in try desk.persons.document(of: person, in: reader) }
    guard let document else { throw NotFound("个人信息") }
    return await platform.registers.findings(of: document)
  }

  /// SHA-256 in lower-case hexadecimal digits.
  static func sha256(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in SHA256.hash(data: bytes) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// What beginning at an authority depends on.
  private struct Entry {
    let person: PersonID
    let material: FormMaterial
    let profile: FieldValues
    let draft: ApplicationID?
    let obstacles: [Reason]
  }

  private func entry(_ id: AuthoritySettingID, _ person: PersonID, _ reader: Reader) throws -> Entry {
    guard let setting = try AuthorityRepository().load(id, in: reader) else { throw NotFound("受理单位") }
    let material = try desk.surroundings.material(setting.business, at: setting.unit, named: setting.unitName, in: reader)
    let profile = try desk.persons.profile(of: person, in: reader)[section: PersonProfile.section]?.fields ?? [:]
    let draft = try desk.drafts.draft(of: person, setting.business, at: setting.unit, in: reader)
    var answers = Answers()
    answers.sections["basic"] = .fields(profile)
    let standing = try ApplicantStanding(
      of: person, material, application: draft, recommending: FilingAnswers(answers).firstStop(material), platform: platform,
      in: reader)
    var obstacles: [Reason] = []
    if profile.isEmpty {
      obstacles.append(Reason("profile-missing", "您还没有完善基本信息，请先在个人中心“基本信息”中填写并保存，再来申报。"))
    }
    if !material.isOpen {
      let sentence = "“\(setting.unitName)”目前没有启用\(setting.business.label)申报，请联系受理单位，或选择其他受理单位。"
      obstacles.append(Reason("authority-closed", sentence))
    }
    if platform.forms.current(setting.business) == nil {
      obstacles.append(Reason("business-closed", "\(setting.business.label)申报尚未开放。"))
    }
    obstacles += preCheck.obstacles(material, standing)
    return Entry(person: person, material: material, profile: profile, draft: draft, obstacles: obstacles)
  }

  private func open(
    _ entry: Entry, _ pledgeHash: String, _ registers: RegisterFindings, _ viewer: Viewer, _ transaction: Transaction
  ) throws -> ApplicationID {
    let (material, now) = (entry.material, platform.clock.now())
    guard let schema = platform.forms.current(material.business) else { throw NotFound("申报书的填报格式") }
    let id: ApplicationID = platform.store.ids.make()
    let draft = NewDraft(
      id: id, number: try number(on: now.day, transaction), business: material.business, person: entry.person,
      authority: material.authority, authorityName: material.authorityName, schemaVersion: schema.version,
      pledgeHash: pledgeHash, at: now)
    try desk.drafts.insert(draft, in: transaction)
    let engine = FormEngine(schema, in: desk.surroundings.context(material, person: entry.person, in: transaction))
    let check = RegisterCheck(preCheck: preCheck, findings: registers, now: now)
    let answers = check.applied(to: engine.initialAnswers(profile: entry.profile), engine, material)
    for (section, filled) in answers.sections where !filled.isEmpty {
      _ = try desk.drafts.save(filled, section: section, of: id, at: now, in: transaction)
    }
    let record = HandlingRecordRepository.Draft(
      at: now, account: viewer.account, actorName: Masking.name(viewer.name), unit: nil, event: .started, detail: "无",
      revision: 0, pendingUnit: nil, pendingName: Masking.name(viewer.name))
    try runner.records.append(record, to: id, in: transaction)
    try runner.audit.append(
      "application.start", on: id.rawValue, by: viewer.account, detail: pledgeHash, at: now, in: transaction)
    return id
  }

  /// A number that nobody has. Writes stand one after the other on SQLite; elsewhere the unique column has the last word.
  private func number(on day: Day, _ reader: Reader) throws -> String {
    for _ in 0..<20 {
      let number = ApplicationNumber.make(on: day, random)
      if try !desk.applications.isTaken(number, in: reader) { return number }
    }
    throw Refusal("numbers-exhausted", "申报书编号暂时分配失败，请稍后再试。")
  }
}
