import Services
import TestKit
import Testing
import Titles

@Suite struct CommitteeFilingReminderTests {
  @Test("the unit is told once, on the day from which ninety days are left, or when a node runs next")
  func once() async throws {
    let test = try await TestPlatform()
    let unit = try await test.organiser()
    _ = try await test.committee(of: unit, by: try await test.administrator(.system))
    let runner = DailyRunner(
      platform: test.platform, tasks: [CommitteeFilingReminder(platform: test.platform)], name: "node")
    func told(_ day: String) async throws -> Int {
      test.clock.now = try #require(Moment("\(day) 08:00:00"))
      try await runner.runNext()
      let owner = try await test.viewer(unit)
      let messages = try await UnitService(platform: test.platform).overview(of: unit.id, for: owner).messages
      return messages.count { $0.title == "评审委员会备案即将到期" }
    }
    // Filed through 2028-08-19: ninety days before are 2028-05-21.
    #expect(try await told("2028-05-19") == 0)
    #expect(try await told("2028-05-20") == 0)
    #expect(try await told("2028-05-23") == 1)
    #expect(try await told("2028-05-24") == 1)
  }
}
