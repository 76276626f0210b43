import Database
import Services
import Storage
import TestKit
import Testing
import Titles

@Suite struct UnitServiceTests {
  private func entry(claims: String = "yes") -> UnitEntry {
    var entry = UnitEntry()
    entry.name = " 示例市云杉中学 "
    entry.district = "500112"
    entry.insuredDistrict = "outside"
    entry.nature = "publicInstitution"
    entry.isTownship = "no"
    entry.expertDepartment = "示例区教委"
    entry.returneeDepartment = "示例区人社局"
    entry.industries = ["other", "01"]
    entry.strategies = ["02"]
    entry.usesClaims = claims
    return entry
  }

  private func refusal(_ body: () async throws -> Void) async -> [String: String] {
    do {
      try await body()
    } catch let refusal as Refusal {
      return Dictionary(refusal.reasons.map { ($0.field ?? "", $0.code) }, uniquingKeysWith: { one, _ in one })
    } catch {
      return ["": "\(error)"]
    }
    return [:]
  }

  @Test func theFirstEntryOpensTheUnitCentre() async throws {
    let test = try await TestPlatform()
    let service = UnitService(platform: test.platform)
    let unit = try await test.unit("云杉中学", number: 1, isComplete: false)
    let viewer = try await test.viewer(unit)
    await #expect(throws: Refusal.self) { _ = try await service.overview(of: unit.id, for: viewer) }
    #expect(try await service.record(of: unit.id, for: viewer).isComplete == false)
    try await service.complete(entry(), of: unit.id, by: viewer)
    let record = try await service.record(of: unit.id, for: try await test.viewer(unit))
    #expect(record.isComplete)
    #expect(record.entry.name == "示例市云杉中学")
    #expect(record.entry.industries == ["01", "other"])
    #expect(record.entry.usesClaims == "yes")
    #expect(record.uscc == unit.uscc)
    #expect(try await service.overview(of: unit.id, for: try await test.viewer(unit)).name == "示例市云杉中学")
    let again = await refusal { try await service.complete(entry(), of: unit.id, by: try await test.viewer(unit)) }
    #expect(again == ["": "unit-already-complete"])
  }

