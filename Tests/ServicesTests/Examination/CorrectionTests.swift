import Database
import Services
import Storage
import TestKit
import Testing
import Titles

/// 审核意见 by section, a return limited to sections, and what the applicant may change then: the same in every business.
@Suite struct CorrectionTests {
  /// A long text of each business that is returned, and a section that stays closed.
  private static func places(_ business: Business) -> (open: String, field: String, closed: String, other: String) {
    business == .confirmation
      ? ("performance", "performance", "basic", "currentWork") : ("achievements", "achievements", "probation", "summary")
  }

  private func limitedReturn(_ ground: ExaminationGround) async throws {
    let places = Self.places(ground.ground.business)
    try await ground.act(.sendBack, at: ground.employer, by: ground.clerk) { request in
      request.reason = "请完善"
      request.correction = Correction(remarks: [places.open: "请写明本人承担的部分。"], isLimited: true)
    }
  }

  private func save(_ filed: FiledApplication, _ section: String, _ field: String, _ text: String) async throws {
    let edit = SectionEdit(filed.id, section: section, fields: PostedFields([field: [text]]))
    _ = try await filed.filing.save(edit, by: filed.viewer)
  }

  @Test(arguments: Business.open) func onlyTheNamedSectionsAreOpen(_ business: Business) async throws {
    let ground = try await TestPlatform().examinationGround(of: business)
    let (filed, places) = (ground.filed, Self.places(business))
    try await limitedReturn(ground)
    let first = try await filed.filing.page(filed.id, by: filed.viewer)
    #expect(first.section.id == places.open)
    #expect(first.remark == "请写明本人承担的部分。")
    #expect(first.reading == nil)
    #expect(first.returns.first?.remarks.map(\.text) == ["请写明本人承担的部分。"])
    #expect(first.progress.first { $0.id == places.open }?.state == .returned(remark: "请写明本人承担的部分。"))
    #expect(first.progress.filter { $0.id != places.open }.allSatisfy { $0.state == .closed })
    let closed = try await filed.filing.page(filed.id, section: places.closed, by: filed.viewer)
    #expect(closed.reading?.id == places.closed)
    let refusal = await #expect(throws: Refusal.self) { try await save(filed, places.closed, places.other, "另一种说法") }
    #expect(refusal?.reasons.map(\.code) == ["section-closed"])
    try await save(filed, places.open, places.field, "本人负责结构设计，完成施工图两套。")
    let saved = try await filed.filing.page(filed.id, section: places.open, by: filed.viewer)
    #expect(saved.progress.first { $0.id == places.open }?.state == .complete)
    _ = try await filed.filing.submit(SubmissionRequest(filed.id), by: filed.viewer)
    let visit = try await ground.visit(to: ground.employer)
    let service = ExaminationService(platform: ground.test.platform)
    let shown = try await service.examination(visit, in: try ground.room(ground.employer), for: ground.clerk)
    #expect(shown.corrections.map(\.isChanged) == [true])
    #expect(shown.corrections.map(\.remark.section.id) == [places.open])
    #expect(shown.comparedRevision == 1)
    #expect(shown.returns.first?.remarks.map(\.text) == ["请写明本人承担的部分。"])
  }

  @Test func recordsAndFilesOfAClosedSectionStayToo() async throws {
    let ground = try await TestPlatform().examinationGround()
    let filed = ground.filed
    let record = try await ground.test.record(in: "work", of: filed.id)
    let requirement = try await AuthorityService(platform: ground.test.platform).detail(filed.setting).requirements[0].id
    let place = FilePlace(filed.id, section: "attachments", field: requirement)
    try await limitedReturn(ground)
    let tries: [() async throws -> Void] = [
      { try await filed.filing.removeRecord(record, section: "work", of: filed.id, by: filed.viewer) },
      { try await filed.filing.moveRecord(record, by: 1, section: "work", of: filed.id, by: filed.viewer) },
      { try await filed.filing.sortRecords(section: "work", of: filed.id, by: filed.viewer) },
      { try await filed.filing.detach(filed.file, from: place, by: filed.viewer) },
    ]
    for attempt in tries {
      let refusal = await #expect(throws: Refusal.self) { try await attempt() }
      #expect(refusal?.reasons.map(\.code) == ["section-closed"])
    }
  }

  @Test func aClosedSectionWithSomethingToMendIsOpenAndStaysOpen() async throws {
    let ground = try await TestPlatform().examinationGround()
    let filed = ground.filed
    try await limitedReturn(ground)
    // The authority asks for one more paper meanwhile.
    try await ground.test.store.database.write { transaction in
      try transaction.run("UPDATE authority_requirements SET is_required = 1 WHERE title = '其他材料'")
    }
    let page = try await filed.filing.page(filed.id, section: "attachments", by: filed.viewer)
    #expect(page.reading == nil)
    let detail = try await AuthorityService(platform: ground.test.platform).detail(filed.setting)
    for requirement in detail.requirements.reversed() {
      let place = FilePlace(filed.id, section: "attachments", field: requirement.id)
      _ = try await filed.filing.attach(filed.file, to: place, by: filed.viewer)
    }
    // In order now, and still open: the next field may have to be mended as well.
    let place = FilePlace(filed.id, section: "attachments", field: detail.requirements[1].id)
    try await filed.filing.detach(filed.file, from: place, by: filed.viewer)
  }

