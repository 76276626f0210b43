import Services
import TestKit
import Testing
import Titles

@Suite struct AuditServiceTests {
  private let window = ListWindow(offset: 0, limit: 50)

  @Test func theLogIsFilteredByWhoWhatAndWhen() async throws {
    let test = try await TestPlatform()
    let auditor = try await test.administrator(.audit)
    let system = try await test.administrator(.system)
    let registry = UnitRegistryService(platform: test.platform)
    let school = try await test.unit("云杉中学", number: 1)
    try await registry.suspend(school.id, reason: "停办", by: system)
    test.clock.now = test.clock.now.adding(seconds: 86_400)
    try await registry.restore(school.id, by: system)
    let audit = AuditService(platform: test.platform)
    func found(_ change: (inout AuditFilter) -> Void) async throws -> [String] {
      var filter = AuditFilter()
      change(&filter)
      return try await audit.entries(filter, in: window, for: auditor).rows.map(\.action)
    }
    #expect(try await found { $0.subject = "云杉中学" } == ["恢复单位", "停用单位"])
    #expect(try await found { $0.subject = school.uscc } == ["恢复单位", "停用单位"])
    #expect(
      try await found {
        $0.subject = school.id.rawValue; $0.action = "unit.suspend"
      } == ["停用单位"])
    #expect(try await found { $0.actor = "System" } == ["恢复单位", "停用单位"])
    #expect(try await found { $0.actor = "nobody" } == [])
    #expect(try await found { $0.subject = "没有的单位" } == [])
    #expect(
      try await found {
        $0.actor = "system"; $0.from = Day("2025-08-21")
      } == ["恢复单位"])
    #expect(
      try await found {
        $0.actor = "system"; $0.through = Day("2025-08-20")
      } == ["停用单位"])
    let entry = try await audit.entries(AuditFilter(), in: ListWindow(limit: 1), for: auditor).rows.first
    #expect(entry?.subject == "云杉中学")
    #expect(entry?.actor == "管理示例（system）")
    #expect(entry?.position == 2)
    #expect(await outcome { _ = try await audit.entries(AuditFilter(), in: window, for: system) } == "no-menu")
  }

  @Test func theLogIsReadFromEndToEndWhileOthersWriteIntoIt() async throws {
    let test = try await TestPlatform()
    let auditor = try await test.administrator(.audit)
    let system = try await test.administrator(.system)
    let registry = UnitRegistryService(platform: test.platform)
    // All at the same moment: only stream and position tell them apart.
    for number in 1...3 {
      let unit = try await test.unit("单位\(number)", number: number)
      try await registry.suspend(unit.id, reason: "停办", by: system)
      try await registry.restore(unit.id, by: system)
    }
    let audit = AuditService(platform: test.platform)
    var filter = AuditFilter()
    filter.actor = "system"
    let all = try await audit.entries(filter, in: window, for: auditor).rows
    #expect(all.count == 6)
    var read: [AuditEntry] = []
    while true {
      let next = try await audit.entries(filter, after: read.last, limit: 4, for: auditor)
      if next.isEmpty { break }
      read += next
      test.clock.now = test.clock.now.adding(seconds: 1)
      let late = try await test.unit("后来\(read.count)", number: 10 + read.count)
      try await registry.suspend(late.id, reason: "停办", by: system)
    }
    #expect(read == all)
    #expect(await outcome { _ = try await audit.entries(filter, after: nil, limit: 4, for: system) } == "no-menu")
  }

  @Test func everyActionThatABusyDayLeavesHasItsWords() async throws {
    let world = try await CertificateWorld()
    let ground = try await world.test.examinationGround()
    try await ground.approve()
    let auditor = try await world.test.administrator(.audit)
    let rows = try await AuditService(platform: world.test.platform).entries(AuditFilter(), in: window, for: auditor).rows
    #expect(!rows.isEmpty)
    for row in rows { #expect(!row.action.contains("."), "\(row.action)") }
  }

  @Test func aChangedRowIsFoundByTheVerification() async throws {
    let test = try await TestPlatform()
    let auditor = try await test.administrator(.audit)
    let audit = AuditService(platform: test.platform)
    let runner = JobRunner(
      platform: test.platform, handlers: [AuditChainVerifier(platform: test.platform)], name: "test")
    #expect(try await audit.verification(for: auditor) == nil)
    try await audit.verify(by: auditor)
    #expect(try await audit.verification(for: auditor)?.finishedAt == nil)
    #expect(await outcome { try await audit.verify(by: auditor) } == "verification-under-way")
    #expect(try await runner.runNext())
    let sound = try await audit.verification(for: auditor)
    #expect(sound?.finishedAt != nil)
    #expect(sound?.faults == [])
    try await test.tamper(with: auditor.account.rawValue, at: 1)
    try await audit.verify(by: auditor)
    #expect(try await runner.runNext())
    let broken = try await audit.verification(for: auditor)
    #expect(broken?.faults == ["对象 \(auditor.account.rawValue)：第 1 行与前一行的链接不符，可能被改动。"])
  }
}
