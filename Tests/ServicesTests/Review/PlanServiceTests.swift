import Services
import TestKit
import Testing
import Titles

@Suite struct PlanServiceTests {
  private let test: TestPlatform
  private let service: PlanService
  private let portal: PublicPlanService
  private let unit: TestUnit
  private let committee: CommitteeID
  private let owner: Viewer

  init() async throws {
    test = try await TestPlatform()
    service = PlanService(platform: test.platform)
    portal = PublicPlanService(platform: test.platform)
    unit = try await test.organiser()
    committee = try await test.committee(of: unit, by: try await test.administrator(.system))
    owner = try await test.viewer(unit)
  }

  private func reasons(_ work: () async throws -> Void) async throws -> [Reason] {
    do {
      try await work()
      return []
    } catch let refusal as Refusal {
      return refusal.reasons
    }
  }

  @Test func aDraftMayBeIncompleteAndIsSeenByItsUnitAlone() async throws {
    var draft = PlanDraft()
    #expect(try await reasons { _ = try await service.create(draft, for: unit.id, by: owner) }.map(\.field) == ["name"])
    draft.name = "未完成的计划"
    let id = try await service.create(draft, for: unit.id, by: owner)
    let line = try await service.list(of: unit.id, named: "未完成", nil, in: ListWindow(), by: owner)
    #expect(line.rows.map(\.stage) == [.draft] && line.rows[0].state(at: test.clock.now) == .draft)
    await #expect(throws: NotFound.self) { _ = try await portal.plan(id) }
    #expect(try await portal.list(PlanFilter(), in: ListWindow()).page.total == 0)
    draft.committee = committee.rawValue
    try await service.save(id, draft, version: 1, for: unit.id, by: owner)
    #expect(try await reasons { try await service.save(id, draft, version: 1, for: unit.id, by: owner) }.map(\.code) == ["stale"])
    #expect(try await service.file(id, of: unit.id, by: owner).committee?.id == committee)
    try await service.delete(id, for: unit.id, by: owner)
    await #expect(throws: NotFound.self) { _ = try await service.file(id, of: unit.id, by: owner) }
  }

