import Database
import Services
import Storage
import TestKit
import Testing
import Titles

/// Daily work on several nodes, restarted at any point; it is Wednesday 2025-08-20, 09:00.
@Suite struct DailyRunnerTests {
  private let test: TestPlatform
  private let person: TestPerson

  init() async throws {
    test = try await TestPlatform()
    person = try await test.person("甲示例", number: 1)
  }

  private func runner(_ name: String, _ tasks: any DailyTask...) -> DailyRunner {
    DailyRunner(platform: test.platform, tasks: tasks, name: name)
  }

  private func roll(_ name: String = "roll", fails: FailingAt = FailingAt()) -> RollCall {
    RollCall(name: name, platform: test.platform, person: person.id, failing: fails)
  }

  /// What was written, in order.
  private func written() async throws -> [String] {
    let found = try await MessageService(platform: test.platform).page(
      of: .person(person.id), onlyUnread: false, limit: 100, offset: 0)
    return found.messages.map(\.title).reversed()
  }

  private func go(to text: String) throws { test.clock.now = try #require(Moment(text)) }

  @Test func everySubjectIsDoneOnceADayHoweverManyRunnersLook() async throws {
    let (first, second) = (runner("a", roll()), runner("b", roll()))
    #expect(try await first.runNext())
    #expect(try await first.runNext() == false)
    #expect(try await second.runNext() == false)
    #expect(try await written() == ["1 2025-08-20", "2 2025-08-20", "3 2025-08-20", "4 2025-08-20", "5 2025-08-20"])
    let otherNode = DailyRunner(platform: try await test.otherNode(), tasks: [roll()], name: "c")
    #expect(try await otherNode.runNext() == false)
    let count = try await test.store.database.read { try $0.value("SELECT written FROM daily_tasks") ?? 0 }
    #expect(count == 5)
  }

  @Test func theDayBeginsAtEight() async throws {
    try go(to: "2025-08-20T07:59:59")
    #expect(try await runner("a", roll()).runNext() == false)
    try go(to: "2025-08-20T08:00:00")
    #expect(try await runner("a", roll()).runNext())
    try go(to: "2025-08-21T07:59:59")
    #expect(try await runner("a", roll()).runNext() == false)
    try go(to: "2025-08-21T08:00:00")
    #expect(try await runner("b", roll()).runNext())
    #expect(try await written().suffix(2) == ["4 2025-08-21", "5 2025-08-21"])
  }

  /// A round tells from which day on things are new; after weeks without any node it doesn't dig up old ones.
  @Test func aRoundReachesBackToTheLastOneThatEnded() async throws {
    let failing = FailingAt()
    for time in ["2025-08-20T09:00:00", "2025-08-22T09:00:00", "2025-10-22T09:00:00"] {
      try go(to: time)
      #expect(try await runner("a", roll(fails: failing)).runNext())
    }
    #expect(failing.rounds.map(\.description) == ["2025-08-19", "2025-08-20", "2025-10-15"])
  }

  @Test func anotherRunnerGoesOnWhereOneWasCutOff() async throws {
    let failing = FailingAt("2")
    await #expect(throws: FailingAt.Power.self) { try await runner("a", roll(fails: failing)).runNext() }
    #expect(try await written() == ["1 2025-08-20", "2 2025-08-20"])
    failing.position = nil
    // The first one still holds it.
    #expect(try await runner("b", roll()).runNext() == false)
    test.clock.now = test.clock.now.adding(seconds: 61)
    #expect(try await runner("b", roll()).runNext())
    #expect(try await written().map { $0.prefix(1) } == ["1", "2", "3", "4", "5"])
  }

  /// The round of yesterday ends before that of today begins: nobody is left out.
  @Test func aRoundThatWasCutOffAtNightIsEndedFirst() async throws {
    let failing = FailingAt("2")
    await #expect(throws: FailingAt.Power.self) { try await runner("a", roll(fails: failing)).runNext() }
    failing.position = nil
    try go(to: "2025-08-21T09:00:00")
    #expect(try await runner("b", roll()).runNext())
    #expect(try await written().last == "5 2025-08-20")
    #expect(try await runner("b", roll()).runNext())
    #expect(try await written().count == 10)
  }

  @Test func oneThatLostItsLeaseWritesNothing() async throws {
    let (now, rows) = (test.clock.now, DailyTaskRepository())
    let later = now.adding(seconds: 61)
    let day = now.day
    let results = try await test.store.database.write { transaction in
      let slow = try rows.take("t", on: day, to: "slow", until: now.adding(seconds: 60), at: now, in: transaction)
      let early = try rows.take("t", on: day, to: "quick", until: later, at: now, in: transaction)
      let quick = try rows.take("t", on: day, to: "quick", until: later.adding(seconds: 60), at: later, in: transaction)
      guard let slow, let quick else { return [early == nil, false] }
      return [
        early == nil, try rows.advance(slow, to: "1", written: 1, by: "slow", until: later, in: transaction),
        try rows.advance(quick, to: "1", written: 1, by: "quick", until: later, in: transaction),
        try rows.advance(quick, to: "1", written: 1, by: "quick", until: later, in: transaction),
      ]
    }
    #expect(results == [true, false, true, false])
  }

  @Test func aTaskThatFailsKeepsNoOtherFromItsRound() async throws {
    let failing = FailingAt("")
    await #expect(throws: FailingAt.Power.self) {
      try await runner("a", roll("first", fails: failing), roll("second")).runNext()
    }
    #expect(try await written().count == 5)
  }
}