  @Test func everyFieldThatIsMissingOrUnknownIsNamed() async throws {
    let test = try await TestPlatform()
    let service = UnitService(platform: test.platform)
    let unit = try await test.unit("云杉中学", number: 1, isComplete: false)
    let viewer = try await test.viewer(unit)
    let empty = await refusal { try await service.complete(UnitEntry(), of: unit.id, by: viewer) }
    let fields = [
      "name", "district", "insuredDistrict", "nature", "isTownship", "expertDepartment", "returneeDepartment", "industries",
      "strategies", "usesClaims",
    ]
    #expect(empty == Dictionary(uniqueKeysWithValues: fields.map { ($0, "missing") }))
    var wrong = entry()
    wrong.name = String(repeating: "长", count: 51)
    wrong.district = "990000"
    wrong.nature = "kingdom"
    wrong.industries = ["01", "99"]
    wrong.expertDepartment = "局\u{202E}名"
    let found = await refusal { try await service.complete(wrong, of: unit.id, by: viewer) }
    #expect(
      found == [
        "name": "text-too-long", "district": "unknown-code", "nature": "unknown-code", "industries": "unknown-code",
        "expertDepartment": "text-forbidden-character",
      ])
  }

  @Test func switchingClaimsOffSaysHowManyWereMoved() async throws {
    let test = try await TestPlatform()
    let service = UnitService(platform: test.platform)
    let unit = try await test.unit("云杉中学", number: 1, usesClaims: true)
    let bureau = try await test.unit("示例区人社局", number: 2, kind: .districtBureau)
    let person = try await test.person("甲示例", number: 1)
    _ = try await test.submitted(by: person, to: unit, authority: bureau, number: "2025082000018")
    let viewer = try await test.viewer(unit)
    let version = try await service.record(of: unit.id, for: viewer).version
    #expect(try await service.change(entry(claims: "no"), of: unit.id, version: version, by: viewer) == 1)
    let counts = try await service.overview(of: unit.id, for: viewer).counts
    #expect(counts == [.initialDetermination: [.underExamination: 1]])
    // The same page once more: somebody has saved since it was opened.
    let stale = await refusal { _ = try await service.change(entry(), of: unit.id, version: version, by: viewer) }
    #expect(stale == ["": "stale"])
  }

  @Test func contactsAreWholeOrEmpty() async throws {
    let test = try await TestPlatform()
    let service = UnitService(platform: test.platform)
    let unit = try await test.unit("云杉中学", number: 1)
    let viewer = try await test.viewer(unit)
    var entry = ContactEntry()
    entry.detail = "示例路1号"
    entry.contacts[.titles] = ContactEntry.Line(name: "张示例", phone: "12", email: "x")
    entry.contacts[.experts] = ContactEntry.Line(name: "", phone: "023-00000000")
    let version = try await service.contacts(of: unit.id, for: viewer).version
    let found = await refusal { try await service.changeContacts(entry, of: unit.id, version: version, by: viewer) }
    #expect(
      found == [
        "district": "missing", "titles.phone": "phone-invalid", "titles.email": "email-invalid", "experts.name": "missing",
      ])
    entry.district = "500112"
    entry.contacts = [.titles: ContactEntry.Line(name: "张示例", phone: "023-00000000转12", email: "zs@Example.com")]
    try await service.changeContacts(entry, of: unit.id, version: version, by: viewer)
    let saved = try await service.contacts(of: unit.id, for: viewer)
    #expect(saved.entry.detail == "示例路1号")
    #expect(saved.entry.contacts == [.titles: ContactEntry.Line(name: "张示例", phone: "023-00000000转12", email: "zs@example.com")])
  }

  @Test func aUnitIsHiddenFromEverybodyElse() async throws {
    let test = try await TestPlatform()
    let service = UnitService(platform: test.platform)
    let unit = try await test.unit("云杉中学", number: 1)
    let stranger = try await test.viewer(try await test.unit("松柏中学", number: 2))
    await #expect(throws: NotFound.self) { _ = try await service.record(of: unit.id, for: stranger) }
    await #expect(throws: NotFound.self) { _ = try await service.overview(of: unit.id, for: stranger) }
    await #expect(throws: NotFound.self) { _ = try await service.contacts(of: unit.id, for: stranger) }
    await #expect(throws: NotFound.self) {
      _ = try await service.change(entry(), of: unit.id, version: 1, by: stranger)
    }
    let clerk = try await test.person("丙示例", number: 3)
    try await test.link(clerk, to: unit, menus: [.contacts])
    let viewer = try await test.viewer(clerk)
    #expect(try await service.contacts(of: unit.id, for: viewer).unitName == "云杉中学")
    let denied = await refusal { _ = try await service.record(of: unit.id, for: viewer) }
    #expect(denied == ["": "no-menu"])
  }

  @Test func applicationsAreSpokenOfOnlyToThoseWhoExamineThem() async throws {
    let test = try await TestPlatform()
    let service = UnitService(platform: test.platform)
    let ground = try await test.filingGround()
    let filed = try await test.submittedApplication(on: ground)
    let unit = filed.employer.id
    try await test.store.database.write { transaction in
      try MessageRepository().tell(
        .unit(unit), "系统维护通知", "今晚维护。", about: nil, test.store.ids.make(), at: test.clock.now, in: transaction)
    }
    let whole = try await service.overview(of: unit, for: try await test.viewer(filed.employer))
    #expect(whole.messages.map(\.title) == ["系统维护通知", "收到新的申报书"])
    #expect(whole.messages.last?.body.hasPrefix("演示申报人的职称初定申报书") == true)
    #expect(whole.waiting(in: .initialDetermination) == 1)
    let clerk = try await test.person("丙示例", number: 3)
    try await test.link(clerk, to: filed.employer, menus: [.home, .contacts])
    let without = try await service.overview(of: unit, for: try await test.viewer(clerk))
    #expect(without.messages.map(\.title) == ["系统维护通知"])
    #expect(without.counts.isEmpty)
    // The applicant may have the menu, and still isn't told of their own application.
    try await test.link(filed.person, to: filed.employer, menus: [.home, .initialDeterminationExamination])
    let applicant = try await service.overview(of: unit, for: try await test.viewer(filed.person))
    #expect(applicant.messages.map(\.title) == ["系统维护通知"])
    _ = try await test.submittedApplication(number: 2, on: ground)
    let again = try await service.overview(of: unit, for: try await test.viewer(filed.person))
    #expect(again.messages.map(\.title) == ["收到新的申报书", "系统维护通知"])
  }

  @Test func theSearchTellsUnitsApart() async throws {
    let test = try await TestPlatform()
    let unit = try await test.unit("示例市云杉中学", number: 1)
    let found = try await UnitService(platform: test.platform).search("云杉")
    #expect(found.map(\.id) == [unit.id])
    #expect(found.map(\.name) == ["示例市云杉中学"])
    #expect(found.map(\.detail) == ["江北区 · \(unit.uscc)"])
  }
}
