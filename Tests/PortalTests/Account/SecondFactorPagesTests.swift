import Database
import Services
import Storage
import TestKit
import Testing
import Titles

@testable import Portal

@Suite struct SecondFactorPagesTests {
  private func code(_ username: String, _ test: TestPlatform) async throws -> String {
    let vault = test.store.vault
    let factor = try await test.store.database.read { reader in
      let account = try AccountRepository(vault: vault).account(named: username, in: reader)
      return try account.flatMap { try SecondFactorRepository(vault: vault).factor(of: $0.id, in: reader) }
    }
    return OneTimePassword.code(try #require(factor).secret, at: test.clock.now)
  }

  @Test func signingInAsksForTheCodeAndGoesOnToWhereOneWanted() async throws {
    let test = try await TestPlatform()
    _ = try await test.person("甲示例", number: 1)
    let site = try TestSite(test)
    try await site.open { client in
      let first = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
      let password: KeyValuePairs<String, String> = ["current": TestPlatform.password]
      #expect(try await first.get(Routes.secondFactor()).text.contains("第1步"))
      #expect(try await first.post(Routes.secondFactorBegin(), ["current": "x"]).status == 422)
      #expect(try await first.post(Routes.secondFactorBegin(), password).location == Routes.secondFactor().description)
      let scan = try await first.get(Routes.secondFactor())
      #expect(scan.text.contains("<svg") && scan.text.contains("第3步"))
      let done = try await first.post(Routes.secondFactorConfirm(), ["code": try await code("person1", test)])
      #expect(done.text.contains("恢复码只显示这一次"))
      #expect(done.text.matches(of: /<code>[A-Z2-7]{4}-[A-Z2-7]{4}<\/code>/).count == 10)
      #expect(try await first.get(Routes.security()).text.contains("已开启"))
      test.clock.now = test.clock.now.adding(seconds: 30)

      let visitor = TestVisitor(client)
      _ = try await visitor.get(Routes.personalSignIn())
      let half = try await visitor.post(
        Routes.personalSignInPost(),
        ["username": "person1", "password": TestPlatform.password, "return": "/me/messages"])
      #expect(half.location == "/login/code?return=%2Fme%2Fmessages")
      // The password alone opens nothing.
      #expect(try await visitor.get("/me/messages").location?.hasPrefix("/login/personal") == true)
      let asked = try await visitor.get(Routes.signInCode().with("return", "/me/messages"))
      #expect(asked.text.contains("value=\"/me/messages\""))
      let wrong = try await visitor.post(Routes.signInCodePost(), ["code": "x", "return": "/me/messages"])
      #expect(wrong.status == 422)
      #expect(wrong.text.contains("验证码不正确或已使用过"))
      let right = try await visitor.post(
        Routes.signInCodePost(), ["code": try await code("person1", test), "return": "/me/messages"])
      #expect(right.location == "/me/messages")
      #expect(try await visitor.get("/me/messages").status == 200)
      let again = try await visitor.post(Routes.signInCodePost(), ["code": "123456"])
      #expect(again.location == Routes.personalSignIn().description)
    }
  }

  @Test func aUnitThatAsksForItLeadsToSettingItUp() async throws {
    let test = try await TestPlatform()
    let unit = try await test.unit("示例区人社局", number: 1, kind: .districtBureau)
    let clerk = try await test.person("乙示例", number: 5)
    try await test.link(clerk, to: unit, menus: [.contacts])
    try await test.store.database.write { try UnitRepository().setRequiresSecondFactor(true, of: unit.id, in: $0) }
    let site = try TestSite(test)
    try await site.open { client in
      let visitor = try await TestVisitor.signedIn("person5", door: .personal, to: site, client)
      #expect(try await visitor.get(Routes.unitHome(unit.id)).location == Routes.secondFactor().description)
      let page = try await visitor.get(Routes.secondFactor())
      #expect(page.text.contains("设置完成后，才能进入该单位的单位中心。"))
      #expect(try await visitor.post(Routes.unitContactsSave(unit.id), [:]).status == 403)
    }
  }

  @Test func theOfficeTakesItAway() async throws {
    let test = try await TestPlatform()
    let person = try await test.person("甲示例", number: 1)
    _ = try await test.administrator(.security)
    let viewer = try await test.viewer(person)
    let site = try TestSite(test)
    let factors = SecondFactorService(platform: test.platform, accounts: site.portal.accounts)
    try await factors.begin(TestPlatform.password, by: viewer)
    let session = SignedInSession(viewer: viewer, id: "", secondsLeft: 60)
    _ = try await factors.confirm(try await code("person1", test), of: session)
    try await site.open { client in
      let office = try await TestVisitor.signedIn("security", door: .office, to: site, client)
      let address = Routes.officeAccount(viewer.account)
      #expect(try await office.get(address).text.contains("解除二次验证"))
      let refused = try await office.post(Routes.officeAccountFactorRemove(viewer.account), ["factorReason": ""])
      #expect(refused.text.contains("请填写解除原因"))
      let done = try await office.post(
        Routes.officeAccountFactorRemove(viewer.account), ["factorReason": "手机丢失，已当面核实"])
      #expect(done.location == address.description)
      #expect(try await !office.get(address).text.contains("解除二次验证</button>"))
    }
  }
}
