import Database
import Services
import Storage
import TestKit
import Testing
import Titles

/// 超期办理: what is reported on the morning of a working day. 2025-08-20 is a Wednesday.
@Suite struct OverdueReportTests {
  private let test: TestPlatform
  private let bureau: TestUnit
  private let office: Viewer
  private let window = ListWindow(limit: 50)

  private static func day(_ month: Int, _ day: Int, hour: Int = 10) -> Moment {
    Moment(Day(year: 2025, month: month, day: day) ?? Day(ordinal: 0), hour: hour)
  }

  init() async throws {
    test = try await TestPlatform()
    bureau = try await test.unit("示例区人社局", number: 1, kind: .districtBureau)
    office = try await test.administrator(.system)
    let person = try await test.person("甲示例", number: 4)
    let visits = try await WorklistFixture(test, unit: bureau, applicant: person).add([
      .init("审核", mobile: "19900000001", employer: "甲", submittedAt: Self.day(8, 1)),
      .init("签收", mobile: "19900000002", employer: "甲", state: .awaitingClaim, submittedAt: Self.day(8, 5)),
      .init("公示", mobile: "19900000003", employer: "甲", state: .posting, submittedAt: Self.day(7, 1)),
      .init("今天", mobile: "19900000004", employer: "甲", submittedAt: Self.day(8, 6)),
      .init("办结", mobile: "19900000005", employer: "甲", state: .concluded, submittedAt: Self.day(7, 1)),
    ])
    let posting = visits[2]
    try await test.store.database.write { transaction in
      _ = try transaction.run("UPDATE visits SET posted_since = '2025-08-04' WHERE id = \(posting)")
    }
    test.clock.now = Self.day(8, 20, hour: 8)
  }

  /// A round of a node: whether there was anything to do.
  private func report(_ node: String = "first") async throws -> Bool {
    try await DailyRunner(
      platform: test.platform, tasks: [OverdueReporter(platform: test.platform)], name: node
    ).runNext()
  }

  private func reports(_ filter: OverdueFilter = OverdueFilter()) async throws -> [OverdueReport] {
    try await OverdueService(platform: test.platform).list(filter, in: window, for: office).rows
  }

  private func messages() async throws -> [UnitOverview.Message] {
    try await UnitService(platform: test.platform).overview(of: bureau.id, for: try await test.viewer(bureau)).messages
  }

  @Test func theUnitAndTheOfficeAreToldOnceADay() async throws {
    #expect(try await report())
    let found = try await reports()
    #expect(found.map(\.unitName) == ["示例区人社局"])
    #expect(found.first?.phases == "待签收1件、待审核1件、公示中1件")
    #expect(found.first?.total == 3)
    #expect(found.first?.oldest.description == "2025-08-15")
    #expect(found.first?.reportedAt == test.clock.now)
    let told = try await messages()
    #expect(told.map(\.title) == ["有申报书超过办理时限"])
    #expect(told.first?.body.contains("本单位有3件申报书") == true)
    #expect(told.first?.body.contains("最早的应在2025-08-15前办理") == true)
    // Another node, and this one again, the same day.
    test.clock.now = test.clock.now.adding(seconds: 3600)
    #expect(try await report("second") == false)
    #expect(try await reports().count == 1)
    #expect(try await messages().count == 1)
    test.clock.now = Self.day(8, 21, hour: 8)
    #expect(try await report())
    // What was due yesterday has passed too.
    #expect(try await reports().map(\.total) == [4, 3])
    #expect(try await messages().count == 2)
    #expect(try await OverdueService(platform: test.platform).latestDay(for: office)?.description == "2025-08-21")
    #expect(try await reports(OverdueFilter(day: Day("2025-08-20"))).map(\.total) == [3])
    #expect(try await reports(OverdueFilter(name: "没有")).isEmpty)
  }

  /// Whatever a runner believes: the second report of a day changes nothing.
  @Test func aUnitIsToldOnceEvenIfTheRoundBeginsAnew() async throws {
    #expect(try await report())
    try await test.store.database.write { transaction in _ = try transaction.run("DELETE FROM daily_tasks") }
    #expect(try await report())
    #expect(try await reports().count == 1)
    #expect(try await messages().count == 1)
  }

  @Test(arguments: [(20, 6), (23, 9), (24, 9)])
  func nothingIsReportedBeforeTheMorningOfAWorkingDay(day: Int, hour: Int) async throws {
    test.clock.now = Self.day(8, day, hour: hour)
    _ = try await report()
    #expect(try await reports().isEmpty)
  }

  @Test func whoHasNothingOverdueHearsNothing() async throws {
    test.clock.now = Self.day(8, 7, hour: 9)
    #expect(try await report())
    #expect(try await reports().isEmpty)
    #expect(try await messages().isEmpty)
  }

  @Test func onlyTheSystemAdministratorReadsTheReports() async throws {
    let auditor = try await test.administrator(.audit)
    let service = OverdueService(platform: test.platform)
    #expect(await outcome { _ = try await service.list(OverdueFilter(), in: window, for: auditor) } == "no-menu")
    #expect(await outcome { _ = try await service.latestDay(for: auditor) } == "no-menu")
  }
}
