import Services
import TestKit
import Testing
import Titles

@Suite struct JobServiceTests {
  @Test func jobsAreListedWithTheirState() async throws {
    let test = try await TestPlatform()
    let office = try await test.administrator(.system)
    let auditor = try await test.administrator(.audit)
    let jobs = JobService(platform: test.platform)
    let window = ListWindow(offset: 0, limit: 20)
    try await AuditService(platform: test.platform).verify(by: auditor)
    let waiting = try await jobs.list(nil, in: window, for: office).rows
    #expect(waiting.map(\.title) == ["验证审计日志"])
    #expect(waiting.map(\.orderedBy) == ["平台（auditor）"])
    #expect(waiting.map(\.state) == [.queued])
    let runner = JobRunner(
      platform: test.platform, handlers: [AuditChainVerifier(platform: test.platform)], name: "test")
    try await runner.runNext()
    #expect(try await jobs.list(.queued, in: window, for: office).total == 0)
    let done = try await jobs.list(.done, in: window, for: office).rows
    #expect(done.map(\.done) == [1])
    #expect(done.map(\.failed) == [0])
    #expect(await outcome { _ = try await jobs.list(nil, in: window, for: auditor) } == "no-menu")
  }
}
