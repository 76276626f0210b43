import Services
import Storage
import TestKit
import Testing
import Titles

/// 催办, 申请退回: once a working day, to the unit and its handler, seen in the list and on the page.
@Suite struct ReminderTests {
  let ground: ExaminationGround

  init() async throws {
    ground = try await TestPlatform().examinationGround()
    try await ground.act(.examine, at: ground.employer, by: ground.clerk)
  }

  private func remind(_ action: WorkflowAction, reason: String = "") async throws {
    var request = ActionRequest(action, on: ground.filed.id)
    request.reason = reason
    _ = try await ActionService(platform: ground.test.platform).perform(request, by: ground.filed.viewer)
  }

  private func refused(_ action: WorkflowAction) async throws -> [Reason] {
    let refusal = await #expect(throws: Refusal.self) { try await remind(action, reason: "请退回") }
    return refusal?.reasons ?? []
  }

  private func at(_ text: String) throws { ground.test.clock.now = try #require(Moment(text)) }

  @Test func onceAWorkingDay() async throws {
    // Friday.
    try at("2025-08-22 09:00:00")
    try await remind(.urge)
    let reasons = try await refused(.askReturn)
    #expect(reasons.map(\.code) == ["reminds-once"])
    #expect(reasons.first?.sentence.contains("您已于 2025-08-22 09:00:00 “催办”") == true)
    #expect(reasons.first?.sentence.contains("请在 2025-08-25 及以后再办理") == true)
    // A weekend belongs to the Friday before it.
    try at("2025-08-24 23:59:59")
    #expect(try await refused(.urge).map(\.code) == ["reminds-once"])
    try at("2025-08-25 00:00:00")
    try await remind(.askReturn, reason: "学历填错了")
    #expect(try await refused(.urge).map(\.code) == ["reminds-once"])
  }

  @Test func theUnitAndItsHandlerAreTold() async throws {
    try await remind(.askReturn, reason: "学历填错了")
    let service = ExaminationService(platform: ground.test.platform)
    let visit = try await ground.visit(to: ground.employer)
    let shown = try await service.examination(visit, in: try ground.room(ground.employer), for: ground.clerk)
    #expect(shown.reminder == .returnAsked)
    #expect(shown.asked?.detail == "原因：学历填错了")
    #expect(shown.history.rows.first?.event == .returnAsked)
    #expect(shown.history.rows.first?.pendingUnitName == ground.filed.employer.name)
    let list = try await WorklistService(platform: ground.test.platform).page(
      WorklistRequest(in: try ground.room(ground.employer), tab: .state(.underExamination)), for: ground.clerk)
    #expect(list.rows.map(\.reminder) == [.returnAsked])
    let unit = try await UnitService(platform: ground.test.platform).overview(of: ground.employer, for: ground.clerk)
    #expect(unit.messages.first?.title == "申报人申请退回")
    #expect(unit.messages.first?.body.contains("原因：学历填错了") == true)
    let person = try #require(ground.clerk.person)
    let mine = try await MessageService(platform: ground.test.platform).page(
      of: .person(person), onlyUnread: true, limit: 5, offset: 0)
    #expect(mine.messages.map(\.title) == ["申报人申请退回"])
    // The unit returns it: it is asked for nothing more.
    try await ground.act(.sendBack, at: ground.employer, by: ground.clerk) { $0.reason = "同意退回" }
    _ = try await ground.filed.filing.submit(SubmissionRequest(ground.filed.id), by: ground.filed.viewer)
    let again = try await service.examination(visit, in: try ground.room(ground.employer), for: ground.clerk)
    #expect(again.reminder == nil)
    #expect(again.asked == nil)
  }

  @Test func onlyTheApplicantReminds() async throws {
    await #expect(throws: NotFound("申报书")) {
      _ = try await ActionService(platform: ground.test.platform).perform(
        ActionRequest(.urge, on: ground.filed.id), by: ground.clerk)
    }
  }

  @Test func theButtonFollowsTheWorkflow() async throws {
    let service = ApplicantService(platform: ground.test.platform)
    let row = try await service.row(ground.filed.id, by: ground.filed.viewer)
    #expect(row.actions == [.view, .record, .download, .remind])
    try await remind(.urge)
    let obstacles = try await service.obstacles(to: .urge, on: ground.filed.id, by: ground.filed.viewer)
    #expect(obstacles.map(\.code) == ["reminds-once"])
    try await ground.act(.sendBack, at: ground.employer, by: ground.clerk) { $0.reason = "请完善" }
    #expect(!(try await service.row(ground.filed.id, by: ground.filed.viewer)).actions.contains(.remind))
  }
}
