import Services
import Storage
import TestKit
import Testing
import Titles

@Suite("登记职称证书, 完善, 申请补正")
struct CertificateRequestTests {
  let world: CertificateWorld
  let person: TestPerson
  let viewer: Viewer

  init() async throws {
    world = try await CertificateWorld()
    person = try await world.test.person("申报人甲", number: 1)
    viewer = try await world.test.viewer(person)
  }

  private func codes(_ body: () async throws -> Void) async -> [String] {
    let refusal = await #expect(throws: Refusal.self) { try await body() }
    return refusal?.reasons.map(\.code) ?? []
  }

  private func faults() async throws -> [InvariantFault] {
    let report = try await InvariantCheck(store: world.test.store).run()
    return try #require(report.lines.first { $0.title == "证书与核准文件" }).faults
  }

  @Test("an empty registration says everything that is missing; the level follows from the title")
  func missing() async throws {
    let requests = world.requests
    let id = try await requests.register(by: viewer)
    #expect(try await requests.register(by: viewer) == id)
    let fields = await #expect(throws: Refusal.self) { try await requests.submit(id, by: viewer) }?.reasons.compactMap(\.field)
    #expect(
      fields == [
        "photo", "employer", "series", "title", "specialty", "acquisition", "decidingBody", "approvalNumber",
        "certificateNumber", "obtainedOn", "issuedOn", "authority", "scans",
      ])
    let saved = try await requests.save(PostedFields(world.registration()), of: id, by: viewer)
    #expect(saved.changed.map(\.name).contains("level"))
    let form = try await requests.form(id, by: viewer)
    #expect(form.problems.compactMap(\.field) == ["photo", "scans"])
    #expect(form.request.titleLabel == "工程技术人才_工程师" && form.request.number == "渝职0012345")
    _ = try await requests.save(PostedFields(["issuedOn": ["2012-01-01"]]), of: id, by: viewer)
    #expect(try await requests.form(id, by: viewer).problems.contains { $0.sentence.contains("不能早于取得时间") })
  }

  @Test("passed, it is a certificate like any other: signed file, public check, source 登记")
  func passed() async throws {
    let id = try await world.submittedRegistration(of: person)
    let (unit, bureau) = (world.bureau.id, world.viewer)
    let list = try await world.examinations.list(of: unit, CertificateRequestFilter(state: .submitted), ListWindow(), by: bureau)
    #expect(list.page.rows.map(\.id) == [id] && list.counts == [.submitted: 1])
    #expect(try await world.checks.check(number: "渝职0012345", proof: "申报人甲", from: "a") == .underVerification)
    #expect(try await world.checks.check(number: "渝职0012345", proof: "别人", from: "a") == .notFound)
    try await world.pass(id)
    let certificate = try #require(try await world.certificates.mine(viewer).first)
    #expect(certificate.source == .registered && certificate.number == "渝职0012345" && certificate.state == .valid)
    #expect(certificate.business == .review && certificate.level == .intermediate && certificate.application == nil)
    #expect(certificate.obtainedOn == Day("2012-11-30") && certificate.unit == unit)
    let pdf = try await world.certificates.file(of: certificate.id, as: .pdf, by: viewer).bytes
    #expect(pdf.starts(with: Array("%PDF-".utf8)))
    guard case .found(let finding) = try await world.check(pdf) else { throw NotFound("证书") }
    #expect(finding.isFileAuthentic && finding.state == .valid && finding.number == "渝职0012345")
    let tail = String(person.document.number.suffix(6))
    guard case .found = try await world.checks.check(number: "渝职0012345", proof: tail, from: "a") else { throw NotFound("证书") }
    #expect(try await world.requests.open(by: viewer).isEmpty)
    let view = try await world.examinations.view(id, in: unit, by: bureau)
    #expect(view.request.state == .passed && view.request.certificate == certificate.id)
    #expect(view.records.map(\.event) == [.submitted, .passed])
    #expect(try await world.test.messageTitles(of: person) == ["登记的职称证书已通过"])
    #expect(try await faults() == [])
  }

  @Test("sent back with a reason, corrected, submitted again; withdrawn it is the unit's no more")
  func returned() async throws {
    let id = try await world.submittedRegistration(of: person)
    let (unit, bureau, requests) = (world.bureau.id, world.viewer, world.requests)
    #expect(await codes { try await world.examinations.sendBack(id, reason: " ", in: unit, by: bureau) } == ["reason-missing"])
    #expect(await codes { _ = try await requests.form(id, by: viewer) } == ["not-editable"])
    try await world.examinations.sendBack(id, reason: "扫描件不清晰。", in: unit, by: bureau)
    let form = try await requests.form(id, by: viewer)
    #expect(form.returnReason == "扫描件不清晰。" && form.request.state == .returned)
    #expect(await codes { try await requests.delete(id, by: viewer) } == ["request-submitted"])
    #expect(await codes { try await world.pass(id) } == ["state-changed"])
    try await world.attach(to: id, ["scans"], of: person)
    try await requests.submit(id, by: viewer)
    let version = try await world.examinations.view(id, in: unit, by: bureau).request.version
    try await requests.withdraw(id, by: viewer)
    await #expect(throws: NotFound.self) { try await world.examinations.view(id, in: unit, by: bureau) }
    #expect(await codes { try await requests.withdraw(id, by: viewer) } == ["state-changed"])
    try await requests.submit(id, by: viewer)
    #expect(
      await codes { try await world.examinations.pass(id, version: version, in: unit, by: bureau) } == ["state-changed"])
    try await world.pass(id)
    let events = try await requests.view(id, by: viewer).records.map(\.event)
    #expect(events == [.submitted, .returned, .submitted, .withdrawn, .submitted, .passed])
    #expect(try await world.test.messageTitles(of: person) == ["证书申请已退回", "登记的职称证书已通过"])
  }

  @Test("a number stands once: neither a second registration nor an issued certificate takes it")
  func numbers() async throws {
    let other = try await world.test.person("申报人乙", number: 2)
    let first = try await world.submittedRegistration(of: person, number: "２０２５０８ 000001")
    let second = try await world.begunRegistration(of: other, number: "202508000001")
    let stranger = try await world.test.viewer(other)
    #expect(await codes { try await world.requests.submit(second, by: stranger) } == ["number-taken"])
    try await world.pass(first)
    #expect(await codes { try await world.requests.submit(second, by: stranger) } == ["number-taken"])
    #expect(try await world.issued(number: 3).certificate.number == "202508000002")
    #expect(try await faults() == [])
  }

  @Test("nobody examines a request of their own; another unit and another person find nothing")
  func strangers() async throws {
    let id = try await world.submittedRegistration(of: person)
    try await world.test.link(person, to: world.bureau, menus: [.certificateRequests])
    let clerk = try await world.test.viewer(person)
    let unit = world.bureau.id
    let version = try await world.examinations.view(id, in: unit, by: clerk).request.version
    #expect(await codes { try await world.examinations.pass(id, version: version, in: unit, by: clerk) } == ["own"])
    #expect(await codes { try await world.examinations.sendBack(id, reason: "有误", in: unit, by: clerk) } == ["own"])
    let other = try await world.test.authority("示例区人社局", number: 7)
    let stranger = try await world.test.viewer(other)
    await #expect(throws: NotFound.self) { try await world.examinations.view(id, in: other.id, by: stranger) }
    let somebody = try await world.test.viewer(try await world.test.person("申报人乙", number: 2))
    await #expect(throws: NotFound.self) { try await world.requests.view(id, by: somebody) }
    await #expect(throws: NotFound.self) { try await world.requests.submit(id, by: somebody) }
    let document = try await world.requests.view(id, by: viewer).document
    let fields = document.sections.flatMap(\.blocks).flatMap { block -> [DocumentField] in
      if case .grid(_, let fields) = block { fields } else { [] }
    }
    let files = fields.compactMap { field -> FileReference? in
      if case .files(let files) = field.content { files.first } else { nil }
    }
    let file = try #require(files.first)
    let attachments = AttachmentService(platform: world.test.platform)
    #expect(try await attachments.content(file.id, for: world.viewer).reference.name == "扫描件.pdf")
    await #expect(throws: NotFound.self) { try await attachments.content(file.id, for: stranger) }
  }

  private func certificate(isRegistered: Bool) async throws -> (holder: TestPerson, certificate: Certificate) {
    if isRegistered { return (person, try await world.registered(person)) }
    let issued = try await world.issued(number: 5)
    return (issued.person, issued.certificate)
  }

  @Test("申请补正 makes a new version; the old one says 已补正", arguments: [true, false])
  func correction(isRegistered: Bool) async throws {
    let (holder, old) = try await certificate(isRegistered: isRegistered)
    let owner = try await world.test.viewer(holder)
    let id = try await world.requests.begin(.correction, of: old.id, by: owner)
    #expect(try await world.requests.begin(.correction, of: old.id, by: owner) == id)
    #expect(await codes { try await world.requests.submit(id, by: owner) } == ["field-missing", "field-missing"])
    _ = try await world.requests.save(
      PostedFields(["reason": ["登记时写错了"], "specialty": [old.specialty]]), of: id, by: owner)
    try await world.attach(to: id, ["evidence"], of: holder)
    #expect(await codes { try await world.requests.submit(id, by: owner) } == ["unchanged"])
    _ = try await world.requests.save(PostedFields(["specialty": ["道路与桥梁"]]), of: id, by: owner)
    let hint = try await world.requests.form(id, by: owner).controls.first { $0.name == "specialty" }?.hint
    #expect(hint == "证书上现为“\(old.specialty)”，不需要更正的请留空。")
    try await world.requests.submit(id, by: owner)
    let view = try await world.examinations.view(id, in: world.bureau.id, by: world.viewer)
    #expect(view.changes == ["职称专业由“\(old.specialty)”改为“道路与桥梁”"])
    try await world.pass(id)
    let new = try #require(try await world.certificates.mine(owner).first)
    #expect(new.number == old.number && new.version == 2 && new.specialty == "道路与桥梁" && new.source == old.source)
    #expect(new.amendment == "职称专业由“\(old.specialty)”改为“道路与桥梁”，原因：本人申请补正，登记时写错了")
    #expect(try await world.certificates.versions(of: old.id, by: owner).map(\.state) == [.valid, .corrected])
    let token = world.certificates.checkToken(of: old)
    guard case .found(let finding) = try await world.checks.check(token: token, from: "a") else { throw NotFound("证书") }
    #expect(finding.state == .corrected && finding.replacement?.state == .valid && finding.specialty == "道路与桥梁")
    #expect(try await world.test.messageTitles(of: holder).last == "职称证书已补正")
    #expect(try await faults() == [])
  }

  @Test("the title of a registered certificate can be corrected, of an issued one it can't")
  func correctedTitle() async throws {
    let old = try await world.registered(person)
    let id = try await world.requests.begin(.correction, of: old.id, by: viewer)
    let posted = ["series": ["engineering"], "title": ["engineering-assistant"], "reason": ["选错了"]]
    _ = try await world.requests.save(PostedFields(posted), of: id, by: viewer)
    try await world.attach(to: id, ["evidence"], of: person)
    try await world.requests.submit(id, by: viewer)
    try await world.pass(id)
    let new = try #require(try await world.certificates.mine(viewer).first)
    #expect(new.titleLabel == "工程技术人才_助理工程师" && new.level == .assistant && new.titleCode == "engineering-assistant")
    let issued = try await world.issued(number: 5)
    let owner = try await world.test.viewer(issued.person)
    let other = try await world.requests.begin(.correction, of: issued.certificate.id, by: owner)
    let visible = try await world.requests.form(other, by: owner).controls.filter(\.isVisible).map(\.name)
    #expect(visible == ["holderName", "employer", "specialty", "obtainedOn", "reason", "evidence"])
  }

  @Test("a complete certificate needs no 完善; a revoked one nothing at all")
  func obstacles() async throws {
    let (owner, batch, certificate) = try await world.issued(number: 5)
    let holder = try await world.test.viewer(owner)
    #expect(
      await codes { _ = try await world.requests.begin(.completion, of: certificate.id, by: holder) } == ["complete-already"])
    await #expect(throws: NotFound.self) { try await world.requests.begin(.correction, of: certificate.id, by: viewer) }
    let paper = try await world.document(.revoke, number: "演职改〔2025〕9号")
    _ = try await world.issuances.revoke(
      [certificate.origin()], of: batch, under: paper, reason: "材料造假", in: world.bureau.id,
      by: world.viewer)
    #expect(await codes { _ = try await world.requests.begin(.correction, of: certificate.id, by: holder) } == ["not-valid"])
  }
}
