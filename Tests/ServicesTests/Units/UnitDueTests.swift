import Database
import Services
import Storage
import TestKit
import Testing
import Titles

/// 办理时限提醒: what of a unit's open applications is near its last day, on Wednesday 2025-08-20.
@Suite struct UnitDueTests {
  private let test: TestPlatform
  private let unit: TestUnit
  private let service: UnitService
  private let visits: [VisitID]

  private static func day(_ month: Int, _ day: Int) -> Moment {
    Moment(Day(year: 2025, month: month, day: day) ?? Day(ordinal: 0), hour: 10)
  }

  init() async throws {
    test = try await TestPlatform()
    unit = try await test.unit("示例区人社局", number: 1, kind: .districtBureau)
    service = UnitService(platform: test.platform)
    let person = try await test.person("甲示例", number: 4)
    visits = try await WorklistFixture(test, unit: unit, applicant: person).add([
      .init("逾期", mobile: "19900000001", employer: "甲", submittedAt: Self.day(8, 5)),
      .init("今天", mobile: "19900000002", employer: "甲", submittedAt: Self.day(8, 6)),
      .init("三天", mobile: "19900000003", employer: "甲", state: .awaitingClaim, submittedAt: Self.day(8, 11)),
      .init("还早", mobile: "19900000004", employer: "甲", submittedAt: Self.day(8, 12)),
      .init("公示", mobile: "19900000005", employer: "甲", state: .posting, submittedAt: Self.day(7, 1)),
      .init("办结", mobile: "19900000006", employer: "甲", state: .concluded, submittedAt: Self.day(7, 1)),
    ])
  }

  private func set(_ column: SQL, on visit: VisitID) async throws {
    try await test.store.database.write { transaction in
      _ = try transaction.run("UPDATE visits SET \(raw: column) WHERE id = \(visit)")
    }
  }

  @Test func whatIsNearIsSaidTheMostUrgentFirst() async throws {
    try await set("posted_since = '2025-08-07'", on: visits[4])
    let items = try await service.due(of: unit.id, for: try await test.viewer(unit))
    #expect(items.map(\.applicantName) == ["逾期", "今天", "公示", "三天"])
    #expect(items.map(\.dueOn.description) == ["2025-08-19", "2025-08-20", "2025-08-21", "2025-08-25"])
    #expect(items.map(\.spans) == [[.overdue], [.one, .three], [.one, .three], [.three]])
    #expect(items[2].since.description == "2025-08-07")
    let overview = try await service.overview(of: unit.id, for: try await test.viewer(unit))
    #expect(DueSpan.allCases.map(overview.due) == [1, 2, 3])
  }

  /// A posting that began yesterday has time, however long ago the application was submitted.
  @Test func thePostingIsCountedFromItsBeginning() async throws {
    try await set("posted_since = '2025-08-19'", on: visits[4])
    let items = try await service.due(of: unit.id, for: try await test.viewer(unit))
    #expect(!items.contains { $0.applicantName == "公示" })
  }

  @Test func aDeadlineOfItsOwnGoesFirst() async throws {
    try await set("deadline = \(Self.day(8, 21))", on: visits[3])
    try await set("deadline = \(Self.day(12, 1))", on: visits[0])
    let items = try await service.due(of: unit.id, for: try await test.viewer(unit))
    #expect(items.map(\.applicantName) == ["今天", "还早", "三天"])
    #expect(items[1].dueOn.description == "2025-08-21")
  }

  /// What comes back to a unit begins anew, though it was submitted long ago.
  @Test func theTimeBeginsWithTheArrival() async throws {
    try await set("arrived_at = \(Self.day(8, 19))", on: visits[0])
    let items = try await service.due(of: unit.id, for: try await test.viewer(unit))
    #expect(items.map(\.applicantName) == ["今天", "三天"])
  }

  @Test func onlyWhoExaminesIsToldAndNeverOfTheirOwn() async throws {
    let clerk = try await test.person("乙示例", number: 5)
    try await test.link(clerk, to: unit, menus: [.contacts])
    #expect(try await service.due(of: unit.id, for: try await test.viewer(clerk)).isEmpty)
    let overview = try await service.overview(of: unit.id, for: try await test.viewer(clerk))
    #expect(overview.due.isEmpty && overview.toIssue == nil && overview.lacksContact)
    let other = try await test.person("丙示例", number: 6)
    try await test.link(other, to: unit, menus: [.initialDeterminationExamination])
    #expect(try await service.due(of: unit.id, for: try await test.viewer(other)).count == 3)
    let own = try await test.store.database.read { [visits] reader in
      try #require(try reader.value("SELECT application_id FROM visits WHERE id = \(visits[0])") as ApplicationID?)
    }
    try await test.store.database.write { transaction in
      _ = try transaction.run("UPDATE applications SET person_id = \(other.id) WHERE id = \(own)")
    }
    let left = try await service.due(of: unit.id, for: try await test.viewer(other))
    #expect(left.map(\.applicantName) == ["今天", "三天"])
    let stranger = try await test.unit("无关单位", number: 66)
    await #expect(throws: NotFound("单位")) {
      _ = try await service.due(of: unit.id, for: try await test.viewer(stranger))
    }
  }

  @Test func issuingUnitsAreToldWhatWaitsForACertificate() async throws {
    let world = try await CertificateWorld()
    let applications = try await world.passed(3).map(\.application)
    let service = UnitService(platform: world.test.platform)
    #expect(try await service.overview(of: world.bureau.id, for: world.viewer).toIssue == 3)
    _ = try await world.batch(Array(applications.prefix(1)))
    #expect(try await service.overview(of: world.bureau.id, for: world.viewer).toIssue == 3)
  }
}
