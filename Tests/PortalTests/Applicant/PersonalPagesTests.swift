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
      for tab in ["基本信息", "业绩档案", "我的申报", "我的证书", "消息", "账号安全"] { #expect(page.text.contains(">\(tab)")) }
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

  @Test func anOldTabOverwritesNothingUnasked() async throws {
    let test = try await TestPlatform()
    _ = try await test.person("甲示例", number: 1)
    let site = try TestSite(test)
    try await site.open { client in
      let visitor = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
      let page = try await visitor.get(Routes.profile())
      let version = try #require(page.text.firstMatch(of: /name="_version" value="(\d+)"/)).1
      _ = try await visitor.post(Routes.profilePost(), ["_version": "\(version)", "formerName": "先保存"])
      let late = try await visitor.post(
        Routes.profilePost(), ["_version": "\(version)", "formerName": "后保存", "position": "教师"])
      #expect(late.status == 409)
      #expect(late.text.contains("“基本信息”已在其他窗口或设备上修改"))
      #expect(late.text.contains("先保存"))
      #expect(late.text.contains("name=\"position\" value=\"教师\""))
      #expect(try await visitor.get(Routes.profile()).text.contains("value=\"先保存\""))
      // 查找 saves nothing and keeps the version that the page was made with.
      let found = try await visitor.post(
        Routes.profilePost(), ["_version": "\(version)", "_search": "employer", "employer.query": "云杉"])
      #expect(found.text.contains("name=\"_version\" value=\"\(version)\""))
      // Whoever has decided has saved.
      let current = try #require(late.text.firstMatch(of: /name="_version" value="(\d+)"/)).1
      let decided = try await visitor.post(
        Routes.profilePost(),
        ["_version": "\(current)", "formerName": "后保存", "position": "教师", "_resolve.formerName": "theirs"])
      #expect(decided.status == 422)
      let after = try await visitor.get(Routes.profile())
      #expect(after.text.contains("value=\"先保存\""))
      #expect(after.text.contains("value=\"教师\""))
    }
  }

  @Test func theMobileForCodesIsChangedWithThePassword() async throws {
    let test = try await TestPlatform()
    _ = try await test.person("甲示例", number: 1)
    _ = try await test.unit("云杉中学", number: 1)
    let site = try TestSite(test)
    try await site.open { client in
      let visitor = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
      #expect(try await visitor.get(Routes.profile()).text.contains("找回密码的手机号请在“账号安全”中修改"))
      let security = try await visitor.get(Routes.security())
      #expect(security.text.contains("199****0001"))
      #expect(security.text.contains("href=\"/me/security/mobile\""))
      let page = try await visitor.get(Routes.mobile())
      #expect(page.text.contains("中的手机号只用于审核单位与您联系"))
      let wrong = try await visitor.post(Routes.mobilePost(), ["mobile": "19900000077", "current": "x"])
      #expect(wrong.status == 422)
      #expect(wrong.text.contains("登录密码不正确，请重新输入。"))
      #expect(wrong.text.contains("value=\"19900000077\""))
      let done = try await visitor.post(Routes.mobilePost(), ["mobile": "19900000077", "current": TestPlatform.password])
      #expect(done.location == Routes.security().description)
      let after = try await visitor.get(Routes.security())
      #expect(after.text.contains("已用短信通知原手机号"))
      #expect(after.text.contains("199****0077"))
      // A unit's account has one too, and no 基本信息 beside it.
      let unit = try await TestVisitor.signedIn("unit1", door: .unit, to: site, client)
      let other = try await unit.get(Routes.mobile())
      #expect(other.status == 200)
      #expect(!other.text.contains("中的手机号只用于审核单位与您联系"))
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
