import Database
import Services
import Storage
import TestKit
import Testing
import Titles

/// 职称确认 from the employer to the certificate: the same services, the business' own rules, texts and menu.
@Suite("职称确认") struct ConfirmationTests {
  let ground: ExaminationGround
  let service: ExaminationService

  init() async throws {
    ground = try await TestPlatform().examinationGround(of: .confirmation)
    service = ExaminationService(platform: ground.test.platform)
  }

  private func examination(at unit: UnitID, by viewer: Viewer) async throws -> Examination {
    try await service.examination(try await ground.visit(to: unit), in: try ground.room(unit), for: viewer)
  }

  @Test("the unit reads the three sections, with the findings of its rules")
  func examined() async throws {
    let shown = try await examination(at: ground.employer, by: ground.clerk)
    #expect(shown.form.business == .confirmation)
    #expect(shown.form.document.sections.map(\.title) == ["基本信息", "到现单位后专业技术工作情况", "附件要求"])
    let verdicts = Dictionary(shown.findings.map { ($0.rule, $0.verdict) }) { first, _ in first }
    #expect(verdicts["insured-here"] == .met)
    #expect(verdicts["insured-since"] == .met)
    #expect(verdicts["contract-in-force"] == .met)
    #expect(verdicts["original-title"] == .toBeChecked)
    #expect(verdicts["insured-months"] == nil)
    #expect(shown.findings.allSatisfy { !$0.explanation.contains("您") })
  }

