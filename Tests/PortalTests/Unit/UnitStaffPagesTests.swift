import Services
import TestKit
import Testing
import Titles

@testable import Portal

@Suite struct UnitStaffPagesTests {
  @Test func aClerkIsAddedGrantedAndComesIn() async throws {
    let test = try await TestPlatform()
    let unit = try await test.unit("云杉中学", number: 1)
    let clerk = try await test.person("甲示例", number: 4)
    let site = try TestSite(test)
    try await site.open { client in
      let owner = try await TestVisitor.signedIn("unit1", door: .unit, to: site, client)
      let staff = try await TestVisitor.signedIn("person4", door: .personal, to: site, client)
      #expect(try await owner.get(Routes.unitUsers(unit.id)).text.contains("暂无经办用户"))
      _ = try await owner.get(Routes.unitUserNew(unit.id))
      let number = clerk.document.number
      let wrong = try await owner.post(
        Routes.unitUserAdd(unit.id), ["name": "乙示例", "documentKind": "residentID", "documentNumber": number])
      #expect(wrong.status == 422)
      #expect(wrong.text.contains("没有找到姓名和证件号码都相符的个人用户"))
      #expect(wrong.text.contains("value=\"\(number)\""))
      let added = try await owner.post(
        Routes.unitUserAdd(unit.id), ["name": "甲示例", "documentKind": "residentID", "documentNumber": number])
      #expect(added.location == Routes.unitUsers(unit.id).description)
      let list = try await owner.get(Routes.unitUsers(unit.id))
      #expect(list.text.contains("已添加经办用户甲示例"))
      #expect(list.text.contains(clerk.document.masked))
      #expect(!list.text.contains(number))

      // The session that was open before sees the unit at once, and its menus as they are ticked.
      #expect(try await staff.get(Routes.unitHome(unit.id)).status == 200)
      #expect(try await staff.get(Routes.unitContacts(unit.id)).status == 403)
      let tree = try await owner.get(Routes.unitPermissionsOf(unit.id, clerk.id))
      #expect(tree.text.contains("value=\"initialDeterminationExamination\""))
      #expect(!tree.text.contains("value=\"issuance\""))
      let saved = try await owner.post(Routes.unitPermissionsSave(unit.id, clerk.id), ["menus": "contacts", "menus": "users"])
      #expect(saved.status == 303)
      #expect(try await staff.get(Routes.unitContacts(unit.id)).status == 200)
      let lacking = try await owner.post(Routes.unitPermissionsSave(unit.id, clerk.id), ["menus": "issuance"])
      #expect(lacking.status == 422)
      #expect(lacking.text.contains("本单位没有“职称认定发证”菜单"))
      _ = try await owner.post(Routes.unitPermissionsSave(unit.id, clerk.id))
      #expect(try await staff.get(Routes.unitContacts(unit.id)).status == 403)
    }
  }

  @Test func filtersKeepNumbersOutOfTheAddress() async throws {
    let test = try await TestPlatform()
    let unit = try await test.unit("云杉中学", number: 1)
    let first = try await test.person("甲示例", number: 4)
    let second = try await test.person("乙示例", number: 6)
    try await test.link(first, to: unit, menus: [])
    try await test.link(second, to: unit, menus: [])
    let site = try TestSite(test)
    try await site.open { client in
      let owner = try await TestVisitor.signedIn("unit1", door: .unit, to: site, client)
      _ = try await owner.get(Routes.unitUsers(unit.id))
      let answer = try await owner.post(
        Routes.unitUsersFilter(unit.id), ["documentNumber": second.document.number, "name": "示例"])
      let address = try #require(answer.location)
      #expect(!address.contains(second.document.number))
      let list = try await owner.get(address)
      #expect(list.text.contains("乙示例"))
      #expect(!list.text.contains("甲示例"))
      #expect(list.text.contains("列表已按证件号码筛选"))
      let sorted = try await owner.get(Routes.unitUsers(unit.id).with("order", "-name"))
      #expect(sorted.text.contains("aria-sort=\"descending\""))
      let mobile = try await owner.post(Routes.unitUsersFilter(unit.id), ["mobile": Numbers.mobile(999)])
      #expect(try await owner.get(try #require(mobile.location)).text.contains("没有符合条件的经办用户"))
    }
  }

  @Test func aClerkWithClaimedApplicationsIsRemovedAfterATakeOver() async throws {
    let test = try await TestPlatform()
    let unit = try await test.unit("云杉中学", number: 1, usesClaims: true)
    let bureau = try await test.unit("示例区人社局", number: 2, kind: .districtBureau)
    let clerk = try await test.person("甲示例", number: 4)
    try await test.link(clerk, to: unit, menus: [.initialDeterminationExamination])
    let submitted = try await test.submitted(
      by: try await test.person("乙示例", number: 6), to: unit, authority: bureau, number: "2025082000018")
    let claim = ActionRequest(.claim, on: submitted.application, at: submitted.visit)
    _ = try await ActionService(platform: test.platform).perform(claim, by: try await test.viewer(clerk))
    let site = try TestSite(test)
    try await site.open { client in
      let owner = try await TestVisitor.signedIn("unit1", door: .unit, to: site, client)
      let page = try await owner.get(Routes.unitUserRemoval(unit.id, clerk.id))
      #expect(page.text.contains("还有 1 份申报书正在办理"))
      #expect(page.text.contains("2025082000018"))
      let early = try await owner.post(Routes.unitUserRemove(unit.id, clerk.id))
      #expect(early.status == 422)
      #expect(early.text.contains("请先“变更办理人”，再删除"))
      let taken = try await owner.post(Routes.unitUserTakeOver(unit.id, clerk.id))
      #expect(taken.location == Routes.unitUserRemoval(unit.id, clerk.id).description)
      #expect(try await owner.get(Routes.unitUserRemoval(unit.id, clerk.id)).text.contains("确认删除"))
      #expect(try await owner.post(Routes.unitUserRemove(unit.id, clerk.id)).status == 303)
      #expect(try await owner.get(Routes.unitUserRemoval(unit.id, clerk.id)).status == 404)
      let staff = try await TestVisitor.signedIn("person4", door: .personal, to: site, client)
      #expect(try await staff.get(Routes.unitHome(unit.id)).status == 404)
    }
  }

  @Test func aFormFromElsewhereIsRefused() async throws {
    let test = try await TestPlatform()
    let unit = try await test.unit("云杉中学", number: 1)
    let site = try TestSite(test)
    try await site.open { client in
      let owner = try await TestVisitor.signedIn("unit1", door: .unit, to: site, client)
      let answer = try await owner.post(Routes.unitContactsSave(unit.id), ["version": "1"], withToken: false)
      #expect(answer.status == 403)
      #expect(answer.text.contains("页面已过期或来源无法确认"))
    }
  }
}
