import Services
import Storage
import TestKit
import Testing
import Titles

/// A unit whose superior isn't on the platform asks the reform office, and gets an answer.
@Suite struct SuperiorRequestTests {
  let ground: ExaminationGround
  let service: SuperiorRequestService
  let office: Viewer

  init() async throws {
    ground = try await TestPlatform().examinationGround()
    service = SuperiorRequestService(platform: ground.test.platform)
    office = try await ground.test.administrator(.system)
  }

  private func entry(_ name: String = "示例市示范委员会", uscc: String = "", _ words: String = "本单位的主管部门。") -> SuperiorRequestEntry {
    var entry = SuperiorRequestEntry()
    (entry.name, entry.uscc, entry.explanation) = (name, uscc, words)
    return entry
  }

  private func send(_ entry: SuperiorRequestEntry) async -> String {
    await outcome { try await service.send(entry, in: try ground.room(ground.employer), by: ground.clerk) }
  }

  private func waiting() async throws -> [SuperiorRequest] {
    try await service.list(isAnswered: false, in: ListWindow(), for: office).rows
  }

  @Test func whatIsAskedReachesTheOfficeAndTheAnswerTheUnit() async throws {
    #expect(await send(entry()) == "done")
    let request = try #require(try await waiting().first)
    #expect(request.unitName == ground.filed.employer.name)
    #expect(request.handlerName == "经*")
    let superior = try await ground.test.unit("示例市示范委员会", number: 71, kind: .cityDepartment)
    #expect(try await service.file(request.id, for: office).similar.map(\.id) == [superior.id])
    var answer = SuperiorAnswerEntry()
    (answer.text, answer.superior, answer.appoints) = ("已登记", superior.id, true)
    #expect(await outcome { try await service.answer(request.id, answer, by: office) } == "done")
    #expect(await outcome { try await service.answer(request.id, answer, by: office) } == "stale")
    #expect(try await waiting().isEmpty)
    let mine = try await service.all(in: try ground.room(ground.employer), for: ground.clerk)
    #expect(mine.map(\.answer?.text) == ["已登记"])
    #expect(mine.map(\.answer?.superiorName) == ["示例市示范委员会"])
    let overview = try await UnitService(platform: ground.test.platform).overview(of: ground.employer, for: ground.clerk)
    #expect(overview.messages.first?.body == "关于“示例市示范委员会”：已登记。上级单位“示例市示范委员会”现在可以在“报送上级单位”中选择。")
    // From now on it is the one that is recommended.
    try await ground.approve()
    ground.waitForPosting()
    let forwarding = try await ExaminationService(platform: ground.test.platform).forwarding(
      try await ground.visit(to: ground.employer), in: try ground.room(ground.employer), for: ground.clerk)
    #expect(forwarding.suggestions.first?.unit.id == superior.id)
  }

  @Test func whatIsRefused() async throws {
    #expect(await send(entry("", uscc: "1", "")) == "missing missing uscc-length")
    // The department is there and receives; an employer of that name would not.
    #expect(await send(entry(ground.department.name)) == "superior-known")
    #expect(await send(entry("教委", uscc: ground.department.uscc)) == "superior-known")
    #expect(await send(entry(ground.filed.employer.name)) == "done")
    #expect(await send(entry(ground.filed.employer.name)) == "request-open")
    for number in 2...10 { #expect(await send(entry("示例单位\(number)")) == "done") }
    #expect(await send(entry("示例单位11")) == "requests-open")
  }

  @Test func whatTheOfficeMayNotAnswer() async throws {
    #expect(await send(entry()) == "done")
    let request = try #require(try await waiting().first)
    var answer = SuperiorAnswerEntry()
    answer.appoints = true
    #expect(await outcome { try await service.answer(request.id, answer, by: office) } == "missing missing")
    (answer.text, answer.superior) = ("见附", ground.employer)
    #expect(await outcome { try await service.answer(request.id, answer, by: office) } == "superior-employer")
    answer.superior = ground.test.store.ids.make()
    #expect(await outcome { try await service.answer(request.id, answer, by: office) } == "superior-inactive")
    (answer.superior, answer.appoints) = (nil, false)
    #expect(await outcome { try await service.answer(request.id, answer, by: ground.clerk) } == "NotFound")
    let security = try await ground.test.administrator(.security)
    #expect(await outcome { try await service.answer(request.id, answer, by: security) } == "no-menu")
    #expect(await outcome { try await service.answer(request.id, answer, by: office) } == "done")
  }

  @Test func onlyWhoMayExamineAsks() async throws {
    let person = try await ground.test.person("无权甲", number: 77)
    try await ground.test.link(person, to: ground.filed.employer, menus: [.home])
    let viewer = try await ground.test.viewer(person)
    let room = try ground.room(ground.employer)
    #expect(await outcome { try await service.send(entry(), in: room, by: viewer) } == "no-menu")
    #expect(await outcome { _ = try await service.all(in: room, for: ground.departmentViewer) } == "NotFound")
    #expect(await outcome { _ = try await service.list(isAnswered: false, in: ListWindow(), for: viewer) } == "NotFound")
  }
}
