import Database
import Services
import Storage
import TestKit
import Testing
import Titles

@Suite struct RequestCountTests {
  @Test func twoNodesCountTogether() async throws {
    let test = try await TestPlatform()
    let nodes = [RequestCountService(platform: test.platform), RequestCountService(platform: test.platform)]
    let allowance = RequestAllowance(burst: 3, interval: 2000)
    var verdicts: [RequestAllowance.Verdict] = []
    for number in 0..<4 { verdicts.append(try await nodes[number % 2].take("check:10.0.0.1", allowance)) }
    let now = test.clock.now.milliseconds
    #expect(
      verdicts == [
        .allowed(fullAt: now + 2000), .allowed(fullAt: now + 4000), .allowed(fullAt: now + 6000), .refused(retryAfter: 2),
      ])
    #expect(try await nodes[1].take("check:10.0.0.2", allowance) == .allowed(fullAt: now + 2000))
    #expect(try await nodes[1].take("register:10.0.0.1", allowance) == .allowed(fullAt: now + 2000))
    test.clock.now = test.clock.now.adding(seconds: 2)
    #expect(try await nodes[1].take("check:10.0.0.1", allowance) == .allowed(fullAt: now + 8000))
  }

  @Test func countsThatLimitNobodyAreCleared() async throws {
    let test = try await TestPlatform()
    let counts = RequestCountService(platform: test.platform)
    _ = try await counts.take("check:10.0.0.1", RequestAllowance(burst: 3, interval: 2000))
    test.clock.now = test.clock.now.adding(seconds: 1)
    _ = try await counts.take("check:10.0.0.2", RequestAllowance(burst: 3, interval: 2000))
    test.clock.now = test.clock.now.adding(seconds: 2)
    let report = try #require(await Housekeeping(platform: test.platform).look())
    #expect(report.removed[.requestCounts] == 1)
    let left: [String] = try await test.store.database.read { reader in
      try reader.all("SELECT subject FROM request_counts") { try $0.get(0) }
    }
    #expect(left == ["check:10.0.0.2"])
  }
}
