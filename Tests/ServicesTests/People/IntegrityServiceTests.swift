import Services
import TestKit
import Testing
import Titles

@Suite struct IntegrityServiceTests {
  private let window = ListWindow(offset: 0, limit: 20)

  private func entry(_ person: TestPerson) -> IntegrityEntry {
    var entry = IntegrityEntry(from: Day("2025-08-20") ?? Day(ordinal: 0))
    entry.name = person.name
    entry.documentNumber = person.document.number
    entry.conduct = "提供虚假业绩材料"
    entry.basis = "演职改〔2025〕9号"
    return entry
  }

  @Test func aRecordBarsItsPersonUntilItIsLifted() async throws {
    let test = try await TestPlatform()
    let office = try await test.administrator(.system)
    let integrity = IntegrityService(platform: test.platform)
    let ground = try await test.filingGround()
    let person = try await test.person("甲示例", number: 41)
    let viewer = try await test.viewer(person)
    let filing = FilingService(platform: test.platform)
    let before = try await filing.pledge(ground.setting, by: viewer).obstacles.map(\.code)
    #expect(!before.contains("no-integrity-record"))
    let id = try await integrity.register(entry(person), by: office)
    let during = try await filing.pledge(ground.setting, by: viewer).obstacles.map(\.code)
    #expect(during == before + ["no-integrity-record"] || Set(during).subtracting(before) == ["no-integrity-record"])
    #expect(try await test.messageTitles(of: person) == ["您有一条诚信记录被登记"])
    let row = try await integrity.record(id, for: office)
    #expect(row.documentMasked == person.document.masked)
    #expect(row.through.description == "2028-08-19")
    #expect(await outcome { try await integrity.lift(id, reason: "", by: office) } == "missing")
    try await integrity.lift(id, reason: "处理决定已撤销", by: office)
    #expect(try await filing.pledge(ground.setting, by: viewer).obstacles.map(\.code) == before)
    #expect(await outcome { try await integrity.lift(id, reason: "再次", by: office) } == "integrity-over")
    #expect(try await integrity.list(named: "甲示", .lifted, in: window, for: office).total == 1)
    #expect(try await integrity.list(named: "", .inForce, in: window, for: office).total == 0)
    #expect(try await test.audited(id.rawValue) == ["integrity.register", "integrity.lift"])
  }

  @Test func everythingWrongIsSaidAtOnce() async throws {
    let test = try await TestPlatform()
    let office = try await test.administrator(.system)
    let integrity = IntegrityService(platform: test.platform)
    #expect(
      await outcome { _ = try await integrity.register(IntegrityEntry(), by: office) }
        == "name-missing id-number-missing missing missing date-invalid date-invalid")
    var reversed = entry(try await test.person("甲示例", number: 41))
    reversed.through = "2025-01-01"
    #expect(await outcome { _ = try await integrity.register(reversed, by: office) } == "date-reversed")
    let auditor = try await test.administrator(.audit)
    #expect(await outcome { _ = try await integrity.register(reversed, by: auditor) } == "no-menu")
  }
}
