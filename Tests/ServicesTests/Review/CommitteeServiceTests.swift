import Database
import Services
import Storage
import TestKit
import Testing
import Titles

@Suite struct CommitteeServiceTests {
  private let test: TestPlatform
  private let service: CommitteeService
  private let unit: TestUnit
  private let office: Viewer

  init() async throws {
    test = try await TestPlatform()
    service = CommitteeService(platform: test.platform)
    unit = try await test.organiser()
    office = try await test.administrator(.system)
  }

  private func reasons(_ work: () async throws -> Void) async throws -> [Reason] {
    do {
      try await work()
      return []
    } catch let refusal as Refusal {
      return refusal.reasons
    }
  }

  @Test func aFiledCommitteeIsInTheDirectoryAndInItsUnit() async throws {
    let id = try await test.committee(of: unit, by: office)
    let open = try await service.directory()
    #expect(open.map(\.charter.name) == ["演示市实验技术高级职称评审委员会"])
    let panels = open[0].charter.panels
    #expect(
      panels.map(\.subspecialties) == [
        ["laboratory-02-01", "laboratory-02-02", "laboratory-02-03"], ["laboratory-03-01", "laboratory-03-03"],
      ])
    #expect(open[0].charter.filing.through.description == "2028-08-19")
    #expect(try await service.directory(series: "engineering").isEmpty)
    #expect(try await service.directory(matching: "演示评审中心", series: "laboratory").count == 1)
    let own = try await service.file(id, of: unit.id, by: try await test.viewer(unit))
    #expect(own.standing == .inForce && own.editions.count == 1 && own.plansUnderWay == 0)
    let other = try await test.organiser("另一评审中心", number: 2)
    let stranger = try await test.viewer(other)
    await #expect(throws: NotFound.self) { _ = try await service.file(id, of: other.id, by: stranger) }
    let messages = try await UnitService(platform: test.platform).overview(of: unit.id, for: try await test.viewer(unit)).messages
    #expect(messages.map(\.title) == ["评审委员会已备案"])
  }

  @Test func everyFaultIsSaidAtOnceAndAtItsField() async throws {
    var entry = CommitteeEntry(from: test.clock.now.day, test.platform.reference)
    entry.level = "intermediate"
    entry.levels = ["associateSenior"]
    entry.filedThrough = "2029-01-01"
    entry.effectiveFrom = "2030-01-01"
    entry.minimumSize = "24"
    entry.panels = [CommitteeEntry.Panel(name: "甲组", directions: "没有的方向"), CommitteeEntry.Panel(name: "甲组")]
    let found = try await reasons { _ = try await service.register(entry, by: office) }
    let fields = Set(found.compactMap(\.field))
    #expect(
      fields == [
        "name", "unit", "levels", "scope", "filingNumber", "filedThrough", "effectiveFrom", "minimumSize",
        "panels.0.directions", "panels.1.name", "panels.1.directions",
      ])
    #expect(found.contains { $0.code == "level-too-high" } && found.contains { $0.code == "size-even" })
  }

  @Test func onlyUnitsWithThePowerOrganiseAndNamesAreTakenOnce() async throws {
    let plain = try await test.unit("普通单位", number: 7)
    let found = try await reasons { _ = try await service.register(test.committeeEntry(of: plain), by: office) }
    #expect(found.map(\.code) == ["unit-without-power"])
    _ = try await test.committee(of: unit, by: office)
    let again = try await reasons { _ = try await service.register(test.committeeEntry(of: unit), by: office) }
    #expect(again.map(\.code) == ["name-taken"])
  }

  @Test("a change makes an edition; a plan keeps the one that it was published under")
  func editions() async throws {
    let id = try await test.committee(of: unit, by: office)
    let plan = try await test.plan(of: unit, id)
    test.clock.now = try #require(Moment("2025-08-27 09:00:00"))
    var entry = CommitteeEntry(try await service.file(id, for: office), from: test.clock.now.day, test.platform.reference)
    #expect(entry.panels.map(\.directions) == ["物理、化学、生物", "化学分析、工程测试"])
    entry.name = "演示市实验技术职称评审委员会"
    entry.panels.removeLast()
    try await service.change(id, entry, version: 1, by: office)
    let stale = try await reasons { try await service.change(id, entry, version: 1, by: office) }
    #expect(stale.map(\.code) == ["stale"])
    let file = try await service.file(id, for: office)
    #expect(file.committee.edition == 2 && file.editions.map(\.number) == [1, 2])
    #expect(file.committee.charter.panels.count == 1)
    #expect(file.committee.charter.panels[0].id == file.editions[0].charter.panels[0].id)
    #expect(file.plansUnderWay == 1)
    let kept = try await PlanService(platform: test.platform).file(plan, of: unit.id, by: try await test.viewer(unit))
    #expect(kept.committee?.edition == 1 && kept.committee?.charter.panels.count == 2)
    #expect(kept.stored.plan?.committeeName == "演示市实验技术高级职称评审委员会")
  }

  @Test func anExtensionFollowsOnTheLastFilingAndEndsTheWarning() async throws {
    let id = try await test.committee(of: unit, by: office)
    test.clock.now = try #require(Moment("2028-06-01 09:00:00"))
    let owner = try await test.viewer(unit)
    #expect(try await service.expiring(of: unit.id, for: owner).map(\.id) == [id])
    let file = try await service.file(id, for: office)
    #expect(file.standing == .expiring && file.daysLeft == 79)
    var entry = CommitteeFilingEntry(after: file.committee)
    #expect(entry.from == "2028-08-20" && entry.through == "2031-08-19")
    entry.number = "演职改备〔2028〕2号"
    try await service.extend(id, entry, version: 1, by: office)
    let after = try await service.file(id, for: office)
    #expect(after.standing == .inForce && after.committee.edition == 1 && after.editions.count == 2)
    #expect(try await service.expiring(of: unit.id, for: owner).isEmpty)
    let shorter = CommitteeFilingEntry(number: "备3", from: "2028-08-20", through: "2030-01-01")
    let found = try await reasons { try await service.extend(id, shorter, version: 2, by: office) }
    #expect(found.map(\.code) == ["not-longer"])
  }

  @Test func anEndedCommitteeIsGoneFromTheDirectoryAndTakesNoChange() async throws {
    let id = try await test.committee(of: unit, by: office)
    #expect(try await reasons { try await service.end(id, reason: " ", version: 1, by: office) }.map(\.field) == ["reason"])
    try await service.end(id, reason: "调整设置", version: 1, by: office)
    test.clock.now = try #require(Moment("2025-08-21 00:00:00"))
    #expect(try await service.directory().isEmpty)
    let entry = CommitteeFilingEntry(number: "备2", from: "2025-08-21", through: "2028-08-20")
    let found = try await reasons { try await service.extend(id, entry, version: 2, by: office) }
    #expect(found.map(\.code) == ["committee-ended"])
    #expect(try await service.list(matching: "", .ended, for: office).map(\.id) == [id])
    let auditor = try await test.administrator(.audit)
    await #expect(throws: Refusal.self) { _ = try await service.list(matching: "", nil, for: auditor) }
  }

  @Test func whereTwoRegistrationsOfAUnitBecomeOneItsCommitteesAndPlansStay() async throws {
    let id = try await test.committee(of: unit, by: office)
    let plan = try await test.plan(of: unit, id)
    let other = try await test.organiser("演示评审中心（新）", number: 2)
    let (duplicate, now) = (unit.id, test.clock.now)
    try await test.store.database.write { transaction in
      _ = try UnitRepository().merge(duplicate, into: other.id, reason: "重复注册", at: now, in: transaction)
    }
    let viewer = try await test.viewer(other)
    #expect(try await service.committees(of: other.id, by: viewer).map(\.id) == [id])
    #expect(try await PlanService(platform: test.platform).file(plan, of: other.id, by: viewer).stored.unit == other.id)
  }
}