  @Test func aClosedSectionThatABlockingFindingIsAboutIsOpened() async throws {
    let ground = try await TestPlatform().examinationGround(of: .confirmation)
    let filed = ground.filed
    try await limitedReturn(ground)
    #expect(try await filed.filing.preview(filed.id, by: filed.viewer).opened.isEmpty)
    // The contract ends while the applicant mends another section.
    ground.test.clock.now = Moment(Day("2026-12-01") ?? ground.test.clock.now.day, hour: 9)
    await #expect(throws: Refusal.self) { try await filed.filing.submit(SubmissionRequest(filed.id), by: filed.viewer) }
    let closed = await #expect(throws: Refusal.self) { try await save(filed, "basic", "currentWork", "结构设计") }
    #expect(closed?.reasons.map(\.code) == ["section-closed"])
    let preview = try await filed.filing.preview(filed.id, by: filed.viewer)
    #expect(preview.opened.map(\.section.id) == ["basic"] && preview.opened.map(\.findings) == [["合同期"]])
    #expect(preview.progress.first { $0.id == "basic" }?.state != .closed)
    #expect(preview.progress.first { $0.id == "attachments" }?.state == .closed)
    let edit = SectionEdit(
      filed.id, section: "basic", fields: PostedFields(["contract.from": ["2026-12-01"], "contract.to": ["2028-11-30"]]))
    _ = try await filed.filing.save(edit, by: filed.viewer)
    let mended = try await filed.filing.preview(filed.id, by: filed.viewer)
    #expect(mended.opened.isEmpty && !mended.findings.contains { $0.blocking })
    // It stays open: whoever mends one field may have to mend the next.
    try await save(filed, "basic", "currentWork", "建筑结构设计和审查")
  }

  @Test func notesBelongToTheUnitAndGoWithTheReturn() async throws {
    let ground = try await TestPlatform().examinationGround()
    let service = ExaminationService(platform: ground.test.platform)
    let (visit, room) = (try await ground.visit(to: ground.employer), try ground.room(ground.employer))
    try await ground.act(.examine, at: ground.employer, by: ground.clerk)
    let saved = try await service.write(["education": "核对编号", "work": "合同"], at: visit, in: room, by: ground.clerk)
    #expect(saved.texts == ["education": "核对编号", "work": "合同"])
    #expect(saved.handlerName == "经*")
    ground.test.clock.now = ground.test.clock.now.adding(seconds: 60)
    let changed = try await service.write(["work": ""], at: visit, in: room, by: ground.colleague)
    #expect(changed.texts == ["education": "核对编号"])
    #expect(changed.version > saved.version)
    let shown = try await service.examination(visit, in: room, for: ground.clerk)
    #expect(shown.notes == changed)
    await #expect(throws: NotFound("申报书的栏目")) {
      try await service.write(["no-such": "x"], at: visit, in: room, by: ground.clerk)
    }
    let long = await #expect(throws: Refusal.self) {
      try await service.write(["work": String(repeating: "长", count: 2001)], at: visit, in: room, by: ground.clerk)
    }
    #expect(long?.reasons.map(\.field) == ["note.work"])
    try await limitedReturn(ground)
    let late = await #expect(throws: Refusal.self) {
      try await service.write(["work": "迟到"], at: visit, in: room, by: ground.clerk)
    }
    #expect(late?.reasons.map(\.code) == ["state"])
    #expect(try await service.examination(visit, in: room, for: ground.clerk).notes.texts.isEmpty)
  }

  @Test func theNextOneIsTheOneBehind() async throws {
    let ground = try await TestPlatform().examinationGround()
    let service = ExaminationService(platform: ground.test.platform)
    let room = try ground.room(ground.employer)
    var visits = [try await ground.visit(to: ground.employer)]
    for number in 2...3 {
      ground.test.clock.now = ground.test.clock.now.adding(seconds: 60)
      let filed = try await ground.test.submittedApplication(number: number, on: ground.ground)
      visits.append(try await ground.test.visit(of: filed.id, to: ground.employer))
    }
    #expect(try await service.openFollowing(visits[0], in: room, by: ground.clerk) == visits[1])
    #expect(try await service.examination(visits[1], in: room, for: ground.clerk).handlerName == "经*")
    #expect(try await service.openFollowing(visits[1], in: room, by: ground.clerk) == visits[2])
    // The last one leads to none, not back to the first.
    #expect(try await service.openFollowing(visits[2], in: room, by: ground.clerk) == nil)
  }
}
