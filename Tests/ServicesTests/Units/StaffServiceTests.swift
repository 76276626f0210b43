import Services
import TestKit
import Testing
import Titles

@Suite struct StaffServiceTests {
  private func code(_ body: () async throws -> Void) async -> String {
    do {
      try await body()
      return "done"
    } catch let refusal as Refusal {
      return refusal.reasons.map(\.code).joined(separator: " ")
    } catch {
      return "\(type(of: error))"
    }
  }

  private func entry(_ person: TestPerson, name: String? = nil) -> StaffLinkEntry {
    var entry = StaffLinkEntry()
    entry.name = name ?? person.name
    entry.documentNumber = person.document.number.lowercased()
    return entry
  }

  @Test func aPersonIsLinkedByDocumentAndName() async throws {
    let test = try await TestPlatform()
    let service = StaffService(platform: test.platform)
    let unit = try await test.unit("云杉中学", number: 1)
    let clerk = try await test.person("甲示例", number: 4)
    let viewer = try await test.viewer(unit)
    #expect(await code { _ = try await service.link(entry(clerk, name: "乙示例"), to: unit.id, by: viewer) } == "no-such-person")
    #expect(
      await code { _ = try await service.link(StaffLinkEntry(), to: unit.id, by: viewer) } == "name-missing id-number-missing")
    let row = try await service.link(entry(clerk), to: unit.id, by: viewer)
    #expect(row.name == "甲示例")
    #expect(row.documentMasked == clerk.document.masked)
    #expect(await code { _ = try await service.link(entry(clerk), to: unit.id, by: viewer) } == "already-linked")
    // Linked, but nothing is granted yet beyond 首页.
    #expect(try await test.viewer(clerk).seat(in: unit.id)?.menus == [.home])
  }

  @Test func anApplicantIsNotLinkedToTheUnitThatRecommendsThem() async throws {
    let test = try await TestPlatform()
    let service = StaffService(platform: test.platform)
    let unit = try await test.unit("云杉中学", number: 1)
    let bureau = try await test.unit("示例区人社局", number: 2, kind: .districtBureau)
    let applicant = try await test.person("甲示例", number: 4)
    let submitted = try await test.submitted(by: applicant, to: unit, authority: bureau, number: "2025082000018")
    let viewer = try await test.viewer(unit)
    #expect(await code { _ = try await service.link(entry(applicant), to: unit.id, by: viewer) } == "own-application-under-way")
    // Another unit may have them, and this one too once the application has ended.
    let other = try await test.unit("松柏中学", number: 3)
    #expect(await code { _ = try await service.link(entry(applicant), to: other.id, by: try await test.viewer(other)) } == "done")
    var request = ActionRequest(.terminate, on: submitted.application, at: submitted.visit)
    request.reason = "不满足基本条件"
    _ = try await ActionService(platform: test.platform).perform(request, by: viewer)
    #expect(await code { _ = try await service.link(entry(applicant), to: unit.id, by: viewer) } == "done")
  }

  @Test func whatSomebodyHandlesIsTakenOverBeforeTheyAreRemoved() async throws {
    let test = try await TestPlatform()
    let service = StaffService(platform: test.platform)
    let unit = try await test.unit("云杉中学", number: 1, usesClaims: true)
    let bureau = try await test.unit("示例区人社局", number: 2, kind: .districtBureau)
    let clerk = try await test.person("甲示例", number: 4)
    try await test.link(clerk, to: unit, menus: [.initialDeterminationExamination])
    let applicant = try await test.person("乙示例", number: 5)
    let submitted = try await test.submitted(by: applicant, to: unit, authority: bureau, number: "2025082000018")
    let actions = ActionService(platform: test.platform)
    let claim = ActionRequest(.claim, on: submitted.application, at: submitted.visit)
    _ = try await actions.perform(claim, by: try await test.viewer(clerk))

    let viewer = try await test.viewer(unit)
    let removal = try await service.removal(of: clerk.id, from: unit.id, for: viewer)
    #expect(removal.claimed.map(\.number) == ["2025082000018"])
    #expect(await code { _ = try await service.remove(clerk.id, from: unit.id, by: viewer) } == "has-claimed")
    let result = try await service.takeOver(from: clerk.id, in: unit.id, by: viewer)
    #expect(result.done.map(\.number) == ["2025082000018"])
    #expect(result.refused.isEmpty)
    #expect(try await service.remove(clerk.id, from: unit.id, by: viewer).name == "甲示例")
    #expect(try await test.viewer(clerk).seats.isEmpty)
    await #expect(throws: NotFound.self) { _ = try await service.removal(of: clerk.id, from: unit.id, for: viewer) }
  }

  @Test func aGrantActsAtOnceAndNeverGivesWhatTheUnitLacks() async throws {
    let test = try await TestPlatform()
    let service = StaffService(platform: test.platform)
    let unit = try await test.unit("云杉中学", number: 1)
    let clerk = try await test.person("甲示例", number: 4)
    try await test.link(clerk, to: unit, menus: [.userPermissions])
    let viewer = try await test.viewer(unit)
    let menus: Set<UnitMenu> = [.initialDeterminationExamination, .contacts]
    _ = try await service.grant(menus, to: clerk.id, in: unit.id, by: viewer)
    #expect(try await test.viewer(clerk).seat(in: unit.id)?.menus == menus.union([.home]))
    #expect(await code { _ = try await service.grant([.issuance], to: clerk.id, in: unit.id, by: viewer) } == "unit-lacks-menu")
    let shown = try await service.permissions(of: unit.id, choosing: clerk.id, for: viewer)
    #expect(shown.chosen?.granted == menus)
    #expect(
      shown.menus == [
        .confirmationExamination, .initialDeterminationExamination, .users, .userPermissions, .basicInformation, .contacts,
      ])
    _ = try await service.grant([.userPermissions], to: clerk.id, in: unit.id, by: viewer)
    let own = try await test.viewer(clerk)
    #expect(await code { _ = try await service.grant([.issuance], to: clerk.id, in: unit.id, by: own) } == "own-permissions")
    #expect(await code { _ = try await service.members(of: unit.id, StaffFilter(), limit: 10, offset: 0, for: own) } == "no-menu")
  }

  @Test func theListIsFilteredByNameDocumentAndMobile() async throws {
    let test = try await TestPlatform()
    let service = StaffService(platform: test.platform)
    let unit = try await test.unit("云杉中学", number: 1)
    let viewer = try await test.viewer(unit)
    for (index, name) in ["甲示例", "乙示例", "丙样本"].enumerated() {
      try await test.link(try await test.person(name, number: index + 1), to: unit, menus: [])
      test.clock.now = test.clock.now.adding(seconds: 60)
    }
    func names(_ change: (inout StaffFilter) -> Void) async throws -> [String] {
      var filter = StaffFilter()
      change(&filter)
      return try await service.members(of: unit.id, filter, limit: 10, offset: 0, for: viewer).rows.map(\.name)
    }
    #expect(try await names { _ in } == ["甲示例", "乙示例", "丙样本"])
    #expect(try await names { $0.isDescending = true } == ["丙样本", "乙示例", "甲示例"])
    #expect(try await names { $0.name = "示例" } == ["甲示例", "乙示例"])
    let key = try await service.documentKey(Numbers.residentID(2), in: unit.id)
    #expect(try await names { $0.documentKey = key } == ["乙示例"])
    let mobile = service.mobileKey("199 0000 0003")
    #expect(try await names { $0.mobileKey = mobile } == ["丙样本"])
    let page = try await service.members(of: unit.id, StaffFilter(), limit: 1, offset: 1, for: viewer)
    #expect(page.rows.map(\.name) == ["乙示例"])
    #expect(page.total == 3)
  }
}
