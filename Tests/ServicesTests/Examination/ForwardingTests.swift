import Database
import Services
import Storage
import TestKit
import Testing
import Titles

@Suite struct ForwardingTests {
  let ground: ExaminationGround
  let service: ExaminationService

  init() async throws {
    ground = try await TestPlatform().examinationGround()
    service = ExaminationService(platform: ground.test.platform)
  }

  private func codes(_ body: () async throws -> Void) async -> [String] {
    do {
      try await body()
      return []
    } catch let refusal as Refusal {
      return refusal.reasons.map { "\($0.code)@\($0.field ?? "")" }
    } catch {
      return ["\(error)"]
    }
  }

  @Test func theEmployersDialogsBeginWithTheGuarantee() async throws {
    try await ground.approve()
    let visit = try await ground.visit(to: ground.employer)
    let shown = try await service.forwarding(visit, in: try ground.room(ground.employer), for: ground.clerk)
    #expect(shown.guarantee?.title == "呈报材料真实性保证书")
    #expect(shown.guarantee?.paragraphs.first?.contains("兹保证\(ground.filed.person.name)同志") == true)
    #expect(shown.posting?.since.description == "2025-08-20")
    #expect(shown.posting?.through.description == "2025-08-26")
    #expect(shown.suggestions.map(\.unit.id) == [ground.department.id, ground.authority])
    #expect(shown.suggestions.map(\.entry.rule) == [.institutionDepartment, .acceptingAuthority])
    #expect(shown.unitName == ground.filed.employer.name)
    #expect(shown.prefilled == Recommendation(personInCharge: "", phone: "", opinion: "", guarantees: false))
  }

  @Test func theUnitsContactAndItsLastWordsAreThereAlready() async throws {
    try await ground.approve()
    let visit = try await ground.visit(to: ground.employer)
    try await ground.test.store.database.write { [ground] transaction in
      let contact = UnitContact(business: .titles, name: "联系甲", phone: "023-00000009", email: "a@example.com")
      try UnitRepository().setContacts([contact], of: ground.employer, in: transaction)
    }
    let first = try await service.forwarding(visit, in: try ground.room(ground.employer), for: ground.clerk)
    #expect(first.prefilled.personInCharge == "联系甲")
    #expect(first.prefilled.phone == "023-00000009")
    ground.waitForPosting()
    try await ground.forward(to: ground.department.id)
    try await ground.act(.recall, at: ground.employer, by: ground.clerk)
    let again = try await service.forwarding(visit, in: try ground.room(ground.employer), for: ground.clerk)
    #expect(again.prefilled.opinion == "材料属实，同意推荐。")
    #expect(!again.prefilled.guarantees)
  }

  @Test func aSuperiorOnlyRecommends() async throws {
    try await ground.approve()
    ground.waitForPosting()
    try await ground.forward(to: ground.department.id)
    let visit = try await ground.visit(to: ground.department.id)
    try await ground.act(.examine, at: ground.department.id, by: ground.departmentViewer)
    let shown = try await service.forwarding(visit, in: try ground.room(ground.department.id), for: ground.departmentViewer)
    #expect(shown.guarantee == nil)
    #expect(shown.posting == nil)
    #expect(shown.suggestions.map(\.entry.rule) == [.departmentToBureau])
    #expect(shown.suggestions.map(\.unit.id) == [ground.authority])
  }

  @Test func beforeThePostingThereIsNothingToForward() async throws {
    let visit = try await ground.visit(to: ground.employer)
    #expect(
      await codes { _ = try await service.forwarding(visit, in: try ground.room(ground.employer), for: ground.clerk) } == [
        "state@"
      ])
  }

  @Test func theFirstDialogIsCheckedByItself() async throws {
    try await ground.approve()
    var request = ActionRequest(.forward, on: ground.filed.id, at: try await ground.visit(to: ground.employer))
    let empty = try await service.problems(ofFirstDialog: request, for: ground.clerk)
    #expect(empty.map(\.code) == ["is-guaranteed", "posting-fits"])
    request.recommendation = Recommendation(personInCharge: "", phone: "", opinion: "", guarantees: true)
    request.posting = ExaminationGround.posting
    let early = try await service.problems(ofFirstDialog: request, for: ground.clerk)
    #expect(early.map(\.code) == ["posting-not-over"])
    ground.waitForPosting()
    #expect(try await service.problems(ofFirstDialog: request, for: ground.clerk) == [])
    request.posting = PostingPeriod(
      from: ExaminationGround.posting.from.adding(days: -1), through: ExaminationGround.posting.through)
    #expect(try await service.problems(ofFirstDialog: request, for: ground.clerk).map(\.code) == ["posting-follows-approval"])
  }

  @Test func receiversAreFoundByName() async throws {
    let visit = try await ground.visit(to: ground.employer)
    let found = try await service.receivers("教育", for: visit, in: try ground.room(ground.employer), by: ground.clerk)
    #expect(found.map(\.id) == [ground.department.id])
    #expect(found.first?.detail.contains("主管部门") == true)
    // Employers examine nothing for others.
    #expect(try await service.receivers("设计院", for: visit, in: try ground.room(ground.employer), by: ground.clerk) == [])
    #expect(try await service.receiver(ground.authority)?.name == ground.filed.authority.name)
  }

  @Test func theWholeWayToTheDecision() async throws {
    try await ground.approve()
    ground.waitForPosting()
    try await ground.forward(to: ground.department.id)
    try await ground.act(.forward, at: ground.department.id, by: ground.departmentViewer) { request in
      request.recommendation = Recommendation(
        personInCharge: "负责乙", phone: "023-00000002", opinion: "同意。", guarantees: false)
      request.nextUnit = ground.authority
    }
    let visit = try await ground.visit(to: ground.authority)
    let shown = try await service.examination(visit, in: try ground.room(ground.authority), for: ground.authorityViewer)
    #expect(shown.opinions.map(\.unitName) == [ground.filed.employer.name, "演示区教育委员会"])
    #expect(shown.returnNodes.map(\.label) == ["演示区教育委员会（上级单位）", "\(ground.filed.employer.name)（用人单位）"])
    let result = try await ground.act(.pass, at: ground.authority, by: ground.authorityViewer)
    #expect(result.state == .concluded)
    let tabs = try await ground.test.store.database.read { [ground] reader in
      (
        try WorklistRepository().counts(of: ground.employer, .initialDetermination, in: reader),
        try WorklistRepository().counts(of: ground.authority, .initialDetermination, in: reader)
      )
    }
    #expect(tabs.0 == [.state(.concluded): 1, .all: 1])
    #expect(tabs.1 == [.state(.concluded): 1, .all: 1])
  }
}
