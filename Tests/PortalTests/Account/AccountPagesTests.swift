import Services
import TestKit
import Testing
import Titles

@testable import Portal

@Suite struct AccountPagesTests {
  private let registration: KeyValuePairs<String, String> = [
    "name": "甲示例", "documentKind": "residentID", "documentNumber": Numbers.residentID(1), "mobile": Numbers.mobile(1),
    "username": "example1", "password": "Zhicheng-2025", "passwordAgain": "Zhicheng-2025", "return": "",
  ]

  @Test func whoeverRegistersIsLedToWhatComesNext() async throws {
    let site = try TestSite(try await TestPlatform())
    let registration = registration
    try await site.open { client in
      let visitor = TestVisitor(client)
      #expect(try await visitor.get(Routes.home()).text.contains("href=\"/login/personal\""))
      #expect(try await visitor.get(Routes.personalSignIn()).text.contains("立即注册"))
      _ = try await visitor.get(Routes.personalRegistration())
      let wrong = try await visitor.post(Routes.personalRegistrationPost(), ["name": "甲示例<b>", "username": "x"])
      #expect(wrong.status == 422)
      #expect(wrong.text.contains("value=\"甲示例&lt;b&gt;\""))
      #expect(wrong.text.contains("用户名应为4至32个字符，请重新设置。"))
      let done = try await visitor.post(Routes.personalRegistrationPost(), registration)
      #expect(done.location == Routes.profile().description)
      let profile = try await visitor.get(Routes.profile())
      #expect(profile.status == 200)
      #expect(profile.text.contains("注册成功。请先完善基本信息"))
      #expect(profile.text.contains("欢迎您，甲示例"))
      #expect(profile.text.contains("退出登录"))
    }
  }

  @Test func signingInLeadsBackToWhereOneWanted() async throws {
    let test = try await TestPlatform()
    _ = try await test.person("甲示例", number: 1)
    let site = try TestSite(test)
    try await site.open { client in
      let visitor = TestVisitor(client)
      let asked = try await visitor.get("/me/messages?unread=1")
      #expect(asked.location == "/login/personal?return=%2Fme%2Fmessages%3Funread%3D1")
      _ = try await visitor.get(asked.location ?? "")
      let wrong = try await visitor.post(
        Routes.personalSignInPost(), ["username": "person1", "password": "x", "return": "/me/messages?unread=1"])
      #expect(wrong.status == 422)
      #expect(wrong.text.contains("用户名或密码不正确"))
      #expect(wrong.text.contains("name=\"return\" value=\"/me/messages?unread=1\""))
      #expect(!wrong.text.contains("value=\"x\""))
      let right = try await visitor.post(
        Routes.personalSignInPost(),
        ["username": "person1", "password": TestPlatform.password, "return": "/me/messages?unread=1"])
      #expect(right.location == "/me/messages?unread=1")
      #expect(try await visitor.get("/me/messages?unread=1").status == 200)
    }
  }

  @Test func anAddressElsewhereIsNoWayBack() async throws {
    let test = try await TestPlatform()
    _ = try await test.person("甲示例", number: 1)
    let site = try TestSite(test)
    try await site.open { client in
      for back in ["//evil.example", "https://evil.example/", "/\\evil.example"] {
        let visitor = TestVisitor(client)
        _ = try await visitor.get(Routes.personalSignIn())
        let answer = try await visitor.post(
          Routes.personalSignInPost(), ["username": "person1", "password": TestPlatform.password, "return": back])
        #expect(answer.location == "/")
      }
    }
  }

  @Test func aUnitComesToItsCentre() async throws {
    let test = try await TestPlatform()
    let unit = try await test.unit("云杉中学", number: 1, isComplete: false)
    let site = try TestSite(test)
    try await site.open { client in
      let visitor = TestVisitor(client)
      _ = try await visitor.get(Routes.unitSignIn())
      let answer = try await visitor.post(
        Routes.unitSignInPost(), ["username": "unit1", "password": TestPlatform.password, "return": ""])
      #expect(answer.location == Routes.unitHome(unit.id).description)
      let home = try await visitor.get(Routes.unitHome(unit.id))
      #expect(home.location == Routes.unitFirstEntry(unit.id).description)
    }
  }

  @Test func aFormOfAnEndedSessionLeadsToTheDoorAndNotToAnError() async throws {
    let test = try await TestPlatform()
    _ = try await test.person("甲示例", number: 1)
    let site = try TestSite(test)
    try await site.open { client in
      let visitor = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
      _ = try await visitor.get(Routes.profile())
      test.clock.now = test.clock.now.adding(seconds: 31 * 60)
      let late = try await visitor.post(Routes.profilePost(), ["formerName": "甲"])
      #expect(late.status == 303)
      #expect(late.location?.hasPrefix("/login/personal") == true)
    }
  }

  @Test func signingOutEndsTheSession() async throws {
    let test = try await TestPlatform()
    _ = try await test.person("甲示例", number: 1)
    let site = try TestSite(test)
    try await site.open { client in
      let visitor = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
      _ = try await visitor.get(Routes.profile())
      #expect(try await visitor.post(Routes.keepAlive()).status == 204)
      #expect(try await visitor.post(Routes.signOut()).location == "/")
      #expect(try await visitor.get(Routes.home()).text.contains("您已安全退出登录。"))
      #expect(try await visitor.get(Routes.profile()).location?.hasPrefix("/login/personal") == true)
    }
  }

  @Test func aCodeComesByTextMessageAndCanBeReadInADemonstrationAlone() async throws {
    let test = try await TestPlatform()
    _ = try await test.person("甲示例", number: 1)
    let site = try TestSite(test, demoClock: DemoClock(base: { test.clock.now }))
    try await site.open { client in
      let visitor = TestVisitor(client)
      _ = try await visitor.get(Routes.forgottenPassword())
      let sent = try await visitor.post(Routes.forgottenPasswordPost(), ["username": "person1"])
      #expect(sent.location == "/password/reset?username=person1")
      let outbox = try await visitor.get(Routes.demoOutbox())
      #expect(outbox.text.contains("199****0001"))
      let code = try #require(outbox.text.firstMatch(of: /验证码：(\d{6})/)).1
      _ = try await visitor.get(Routes.passwordReset())
      let reset = try await visitor.post(
        Routes.passwordResetPost(),
        ["username": "person1", "code": "\(code)", "password": "Another-2025", "passwordAgain": "Another-2025"])
      #expect(reset.location == Routes.personalSignIn().description)
    }
    let real = try TestSite(test)
    try await real.open { client in
      let outbox = try await TestVisitor(client).get(Routes.demoOutbox())
      #expect(outbox.status == 404)
    }
  }
}
