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
    #expect(built.subtracting(listed).sorted() == [])
    #expect(Set(listed).subtracting(built).sorted() == [])
    #expect(listed.count == Set(listed).count)
  }

  @Test func whoeverMayNotIsTurnedAway() async throws {
    let world = try await AccessWorld()
    for role in AccessRole.allCases {
      let session = try await world.session(role)
      try await world.site.open { http in
        for row in AccessTable.rows where row.rule.answer(to: role) != .passes {
          let got = try await world.answer(session, row.method, row.pattern, http)
          #expect(got.answer == row.rule.answer(to: role), "\(row.method) \(row.pattern) as \(role): \(got.status)")
        }
      }
    }
  }

  @Test func whoeverMayLookComesIn() async throws {
    let world = try await AccessWorld()
    for role in AccessRole.allCases {
      let session = try await world.session(role)
      try await world.site.open { http in
        for row in AccessTable.rows where row.method == "GET" && row.rule.answer(to: role) == .passes {
          let got = try await world.answer(session, row.method, row.pattern, http)
          #expect(got.answer == .passes, "\(row.method) \(row.pattern) as \(role): \(got.status)")
          #expect(got.status < 500 || row.pattern == "/readyz", "\(row.method) \(row.pattern) as \(role): \(got.status)")
        }
      }
    }
  }

  /// Each of these may change the world for the next one, so every role has one of its own; what ends something for good
  /// stands at the end.
  @Test(arguments: AccessRole.allCases)
  func whoeverMayChangeComesIn(_ role: AccessRole) async throws {
    let world = try await AccessWorld()
    let ending = ["/remove", "/delete", "/submit", "/sessions/end", "/withdraw"]
    let rows = AccessTable.rows.filter { $0.method != "GET" && $0.rule.answer(to: role) == .passes }
    let isLast = { (row: AccessTable.Row) in ending.contains(where: row.pattern.hasSuffix) }
    // A file first: an empty form takes the field away that it belongs to.
    let others = rows.filter { !isLast($0) }
    let ordered =
      others.filter { $0.method == "PUT" } + others.filter { $0.method != "PUT" }
      + rows.filter(isLast).sorted { $0.pattern.count > $1.pattern.count }
    try await world.site.open { http in
      for row in ordered {
        // Some of them end the session itself.
        let session = try await world.session(role)
        let got = try await world.answer(session, row.method, row.pattern, http)
        #expect(got.answer == .passes, "\(row.method) \(row.pattern) as \(role): \(got.status)")
        #expect(got.status < 500, "\(row.method) \(row.pattern) as \(role): \(got.status)")
      }
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
