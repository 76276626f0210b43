import Database
import Services
import Storage
import TestKit
import Testing
import Titles

@Suite("我的申报和办理记录")
struct ApplicantServiceTests {
  let test: TestPlatform
  let service: ApplicantService
  let actions: ActionService

  init() async throws {
    test = try await TestPlatform()
    service = ApplicantService(platform: test.platform)
    actions = ActionService(platform: test.platform)
  }

  private func labels(_ filed: FiledApplication) async throws -> [String] {
    try await service.overview(by: filed.viewer).rows.flatMap(\.actions).map(\.label)
  }

  @Test("the buttons of a row follow from its state")
  func buttons() async throws {
    let filed = try await test.filedApplication()
    #expect(try await labels(filed) == ["继续填报", "办理记录", "删除"])
    _ = try await filed.filing.submit(SubmissionRequest(filed.id), by: filed.viewer)
    #expect(try await labels(filed) == ["查看", "撤回", "办理记录", "下载申报书", "催办/申请退回", "删除"])
    try await test.store.database.write { transaction in try transaction.run("UPDATE visits SET is_touched = 1") }
    #expect(try await labels(filed) == ["查看", "办理记录", "下载申报书", "催办/申请退回"])
    let visit: VisitID? = try await test.store.database.read { reader in try reader.value("SELECT id FROM visits") }
    var back = ActionRequest(.sendBack, on: filed.id, at: visit)
    back.reason = "请补充"
    _ = try await actions.perform(back, by: try await test.viewer(filed.employer))
    #expect(try await labels(filed) == ["修改", "办理记录", "下载申报书", "删除"])
    _ = try await actions.perform(ActionRequest(.delete, on: filed.id), by: filed.viewer)
    #expect(try await labels(filed) == ["查看", "办理记录"])
  }

  @Test("the list is filtered by business, state and year")
  func filters() async throws {
    let filed = try await test.filedApplication()
    let all = try await service.overview(by: filed.viewer)
    #expect(all.years == [2025])
    #expect(all.rows.map(\.summary.authorityName) == [filed.authority.name])
    func count(_ filter: ApplicationFilter) async throws -> Int {
      try await service.overview(filter, by: filed.viewer).rows.count
    }
    #expect(try await count(ApplicationFilter(business: .review)) == 0)
    #expect(try await count(ApplicationFilter(state: .draft)) == 1)
    #expect(try await count(ApplicationFilter(state: .concluded)) == 0)
    #expect(try await count(ApplicationFilter(year: 2024)) == 0)
    #expect(try await count(ApplicationFilter(business: .initialDetermination, state: .draft, year: 2025)) == 1)
  }

  @Test("the record is newest first, with whom to ask while it is under way")
  func history() async throws {
    let filed = try await test.submittedApplication()
    let before = try await service.history(of: filed.id, for: filed.viewer)
    #expect(before.pending == .init(name: "", phone: "", unitName: filed.employer.name))
    try await test.store.database.write { transaction in
      try UnitRepository().setContacts(
        [UnitContact(business: .titles, name: "郑经办", phone: "023-11111111", email: "")], of: filed.employer.id,
        in: transaction)
    }
    let history = try await service.history(of: filed.id, for: filed.viewer)
    #expect(history.rows.map(\.position) == [2, 1])
    #expect(history.rows.map(\.event.label) == ["提交申报书", "填写申报书"])
    #expect(history.rows.first?.pendingName == filed.employer.name)
    #expect(history.pending == .init(name: "郑*", phone: "023-11111111", unitName: filed.employer.name))
  }

  @Test("the employer reads the record, another unit and another person don't")
  func access() async throws {
    let filed = try await test.submittedApplication()
    let employer = try await test.viewer(filed.employer)
    #expect(try await service.history(of: filed.id, for: employer).rows.count == 2)
    let stranger = try await test.viewer(try await test.unit("无关单位", number: 55))
    await #expect(throws: NotFound("申报书")) { try await service.history(of: filed.id, for: stranger) }
    let person = try await test.viewer(try await test.person("无关人员", number: 9))
    await #expect(throws: NotFound("申报书")) { try await service.history(of: filed.id, for: person) }
    await #expect(throws: NotFound("我的申报")) { try await service.overview(by: employer) }
  }
}
