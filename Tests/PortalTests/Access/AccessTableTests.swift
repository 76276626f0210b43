import Hummingbird
import HummingbirdTesting
import TestKit
import Testing
import Titles

@testable import Portal

@Suite struct AccessTableTests {
  @Test func everyRouteStandsInTheTableOnce() async throws {
    let world = try await AccessWorld()
    let routes = world.site.portal.router().routes.filter { $0.method != .head }
    let built = Set(routes.map { "\($0.method.rawValue) \($0.path)" })
    let listed = AccessTable.rows.map { "\($0.method) \($0.pattern)" }
    #expect(built.subtracting(listed) == AccessTable.open)
    #expect(Set(listed).subtracting(built).sorted() == [])
    #expect(listed.count == Set(listed).count)
  }

  @Test(arguments: AccessTable.rows.indices)
  func everybodyGetsTheAnswerOfTheTable(_ index: Int) async throws {
    let row = AccessTable.rows[index]
    var world = try await AccessWorld()
    // Whoever is turned away changes nothing, so they go first; after a change everything is made anew.
    let roles = AccessRole.allCases.sorted { row.rule.answer(to: $0) != .passes && row.rule.answer(to: $1) == .passes }
    for role in roles {
      let expected = row.rule.answer(to: role)
      let client = world
      try await world.site.open { http in
        let got = try await client.answer(role, row.method, row.pattern, http)
        #expect(got.answer == expected, "\(row.method) \(row.pattern) as \(role): \(got.status)")
        #expect(got.status < 500, "\(row.method) \(row.pattern) as \(role)")
      }
      if expected == .passes, row.method != "GET" { world = try await AccessWorld() }
    }
  }

  @Test func anIncompleteUnitOpensNothingButItsFirstEntry() async throws {
    let test = try await TestPlatform()
    let unit = try await test.unit("云杉中学", number: 1, isComplete: false)
    let clerk = try await test.person("丁示例", number: 4)
    try await test.link(clerk, to: unit, menus: [.contacts])
    let site = try TestSite(test)
    try await site.open { client in
      let owner = try await TestVisitor.signedIn("unit1", door: .unit, to: site, client)
      let staff = try await TestVisitor.signedIn("person4", door: .personal, to: site, client)
      #expect(try await owner.get(Routes.unitContacts(unit.id)).location == Routes.unitFirstEntry(unit.id).description)
      #expect(try await owner.get(Routes.unitFirstEntry(unit.id)).status == 200)
      let refused = try await staff.get(Routes.unitContacts(unit.id))
      #expect(refused.status == 403)
      #expect(refused.text.contains("尚未完善单位基础信息，单位中心暂未开通"))
      #expect(try await staff.get(Routes.unitFirstEntry(unit.id)).status == 403)
    }
  }
}