  @Test func publishingSaysEveryFaultAtOnce() async throws {
    var draft = test.planDraft(of: committee)
    draft.year = "2024"
    draft.closes = "2025-09-09T18:00"
    draft.bureauDeadline = ""
    draft.fees["associateSenior"] = ""
    draft.phone = "12"
    draft.subspecialties = ["engineering-01-01"]
    draft.graceHours = "200"
    draft.requirements = [PlanDraft.Requirement()]
    let found = try await reasons { _ = try await service.publish(nil, draft, version: 0, for: unit.id, by: owner) }
    let fields = found.compactMap(\.field)
    for field in [
      "cutOff", "bureauDeadline", "phone", "graceHours", "requirements.0.title", "requirements.0.isRequired",
      "fees.associateSenior", "subspecialties", "titles", "unitDeadline",
    ] { #expect(fields.contains(field), "\(field)") }
    #expect(found.contains { $0.code == "no-room-for-posting" } && found.contains { $0.code == "specialty-beyond-scope" })
    #expect(try await service.list(of: unit.id, named: "", nil, in: ListWindow(), by: owner).total == 0)
  }

  @Test func aCommitteeOfAnotherUnitCannotBeUsedNorAnotherUnitsFile() async throws {
    let other = try await test.organiser("另一评审中心", number: 2)
    let stranger = try await test.viewer(other)
    let draft = test.planDraft(of: committee)
    let found = try await reasons { _ = try await service.publish(nil, draft, version: 0, for: other.id, by: stranger) }
    #expect(found.contains { $0.code == "committee-missing" && $0.field == "committee" })
    var stolen = draft
    let paper = try await test.paper(of: other)
    stolen.notice = FileReference(id: paper, name: "通知.pdf", size: 1, pages: 1, sha256: "")
    let id = try await service.publish(nil, stolen, version: 0, for: unit.id, by: owner)
    await #expect(throws: NotFound.self) { _ = try await portal.notice(of: id) }
    #expect(try await service.file(id, of: unit.id, by: owner).stored.plan?.content.notice == nil)
    await #expect(throws: NotFound.self) { _ = try await service.file(id, of: other.id, by: stranger) }
  }

  @Test func aPublishedPlanIsFoundByEveryFilter() async throws {
    var draft = test.planDraft(of: committee)
    draft.notice = FileReference(id: try await test.paper(of: unit), name: "通知.pdf", size: 1, pages: 1, sha256: "")
    let id = try await service.publish(nil, draft, version: 0, for: unit.id, by: owner)
    let content = try await portal.plan(id).plan.content
    #expect(content.fees.map(\.fen) == [24_050, 42_000] && content.graceHours == 24)
    #expect(content.notice?.name == "核准文件.pdf")
    #expect(try await portal.notice(of: id).mediaType == "application/pdf")
    func found(_ change: (inout PlanFilter) -> Void) async throws -> Int {
      var filter = PlanFilter()
      change(&filter)
      return try await portal.list(filter, in: ListWindow()).page.rows.count
    }
    #expect(try await found { $0.text = "高级职称评审委员会" } == 1)
    #expect(try await found { $0.text = "没有" } == 0)
    #expect(try await found { $0.series = "laboratory" } == 1)
    #expect(try await found { $0.series = "engineering" } == 0)
    #expect(try await found { $0.specialty = "laboratory-02" } == 1)
    #expect(try await found { $0.specialty = "laboratory-01" } == 0)
    #expect(try await found { $0.subspecialty = "laboratory-03-01" } == 1)
    #expect(try await found { $0.subspecialty = "laboratory-03-02" } == 0)
    #expect(try await found { $0.title = "laboratory-intermediate" } == 1)
    #expect(try await found { $0.title = "laboratory-senior" } == 0)
    #expect(try await found { $0.year = 2025 } == 1)
    #expect(try await found { $0.year = 2024 } == 0)
    #expect(try await portal.list(PlanFilter(), in: ListWindow()).years == [2025])
    #expect(try await found { $0.window = .upcoming } == 1)
    #expect(try await portal.open(limit: 5).isEmpty)
    test.clock.now = try #require(Moment("2025-08-25 09:00:00"))
    #expect(try await found { $0.window = .open } == 1)
    #expect(try await portal.open(limit: 5).map(\.id) == [id])
    let shown = try await portal.plan(id)
    #expect(shown.window == .open && shown.lastUsefulDay?.description == "2025-09-08" && shown.postingDays == 5)
    test.clock.now = try #require(Moment("2025-09-08 18:00:00"))
    #expect(try await found { $0.window = .closed } == 1)
    #expect(try await portal.open(limit: 5).isEmpty)
  }

  @Test func openPlansComeFirstThenThoseToComeThenTheClosedOnes() async throws {
    func publish(_ name: String, _ opens: String, _ closes: String) async throws {
      var draft = test.planDraft(of: committee)
      (draft.name, draft.opens, draft.closes) = (name, opens, closes)
      _ = try await service.publish(nil, draft, version: 0, for: unit.id, by: owner)
    }
    try await publish("甲", "2025-09-01T09:00", "2025-09-05T18:00")
    try await publish("乙", "2025-08-20T10:00", "2025-09-05T18:00")
    try await publish("丙", "2025-08-20T10:00", "2025-09-01T18:00")
    try await publish("丁", "2025-08-20T10:00", "2025-08-22T18:00")
    test.clock.now = try #require(Moment("2025-08-25 09:00:00"))
    let names = try await portal.list(PlanFilter(), in: ListWindow()).page.rows.map(\.name)
    #expect(names == ["丙", "乙", "甲", "丁"])
  }

  @Test func afterPublicationOnlyLaterDeadlinesContactAndWordsChange() async throws {
    let id = try await test.plan(of: unit, committee)
    let plan = try #require(try await service.file(id, of: unit.id, by: owner).stored.plan)
    var entry = PlanChangeEntry(plan)
    entry.reason = "申报人数较多"
    #expect(
      try await reasons { try await service.change(id, entry, version: 2, for: unit.id, by: owner) }.map(\.code)
        == ["nothing-changed"])
    entry.closes = "2025-09-07T18:00"
    #expect(
      try await reasons { try await service.change(id, entry, version: 2, for: unit.id, by: owner) }.map(\.code)
        == ["deadline-earlier"])
    entry.closes = "2025-09-09T18:00"
    #expect(
      try await reasons { try await service.change(id, entry, version: 2, for: unit.id, by: owner) }.map(\.code)
        == ["no-room-for-posting"])
    entry.unitDeadline = "2025-09-16T18:00"
    entry.phone = "023-11111111"
    try await service.change(id, entry, version: 2, for: unit.id, by: owner)
    let stale = try await reasons { try await service.change(id, entry, version: 2, for: unit.id, by: owner) }
    #expect(stale.map(\.code) == ["stale"])
    let file = try await service.file(id, of: unit.id, by: owner)
    #expect(file.changes.map(\.version) == [3, 2] && file.changes.map(\.reason) == ["申报人数较多", ""])
    #expect(
      file.changes[1].content.changedFields(to: file.changes[0].content) == ["个人申报截止时间", "单位审核截止时间", "联系电话"])
    #expect(try await portal.plan(id).plan.content.schedule.closes.description == "2025-09-09 18:00:00")
    let draft = PlanDraft(plan)
    #expect(
      try await reasons { try await service.save(id, draft, version: 3, for: unit.id, by: owner) }.map(\.code)
        == ["plan-published"])
    #expect(try await reasons { try await service.delete(id, for: unit.id, by: owner) }.map(\.code) == ["plan-published"])
  }

  @Test func theOfficeTakesAPlanOnOnceTheExaminationsAreOver() async throws {
    let id = try await test.plan(of: unit, committee)
    let early = try await reasons { try await service.advance(id, to: .inReview, version: 2, for: unit.id, by: owner) }
    #expect(early.map(\.code) == ["stage-not-next"])
    test.clock.now = try #require(Moment("2025-09-26 18:00:00"))
    try await service.advance(id, to: .inReview, version: 2, for: unit.id, by: owner)
    let entry = PlanChangeEntry(try #require(try await service.file(id, of: unit.id, by: owner).stored.plan))
    #expect(
      try await reasons { try await service.change(id, entry, version: 3, for: unit.id, by: owner) }.map(\.code)
        == ["plan-in-review"])
    try await service.advance(id, to: .resultsPosted, version: 3, for: unit.id, by: owner)
    try await service.advance(id, to: .concluded, version: 4, for: unit.id, by: owner)
    let line = try await service.list(of: unit.id, named: "", .concluded, in: ListWindow(), by: owner)
    #expect(line.rows.map { $0.state(at: test.clock.now) } == [.concluded])
  }

  @Test func aCopyIsADraftForThisYear() async throws {
    let id = try await test.plan(of: unit, committee)
    test.clock.now = try #require(Moment("2026-03-02 09:00:00"))
    let copy = try await service.copy(id, for: unit.id, by: owner)
    let draft = try #require(try await service.file(copy, of: unit.id, by: owner).stored.draft)
    #expect(draft.name == "2026年演示市实验技术高级职称评审申报计划" && draft.opens == "2026-08-25T09:00")
    await #expect(throws: NotFound.self) { _ = try await service.copy(copy, for: unit.id, by: owner) }
    let original = try #require(try await service.file(id, of: unit.id, by: owner).stored.plan)
    #expect(draft.requirements[0].id != original.content.requirements[0].id)
  }

  @Test func whoeverIsBarredIsToldWhy() async throws {
    let id = try await test.plan(of: unit, committee)
    test.clock.now = try #require(Moment("2025-08-25 09:00:00"))
    let person = try await test.person("甲示例", number: 5)
    let viewer = try await test.viewer(person)
    #expect(try await portal.admission(to: id, of: viewer) == [])
    #expect(try await portal.admission(to: id, of: owner).map(\.code) == ["personal-account-only"])
    _ = try await test.integrityRecord(of: person)
    #expect(try await portal.admission(to: id, of: viewer).map(\.code) == ["integrity-barred"])
    test.clock.now = try #require(Moment("2025-09-08 18:00:00"))
    #expect(try await portal.admission(to: id, of: viewer).map(\.code) == ["plan-closed", "integrity-barred"])
  }
}
