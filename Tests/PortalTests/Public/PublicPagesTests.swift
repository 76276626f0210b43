import Services
import TestKit
import Testing
import Titles

@testable import Portal

@Suite struct PublicPagesTests {
  @Test func theHomeShowsTheDoorsOrThePlaces() async throws {
    let test = try await TestPlatform()
    let unit = try await test.unit("云杉中学", number: 1)
    let clerk = try await test.person("丁示例", number: 4)
    try await test.link(clerk, to: unit, menus: [])
    let site = try TestSite(test)
    try await site.open { client in
      let visitor = TestVisitor(client)
      let home = try await visitor.get(Routes.home())
      #expect(home.text.contains("个人用户登录"))
      #expect(home.text.contains("法人用户登录"))
      #expect(!home.text.contains("退出登录"))
      let signedIn = try await TestVisitor.signedIn("person4", door: .personal, to: site, client)
      let places = try await signedIn.get(Routes.home())
      #expect(places.text.contains("href=\"\(Routes.profile())\""))
      #expect(places.text.contains("单位中心（云杉中学）"))
    }
  }

  @Test func largeTextIsKeptInTheBrowser() async throws {
    let site = try TestSite(try await TestPlatform())
    try await site.open { client in
      let visitor = TestVisitor(client)
      let changed = try await visitor.get("/display?text=large&contrast=normal&return=%2Faccessibility")
      #expect(changed.location == "/accessibility")
      #expect(try await visitor.get(Routes.accessibility()).text.contains("<html lang=\"zh-CN\" class=\"large-text\">"))
    }
  }

  @Test func healthIsAnsweredWithoutAnySession() async throws {
    let site = try TestSite(try await TestPlatform())
    try await site.open { client in
      let visitor = TestVisitor(client)
      let health = try await visitor.get(Routes.health())
      #expect(health.text == "ok\n")
      let ready = try await visitor.get(Routes.ready())
      #expect(ready.text == "ready\n")
    }
    await site.test.closeDatabase()
    try await site.open { client in
      let answer = try await TestVisitor(client).get(Routes.ready())
      #expect(answer.status == 503)
      #expect(answer.text == "database\n")
    }
  }
}
