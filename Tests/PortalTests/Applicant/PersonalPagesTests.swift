import Services
import TestKit
import Testing
import Titles

@testable import Portal

@Suite struct PersonalPagesTests {
  @Test func theProfileComesBackWithItsFaultsAndWithWhatWasTyped() async throws {
    let test = try await TestPlatform()
    let person = try await test.person("甲示例", number: 1)
    let unit = try await test.unit("示例市云杉中学", number: 1)
    let site = try TestSite(test)
    try await site.open { client in
      let visitor = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
      let page = try await visitor.get(Routes.profile())
      #expect(page.text.contains("1、基本信息模块的内容在每次申报时将会自动带入到申报书中"))
      #expect(page.text.contains(person.document.number))
      for tab in ["基本信息", "我的申报", "我的证书", "消息", "账号安全"] { #expect(page.text.contains(">\(tab)")) }
      #expect(!page.text.contains("业绩档案"))
      let found = try await visitor.post(
        Routes.profilePost(), ["_search": "employer", "employer.query": "云杉", "formerName": "曾用"])
      #expect(found.status == 200)
      #expect(found.text.contains("value=\"\(unit.id)\""))
      #expect(found.text.contains("value=\"曾用\""))
      let saved = try await visitor.post(
        Routes.profilePost(),
        ["formerName": "曾用", "employer": unit.id.rawValue, "employer.query": unit.name, "email": "wrong@"])
      #expect(saved.status == 422)
      #expect(saved.text.contains("请上传免冠照。"))
      #expect(saved.text.contains("value=\"wrong@\""))
      #expect(saved.text.contains("value=\"\(unit.id)\""))
      #expect(saved.text.contains("已保存 09:00:00"))
      #expect(try await visitor.get(Routes.profile()).text.contains("value=\"曾用\""))
      let units = try await visitor.get(Routes.profileUnits().with("q", "云杉"))
      #expect(units.text.contains("\"label\":\"示例市云杉中学\""))
    }
  }

  @Test func messagesAreCountedAndMarked() async throws {
    let test = try await TestPlatform()
    let person = try await test.person("甲示例", number: 1)
    let message = try await test.message(to: person, "申报书已退回，请修改", "内容示例")
    let site = try TestSite(test)
    try await site.open { client in
      let visitor = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
      let list = try await visitor.get(Routes.messages())
      #expect(list.text.contains("申报书已退回，请修改"))
      #expect(list.text.contains("消息 <span class=\"count\">1</span>"))
      #expect(try await visitor.post(Routes.messageRead(message)).location == Routes.messages().description)
      let after = try await visitor.get(Routes.messages().with("unread", "1"))
      #expect(after.text.contains("没有未读消息"))
      #expect(!after.text.contains("消息 <span class=\"count\">"))
    }
  }

  @Test func thePasswordIsChangedAndOtherSessionsEnd() async throws {
    let test = try await TestPlatform()
    _ = try await test.person("甲示例", number: 1)
    let site = try TestSite(test)
    try await site.open { client in
      let visitor = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
      let other = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
      let page = try await visitor.get(Routes.security())
      #expect(page.text.contains("当前登录"))
      #expect(page.text.contains("退出其他全部登录"))
      let wrong = try await visitor.post(Routes.passwordPost(), ["current": "x", "password": "a", "passwordAgain": "a"])
      #expect(wrong.status == 422)
      #expect(wrong.text.contains("密码不足 8 个字符"))
      #expect(try await visitor.post(Routes.otherSessionsEnd()).status == 303)
      #expect(try await other.get(Routes.security()).location?.hasPrefix("/login") == true)
      #expect(try await visitor.get(Routes.security()).text.contains("已退出其他1个登录。"))
    }
  }
}
