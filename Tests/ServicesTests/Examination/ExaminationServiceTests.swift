import Database
import Services
import Storage
import TestKit
import Testing
import Titles

@Suite struct ExaminationServiceTests {
  let ground: ExaminationGround
  let service: ExaminationService

  init() async throws {
    ground = try await TestPlatform().examinationGround()
    service = ExaminationService(platform: ground.test.platform)
  }

  private func examination(at unit: UnitID, by viewer: Viewer) async throws -> Examination {
    try await service.examination(try await ground.visit(to: unit), in: try ground.room(unit), for: viewer)
  }

  @Test func untilItIsOpenedOnlyOpeningIsAsked() async throws {
    let before = try await examination(at: ground.employer, by: ground.clerk)
    #expect(before.mustBeOpened)
    #expect(before.handlerName == "")
    #expect(before.form.applicantName == ground.filed.person.name)
    try await ground.act(.examine, at: ground.employer, by: ground.clerk)
    let after = try await examination(at: ground.employer, by: ground.clerk)
    #expect(!after.mustBeOpened)
    #expect(after.handlerName == "经*")
    #expect(after.version == before.version + 1)
    #expect(after.offered == [.examine, .approveAndPost, .sendBack, .terminate])
    // Without 签收 a colleague may work on it as well, or take it over.
    let other = try await examination(at: ground.employer, by: ground.colleague)
    #expect(other.offered.contains(.takeOver))
    #expect(other.offered.contains(.approveAndPost))
  }

  @Test func whatItShows() async throws {
    let shown = try await examination(at: ground.employer, by: ground.clerk)
    #expect(shown.stop == .employer)
    #expect(shown.state == .underExamination)
    #expect(shown.form.document.sections.map(\.title).first == "基本信息")
    #expect(shown.changes.isEmpty)
    #expect(shown.opinions.isEmpty)
    #expect(shown.returnNodes.isEmpty)
    #expect(shown.history.rows.map(\.event) == [.submitted, .started])
    let months = try #require(shown.findings.first { $0.rule == "insured-months" })
    #expect(months.verdict == .met)
    // It speaks of the applicant, not to the handler.
    #expect(months.explanation.hasPrefix("申报人已累计参保"))
    #expect(shown.findings.allSatisfy { !$0.explanation.contains("您") })
    #expect(shown.findings.contains { $0.rule == "one-open-application" && $0.verdict == .met })
  }

  @Test func aSecondSubmissionShowsWhatChanged() async throws {
    try await ground.act(.sendBack, at: ground.employer, by: ground.clerk) { $0.reason = "请补充工作成绩" }
    let filed = ground.filed
    let edit = SectionEdit(
      filed.id, section: "achievements", record: nil, fields: PostedFields(["achievements": ["完成施工图五套。"]]),
      asksRegisters: false)
    _ = try await filed.filing.save(edit, by: filed.viewer)
    _ = try await filed.filing.submit(SubmissionRequest(filed.id), by: filed.viewer)
    let shown = try await examination(at: ground.employer, by: ground.clerk)
    #expect(shown.form.revision == 2)
    #expect(shown.changes.map(\.after) == ["完成施工图五套。"])
    #expect(shown.changes.first?.sectionTitle == "主要工作成绩及奖惩情况")
  }

  @Test func theLevelsAboveReadWhatTheLevelsBelowWrote() async throws {
    try await ground.approve()
    ground.waitForPosting()
    try await ground.forward(to: ground.department.id)
    let shown = try await examination(at: ground.department.id, by: ground.departmentViewer)
    #expect(shown.stop == .superior)
    #expect(shown.opinions.map(\.unitName) == [ground.filed.employer.name])
    #expect(shown.opinions.first?.posting == ExaminationGround.posting)
    #expect(shown.opinions.first?.recommendation == ExaminationGround.recommendation)
    #expect(shown.returnNodes.map(\.label) == ["\(ground.filed.employer.name)（用人单位）"])
    #expect(shown.mustBeOpened)
    #expect(shown.offered.contains(.refuse))
    // The employer doesn't read opinions of the levels above, nor its own as one from below.
    let below = try await examination(at: ground.employer, by: ground.clerk)
    #expect(below.opinions.isEmpty)
    #expect(below.offered == [.recall])
    try await ground.act(.examine, at: ground.department.id, by: ground.departmentViewer)
    let after = try await examination(at: ground.employer, by: ground.clerk)
    let recall = try #require(after.actions.first { $0.action == .recall })
    #expect(recall.reasons.map(\.sentence) == ["上级单位已签收或已开始审核，不能撤回报送；如需修改，请联系上级单位退回。"])
  }