  @Test("under another business' address there is no such application")
  func otherRoom() async throws {
    let visit = try await ground.visit(to: ground.employer)
    let room = try ExaminationRoom(ground.employer, .initialDetermination)
    let legalPerson = try await ground.test.viewer(ground.filed.employer)
    await #expect(throws: NotFound("申报书")) { try await service.examination(visit, in: room, for: legalPerson) }
    let refusal = await #expect(throws: Refusal.self) {
      try await WorklistService(platform: ground.test.platform).page(
        WorklistRequest(in: room, tab: .all), for: ground.clerk)
    }
    #expect(refusal?.reasons.map(\.sentence) == ["您没有“初定资格审核”的权限，请联系单位的法人用户在“用户权限”中授予。"])
    #expect(throws: NotFound("页面")) { try ExaminationRoom(ground.employer, .review) }
  }

  @Test("each worklist counts its own business")
  func worklists() async throws {
    let legalPerson = try await ground.test.viewer(ground.filed.employer)
    let worklists = WorklistService(platform: ground.test.platform)
    for (business, total) in [(Business.confirmation, 1), (.initialDetermination, 0)] {
      let request = WorklistRequest(in: try ExaminationRoom(ground.employer, business), tab: .all)
      #expect(try await worklists.page(request, for: legalPerson).total == total)
    }
  }

  @Test("the guarantee, the posting sheet and the messages speak of 确认")
  func texts() async throws {
    let titles = try await ground.test.store.database.read { [ground] reader in
      try reader.all("SELECT body FROM messages WHERE unit_id = \(ground.employer)") { try $0.get(0) as String }
    }
    #expect(titles.count == 1 && titles[0].hasSuffix("已提交，请在“确认资格审核”中办理。"))
    try await ground.approve()
    let (visit, room) = (try await ground.visit(to: ground.employer), try ground.room(ground.employer))
    let forwarding = try await service.forwarding(visit, in: room, for: ground.clerk)
    #expect(forwarding.guarantee?.paragraphs.first?.contains("确认材料均属实，经公示无异议，符合确认条件") == true)
    let sheet = try await service.postingSheet(of: [visit], in: room, for: ground.clerk)
    let row = Dictionary(zip(sheet.columns, try #require(sheet.applicants.first).words)) { first, _ in first }
    #expect(sheet.business == .confirmation)
    #expect(row["原专业技术职称"] == "工程技术人才_工程师")
    #expect(row["原专业技术职称取得时间"] == "2022-06-01")
    #expect(row["有效范围"] == "全市")
    #expect(!"\(sheet)".contains(ground.filed.person.document.number))
  }

  @Test("a return names the reason, and the second submission what has changed")
  func returned() async throws {
    try await ground.act(.sendBack, at: ground.employer, by: ground.clerk) { $0.reason = "请补充工作情况" }
    let filed = ground.filed
    let page = try await filed.filing.page(filed.id, by: filed.viewer)
    #expect(page.returns.map(\.reason) == ["退回给个人，原因：请补充工作情况"])
    let edit = SectionEdit(
      filed.id, section: "performance", record: nil, fields: PostedFields(["performance": ["完成施工图五套。"]]),
      asksRegisters: false)
    _ = try await filed.filing.save(edit, by: filed.viewer)
    _ = try await filed.filing.submit(SubmissionRequest(filed.id), by: filed.viewer)
    let again = try await examination(at: ground.employer, by: ground.clerk)
    #expect(again.changes.map(\.label) == ["到现单位后专业技术工作情况"])
    #expect(again.changes.map(\.after) == ["完成施工图五套。"])
  }

  @Test("a termination bars from this authority and this business until the year is over")
  func terminated() async throws {
    try await ground.act(.terminate, at: ground.employer, by: ground.clerk) { $0.reason = "不满足职称确认的基本条件" }
    let filed = ground.filed
    let barred = try await filed.filing.pledge(filed.setting, by: filed.viewer).obstacles
    #expect(barred.map(\.code) == ["not-terminated-this-year"])
    #expect(barred.first?.sentence.contains("进行职称确认申报") == true)
    let other = try await ground.test.filingGround(number: 7, for: .confirmation)
    #expect(try await filed.filing.pledge(other.setting, by: filed.viewer).obstacles == [])
    ground.test.clock.now = Moment(try #require(Day("2026-01-01")), hour: 9)
    #expect(try await filed.filing.pledge(filed.setting, by: filed.viewer).obstacles == [])
  }

  @Test("one 确认 at a time, but a 初定 beside it")
  func besideAnother() async throws {
    let filed = ground.filed
    let other = try await ground.test.filingGround(number: 7, for: .confirmation)
    let step = try await filed.filing.pledge(other.setting, by: filed.viewer)
    #expect(step.obstacles.map(\.code) == ["one-open-application"])
    #expect(step.obstacles.first?.sentence.hasPrefix("您还有正在办理的职称确认申报（申报书编号") == true)
    let first = try await ground.test.filingGround(number: 8)
    #expect(try await filed.filing.pledge(first.setting, by: filed.viewer).obstacles == [])
  }

  @Test("what the applicant withdraws can be submitted again; what has begun can't be withdrawn")
  func withdrawn() async throws {
    let (filed, actions) = (ground.filed, ActionService(platform: ground.test.platform))
    _ = try await actions.perform(ActionRequest(.withdraw, on: filed.id), by: filed.viewer)
    _ = try await filed.filing.submit(SubmissionRequest(filed.id), by: filed.viewer)
    try await ground.act(.examine, at: ground.employer, by: ground.clerk)
    let applicants = ApplicantService(platform: ground.test.platform)
    #expect(try await !applicants.obstacles(to: .withdraw, on: filed.id, by: filed.viewer).isEmpty)
  }

  @Test("employer, department and authority pass it on; the certificate says what was confirmed")
  func certified() async throws {
    try await ground.approve()
    ground.waitForPosting()
    try await ground.forward(to: ground.department.id)
    try await ground.act(.recall, at: ground.employer, by: ground.clerk)
    try await ground.forward(to: ground.department.id)
    try await ground.act(.forward, at: ground.department.id, by: ground.departmentViewer) { [ground] request in
      request.recommendation = ExaminationGround.recommendation
      request.nextUnit = ground.authority
    }
    let result = try await ground.act(.pass, at: ground.authority, by: ground.authorityViewer)
    #expect(result.state == .concluded)
    let certificate = try await issued()
    #expect(certificate.business == .confirmation)
    #expect(certificate.titleLabel == "工程技术人才_工程师")
    #expect(certificate.specialty == "建筑结构")
    #expect(certificate.validity == .city)
    #expect(certificate.obtainedOn == Day("2025-08-27"))
    let events = try await ground.test.records(of: ground.filed.id).map(\.event)
    #expect(events.suffix(2) == [.passed, .issued])
  }

  /// Issues it in a batch of 职称确认.
  private func issued() async throws -> Certificate {
    let (platform, authority, viewer) = (ground.test.platform, ground.authority, ground.authorityViewer)
    let batches = BatchService(platform: platform)
    let found = try await batches.candidates(
      of: authority, business: .confirmation, IssuanceFilter(), ListWindow(), by: viewer)
    #expect(found.rows.map(\.application) == [ground.filed.id])
    let batch = try await batches.create(
      BatchDraft(business: .confirmation, name: "2025年第三季度确认", applications: [ground.filed.id]), for: authority, by: viewer)
    let document = try await ApprovalDocumentService(platform: platform).publish(
      ApprovalDraft(
        number: "演职改〔2025〕3号", title: "关于公布职称确认结果的通知", issuedOn: Day("2025-08-27"), business: .confirmation,
        kind: .issue, attachment: try await ground.test.paper(of: ground.filed.authority)), for: authority, by: viewer)
    _ = try await IssuanceService(platform: platform).order(
      [ground.filed.id], of: batch, approval: document, remark: "", in: authority, by: viewer)
    let signing = try TestSigning.make()
    let issuer = CertificateIssuer(platform: platform, signing: signing) { "https://example.com/check/\($0)" }
    #expect(try await JobRunner(platform: platform, handlers: [issuer], name: "test", width: 1).runNext())
    let mine = try await CertificateService(platform: platform, signing: signing).mine(ground.filed.viewer)
    return try #require(mine.first)
  }
}
