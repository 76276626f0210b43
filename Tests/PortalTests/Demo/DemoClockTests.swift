import Services
import TestKit
import Testing
import Titles

@testable import Portal

@Suite struct DemoClockTests {
  @Test func aVisitorMovesTheClockAndStaysSignedIn() async throws {
    let test = try await TestPlatform()
    let unit = try await test.unit("云杉中学", number: 1)
    let base = test.clock
    let clock = DemoClock(base: { base.now })
    let site = try TestSite(test, demoClock: clock)
    try await site.open { client in
      let visitor = try await TestVisitor.signedIn("unit1", door: .unit, to: site, client)
      let home = try await visitor.get(Routes.unitHome(unit.id))
      #expect(home.text.contains("服务器时间"))
      #expect(home.text.contains("2025-08-20 09:00:00"))
      let back = Routes.unitHome(unit.id).description
      let moved = try await visitor.post(Routes.demoClock(), ["step": "day", "return": back])
      #expect(moved.location == back)
      #expect(clock.now.description == "2025-08-21 09:00:00")
      // Friday 22, then over the weekend to Monday 25.
      _ = try await visitor.post(Routes.demoClock(), ["step": "working-day", "return": back])
      _ = try await visitor.post(Routes.demoClock(), ["step": "working-day", "return": back])
      #expect(clock.now.description == "2025-08-25 09:00:00")
      let past = try await visitor.post(Routes.demoClock(), ["step": "to", "day": "2025-08-24", "return": "//elsewhere"])
      #expect(past.location == "/")
      #expect(try await visitor.get(Routes.unitHome(unit.id)).text.contains("演示时间只能向后调整"))
      _ = try await visitor.post(Routes.demoClock(), ["step": "to", "day": "2099-01-01", "return": back])
      #expect(try await visitor.get(Routes.unitHome(unit.id)).text.contains("2099 年的工作日历尚未公布"))
      _ = try await visitor.post(Routes.demoClock(), ["step": "to", "return": back])
      #expect(try await visitor.get(Routes.unitHome(unit.id)).text.contains("请先选择要调整到的日期"))
      _ = try await visitor.post(Routes.demoClock(), ["step": "to", "day": "2025-10-09", "return": back])
      // Weeks later by the demonstration's time the session is still open.
      test.clock.now = clock.now
      #expect(try await visitor.get(Routes.unitHome(unit.id)).status == 200)
    }
    // Another start takes the time up where it was left.
    let again = DemoClock(base: { Moment(Day(ordinal: 0)) })
    try await again.begin(at: nil, on: test.platform)
    #expect(again.now.milliseconds == 50 * 86_400_000 + Moment(Day(ordinal: 0)).milliseconds)
    try await again.begin(at: Moment("2025-08-20T09:00:00+08:00"), on: test.platform)
    #expect(again.now.description == "2025-08-20 09:00:00")
  }

  @Test func twoVisitorsAtOnceTakeOneStepAfterTheOther() async throws {
    let test = try await TestPlatform()
    _ = try await test.person("甲示例", number: 1)
    let base = test.clock
    let clock = DemoClock(base: { base.now })
    let site = try TestSite(test, demoClock: clock)
    let token = try await site.portal.accounts.signIn(
      SignInRequest(door: .personal, username: "person1", password: TestPlatform.password))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 1...8 { group.addTask { _ = try await clock.move(.day, on: test.platform) } }
      try await group.waitForAll()
    }
    #expect(clock.now.description == "2025-08-28 09:00:00")
    // The session moved with each step, once: it has just begun.
    test.clock.now = clock.now
    let session = try #require(try await site.portal.accounts.session(token))
    #expect(session.secondsLeft == 30 * 60)
    let again = DemoClock(base: { Moment(Day(ordinal: 0)) })
    try await again.begin(at: nil, on: test.platform)
    #expect(again.now.milliseconds == 8 * 86_400_000 + Moment(Day(ordinal: 0)).milliseconds)
  }

  @Test func anotherNodeFollows() async throws {
    let test = try await TestPlatform()
    let base = test.clock
    let nodes = [DemoClock(base: { base.now }), DemoClock(base: { base.now })]
    for clock in nodes { try await clock.begin(at: nil, on: test.platform) }
    _ = try await nodes[0].move(.day, on: test.platform)
    #expect(nodes[1].now.description == "2025-08-20 09:00:00")
    try await nodes[1].follow(on: test.platform)
    #expect(nodes[1].now.description == "2025-08-21 09:00:00")
    // A step of its own comes on top of the other's.
    _ = try await nodes[1].move(.day, on: test.platform)
    try await nodes[0].follow(on: test.platform)
    #expect(nodes.map(\.now.description) == ["2025-08-22 09:00:00", "2025-08-22 09:00:00"])
  }

  @Test func outsideOfADemonstrationNeitherExists() async throws {
    let test = try await TestPlatform()
    let unit = try await test.unit("云杉中学", number: 1)
    let site = try TestSite(test)
    try await site.open { client in
      let visitor = try await TestVisitor.signedIn("unit1", door: .unit, to: site, client)
      let home = try await visitor.get(Routes.unitContacts(unit.id))
      #expect(!home.text.contains("服务器时间"))
      #expect(try await visitor.post(Routes.demoClock(), ["step": "day"]).status == 404)
    }
  }
}