  @Test func anotherUnitsApplicationIsNotThere() async throws {
    let visit = try await ground.visit(to: ground.employer)
    let stranger = try await ground.test.unit("无关单位", number: 66)
    let viewer = try await ground.test.viewer(stranger)
    for unit in [stranger.id, ground.employer] {
      await #expect(throws: NotFound("申报书")) { try await service.examination(visit, in: try ground.room(unit), for: viewer) }
    }
    // Neither is a visit under the address of another unit of the same viewer's.
    await #expect(throws: NotFound("申报书")) {
      try await service.examination(visit, in: try ground.room(ground.department.id), for: ground.departmentViewer)
    }
    await #expect(throws: NotFound("申报书")) {
      try await ground.act(.examine, at: ground.employer, by: viewer)
    }
  }

  @Test func nobodyExaminesTheirOwn() async throws {
    let person = ground.filed.person
    // Linked behind the rules' back: the unit as it was before the rule, or data that was imported.
    try await ground.test.link(person, to: ground.filed.employer, menus: [.home, .initialDeterminationExamination])
    let viewer = try await ground.test.viewer(person)
    do {
      _ = try await examination(at: ground.employer, by: viewer)
      Issue.record("an applicant reads the examination of their own application")
    } catch let refusal as Refusal {
      #expect(refusal.reasons.map(\.code) == ["own-application"])
    }
    do {
      try await ground.act(.approveAndPost, at: ground.employer, by: viewer)
      Issue.record("an applicant approves their own application")
    } catch let refusal as Refusal {
      #expect(refusal.reasons.map(\.code) == ["is-not-own"])
    }
    let request = WorklistRequest(in: try ground.room(ground.employer), tab: .state(.underExamination))
    let page = try await WorklistService(platform: ground.test.platform).page(request, for: viewer)
    #expect(page.rows.map(\.isOwn) == [true])
    #expect(page.rows.first?.offered == [])
  }

  @Test func aFileIsMarkedAsComparedWithItsOriginal() async throws {
    let visit = try await ground.visit(to: ground.employer)
    let before = try await examination(at: ground.employer, by: ground.clerk)
    let file = try #require(before.files.first { $0.file.id == ground.filed.file })
    #expect(file.place == "附件要求 · 劳动合同")
    #expect(file.grade == .uploaded)
    try await service.mark(ground.filed.file, isChecked: true, at: visit, in: try ground.room(ground.employer), by: ground.clerk)
    let after = try await examination(at: ground.employer, by: ground.colleague)
    let marked = try #require(after.files.first { $0.file.id == ground.filed.file })
    #expect(marked.grade == .checked)
    #expect(marked.check?.handlerName == "经*")
    #expect(marked.check?.unitName == ground.filed.employer.name)
    // Marking decides nothing: the page that others have open stays valid.
    #expect(after.version == before.version)
    try await service.mark(
      ground.filed.file, isChecked: false, at: visit, in: try ground.room(ground.employer), by: ground.colleague)
    let again = try await examination(at: ground.employer, by: ground.clerk)
    #expect(again.files.allSatisfy { $0.check == nil })
    await #expect(throws: NotFound("附件")) {
      try await service.mark(
        ground.test.store.ids.make(), isChecked: true, at: visit, in: try ground.room(ground.employer), by: ground.clerk)
    }
    // Once it is elsewhere, nobody here marks anything.
    try await ground.act(.terminate, at: ground.employer, by: ground.clerk) { $0.reason = "不满足基本条件" }
    do {
      try await service.mark(
        ground.filed.file, isChecked: true, at: visit, in: try ground.room(ground.employer), by: ground.clerk)
      Issue.record("marked after the end")
    } catch let refusal as Refusal {
      #expect(refusal.reasons.map(\.code) == ["state"])
    }
  }

  @Test func theSameFileInAnotherPersonsApplicationIsNoticed() async throws {
    let second = try await ground.test.filedApplication(number: 2, on: ground.ground)
    func noticed() async throws -> [Int] {
      try await examination(at: ground.employer, by: ground.clerk).files.map(\.sameElsewhere)
    }
    try await ground.test.store.database.write { [ground] transaction in
      let content: String? = try transaction.value("SELECT sha256 FROM attachments WHERE id = \(ground.filed.file)")
      try transaction.run("UPDATE attachments SET sha256 = \(content) WHERE id = \(second.file)")
    }
    // What isn't submitted is nobody's yet.
    #expect(try await noticed().allSatisfy { $0 == 0 })
    _ = try await second.filing.submit(SubmissionRequest(second.id), by: second.viewer)
    let shown = try await examination(at: ground.employer, by: ground.clerk)
    #expect(shown.files.first { $0.file.id == ground.filed.file }?.sameElsewhere == 1)
    #expect(shown.files.filter { $0.sameElsewhere > 0 }.count == 1)
  }

  @Test func theSameCertificateNumberInAnotherPersonsApplicationIsNoticed() async throws {
    func noticed() async throws -> [RepeatedNumber] {
      try await examination(at: ground.employer, by: ground.clerk).repeated
    }
    let second = try await ground.test.filedApplication(number: 2, on: ground.ground)
    // What isn't submitted is nobody's yet.
    #expect(try await noticed().isEmpty)
    _ = try await second.filing.submit(SubmissionRequest(second.id), by: second.viewer)
    let number = TestAnswers.certificateNumber
    #expect(try await noticed() == [RepeatedNumber(place: "学历学位第1条 · 证书编号", text: number, others: 1)])
    // Taken back, written otherwise and submitted again, it is the same one still; another one isn't.
    for (typed, others) in [("9900-0120 1906 000001", 1), ("990001201906000002", 0)] {
      _ = try await ActionService(platform: ground.test.platform).perform(
        ActionRequest(.withdraw, on: second.id), by: second.viewer)
      try await ground.test.store.database.write { [store = ground.test.store] transaction in
        let person = store.vault.lookup(second.person.document)
        try transaction.run("UPDATE register_education SET certificate_number = \(typed) WHERE document_hash = \(person)")
      }
      let record = try await ground.test.record(in: "education", of: second.id)
      let edit = SectionEdit(
        second.id, section: "education", record: record, fields: PostedFields(["certificateNumber": [typed]]))
      _ = try await second.filing.save(edit, by: second.viewer)
      _ = try await second.filing.submit(SubmissionRequest(second.id), by: second.viewer)
      #expect(try await noticed().map(\.others) == (others == 0 ? [] : [others]), "\(typed)")
    }
  }

  @Test func whatHasNoFileHasItsGradeToo() async throws {
    let proofs = try await examination(at: ground.employer, by: ground.clerk).proofs
    #expect(proofs.first { $0.place == "学历学位第1条 · 佐证材料" }?.grade == .issued)
    #expect(proofs.first { $0.place == "工作经历第1条" }?.grade == .stated)
    #expect(proofs.contains { $0.words == "社会保险登记核验通过，无需上传附件。" })
    #expect(!proofs.contains { $0.place == "学历学位第1条" })
  }

  @Test func withoutTheMenuNothingOpens() async throws {
    let person = try await ground.test.person("无权甲", number: 77)
    try await ground.test.link(person, to: ground.filed.employer, menus: [.home])
    let viewer = try await ground.test.viewer(person)
    do {
      _ = try await examination(at: ground.employer, by: viewer)
      Issue.record("opened without the menu")
    } catch let refusal as Refusal {
      #expect(refusal.reasons.map(\.code) == ["no-menu"])
    }
  }

  @Test func aMenuThatWasTakenAwayMeanwhileDecidesNothing() async throws {
    let visit = try await ground.visit(to: ground.employer)
    // The session was read with the menu; it is gone before the request is carried out.
    try await ground.test.store.database.write { [ground] transaction in
      try transaction.run("DELETE FROM staff_menus WHERE unit_id = \(ground.employer) AND menu <> 'home'")
    }
    for action in [WorkflowAction.examine, .approveAndPost] {
      let refusal = await #expect(throws: Refusal.self) {
        try await ground.act(action, at: ground.employer, by: ground.clerk)
      }
      #expect(refusal?.reasons.map(\.code) == ["no-menu"])
    }
    let marking = await #expect(throws: Refusal.self) {
      try await service.mark(
        ground.filed.file, isChecked: true, at: visit, in: try ground.room(ground.employer), by: ground.clerk)
    }
    #expect(marking?.reasons.map(\.code) == ["no-menu"])
    let claim = BulkRequest(.takeOver, in: try ground.room(ground.employer), visits: [visit: 2], key: "k")
    let bulk = try await service.perform(claim, by: ground.colleague)
    #expect(bulk.refused.flatMap(\.reasons).map(\.code) == ["no-menu"])
    // Neither does somebody who has left the unit, or the account of one that is suspended.
    try await ground.test.store.database.write { [ground] transaction in
      try transaction.run("DELETE FROM staff_menus WHERE unit_id = \(ground.employer)")
      try transaction.run("DELETE FROM unit_staff WHERE unit_id = \(ground.employer)")
    }
    await #expect(throws: NotFound("单位")) {
      try await ground.act(.examine, at: ground.employer, by: ground.colleague)
    }
  }

  @Test func theFindingsEndWithTheApplication() async throws {
    try await ground.act(.terminate, at: ground.employer, by: ground.clerk) { $0.reason = "不满足基本条件" }
    let shown = try await examination(at: ground.employer, by: ground.clerk)
    #expect(shown.state == .terminated)
    #expect(shown.findings.isEmpty)
    #expect(shown.offered.isEmpty)
  }

  @Test func afterAnActionTheNextOneIsOffered() async throws {
    let second = try await ground.test.submittedApplication(number: 2, on: ground.ground)
    try await ground.approve()
    let visit = try await ground.visit(to: ground.employer)
    let result = try await service.result(of: visit, in: try ground.room(ground.employer), for: ground.clerk)
    #expect(result.last.event == .approvedAndPosted)
    #expect(result.state == .posting)
    #expect(result.next == (try await ground.test.visit(of: second.id, to: ground.employer)))
    #expect(result.nextMustBeOpened)
    let none = try await service.result(
      of: try #require(result.next), in: try ground.room(ground.employer), for: ground.colleague)
    #expect(none.next == nil)
  }
}
