import Services
import TestKit
import Testing
import Titles

@testable import Portal

@Suite struct UnitInformationPagesTests {
  private static let entry: KeyValuePairs = [
    "name": "示例市云杉中学", "district": "500105", "insuredDistrict": "500105", "nature": "publicInstitution",
    "isTownship": "no", "expertDepartment": "示例区教委", "returneeDepartment": "示例区人社局", "industries": "01",
    "industries": "other", "strategies": "02", "usesClaims": "yes",
  ]

  @Test func nothingOpensBeforeTheFirstEntryIsComplete() async throws {
    let test = try await TestPlatform()
    let unit = try await test.unit("云杉中学", number: 1, isComplete: false)
    let site = try TestSite(test)
    try await site.open { client in
      let visitor = try await TestVisitor.signedIn("unit1", door: .unit, to: site, client)
      for route in [Routes.unitHome(unit.id), Routes.unitUsers(unit.id), Routes.unitInformation(unit.id)] {
        let answer = try await visitor.get(route)
        #expect(answer.status == 303)
        #expect(answer.location == Routes.unitFirstEntry(unit.id).description)
      }
      let page = try await visitor.get(Routes.unitFirstEntry(unit.id))
      #expect(page.text.contains("完善单位基础信息"))
      #expect(page.text.contains("签收功能启用后，申报材料需先签收再审核"))
      #expect(page.text.contains("区县属企事业单位、非公有制单位选择所在区县人社局作为主管部门"))
      #expect(page.text.contains(unit.uscc))

      let refused = try await visitor.post(Routes.unitFirstEntrySave(unit.id), ["name": "云杉一中", "nature": "other"])
      #expect(refused.status == 422)
      #expect(refused.text.contains("请选择注册地。"))
      #expect(refused.text.contains("value=\"云杉一中\""))
      #expect(refused.text.contains("<title>错误："))

      let done = try await visitor.post(Routes.unitFirstEntrySave(unit.id), UnitInformationPagesTests.entry)
      #expect(done.location == Routes.unitHome(unit.id).description)
      let home = try await visitor.get(Routes.unitHome(unit.id))
      #expect(home.text.contains("示例市云杉中学，欢迎使用单位中心"))
      #expect(home.text.contains("用户管理"))
      // Once more by a second tab: it leads into the unit centre and changes nothing.
      let again = try await visitor.post(Routes.unitFirstEntrySave(unit.id), ["name": "别的名称"])
      #expect(again.location == Routes.unitHome(unit.id).description)
    }
  }

  @Test func informationIsChangedAndClaimsSwitchedOff() async throws {
    let test = try await TestPlatform()
    let unit = try await test.unit("云杉中学", number: 1, usesClaims: true)
    let bureau = try await test.unit("示例区人社局", number: 2, kind: .districtBureau)
    _ = try await test.submitted(
      by: try await test.person("甲示例", number: 4), to: unit, authority: bureau, number: "2025082000018")
    let site = try TestSite(test)
    try await site.open { client in
      let visitor = try await TestVisitor.signedIn("unit1", door: .unit, to: site, client)
      _ = try await visitor.get(Routes.unitInformation(unit.id))
      let fields = FormBody(UnitInformationPagesTests.entry).replacing("usesClaims", with: "no")
      let posted: KeyValuePairs = [
        "version": "1", "name": "云杉中学", "district": "500105", "insuredDistrict": "500105", "nature": "other",
        "isTownship": "no", "expertDepartment": "示例区教委", "returneeDepartment": "示例区人社局", "industries": "01",
        "strategies": "02", "usesClaims": fields.text("usesClaims"),
      ]
      let saved = try await visitor.post(Routes.unitInformationSave(unit.id), posted)
      #expect(saved.location == Routes.unitInformation(unit.id).description)
      let page = try await visitor.get(Routes.unitInformation(unit.id))
      #expect(page.text.contains("原在“待签收”的 1 份申报书已转入“待审核”"))
      #expect(page.text.contains("您所在的位置"))
      // A page that was opened before somebody saved: its words stay on the form, nothing is written.
      let stale = try await visitor.post(Routes.unitInformationSave(unit.id), posted)
      #expect(stale.status == 409)
      #expect(stale.text.contains("本单位的信息已被修改，本次没有保存"))
    }
  }

  @Test func contactsComeBackWithWhatWasTyped() async throws {
    let test = try await TestPlatform()
    let unit = try await test.unit("云杉中学", number: 1)
    let site = try TestSite(test)
    try await site.open { client in
      let visitor = try await TestVisitor.signedIn("unit1", door: .unit, to: site, client)
      let empty = try await visitor.get(Routes.unitContacts(unit.id))
      #expect(empty.text.contains("业务模块：博士后"))
      let refused = try await visitor.post(
        Routes.unitContactsSave(unit.id), ["version": "1", "titles.name": "<张>", "titles.phone": "一二三"])
      #expect(refused.status == 422)
      #expect(refused.text.contains("href=\"#field-titles.phone\""))
      #expect(refused.text.contains("value=\"&lt;张&gt;\""))
      let saved = try await visitor.post(
        Routes.unitContactsSave(unit.id),
        ["version": "1", "district": "500105", "detail": "示例路1号", "titles.name": "张示例", "titles.phone": "023-00000000"])
      #expect(saved.status == 303)
      let page = try await visitor.get(Routes.unitContacts(unit.id))
      #expect(page.text.contains("单位联系方式已保存。"))
      #expect(page.text.contains("value=\"023-00000000\""))
    }
  }

  @Test func othersSeeNothingAndStaffOnlyTheirMenus() async throws {
    let test = try await TestPlatform()
    let unit = try await test.unit("云杉中学", number: 1)
    _ = try await test.unit("松柏中学", number: 2)
    let clerk = try await test.person("甲示例", number: 4)
    try await test.link(clerk, to: unit, menus: [.contacts])
    let site = try TestSite(test)
    try await site.open { client in
      let anonymous = TestVisitor(client)
      #expect(try await anonymous.get(Routes.unitHome(unit.id)).status == 303)
      let stranger = try await TestVisitor.signedIn("unit2", door: .unit, to: site, client)
      let staff = try await TestVisitor.signedIn("person4", door: .personal, to: site, client)
      let routes = [
        Routes.unitInformation(unit.id), Routes.unitUsers(unit.id), Routes.unitUserNew(unit.id),
        Routes.unitPermissions(unit.id), Routes.unitUserRemoval(unit.id, clerk.id),
        Routes.unitPermissionsOf(unit.id, clerk.id),
      ]
      for route in routes + [Routes.unitHome(unit.id), Routes.unitContacts(unit.id)] {
        #expect(try await stranger.get(route).status == 404)
      }
      for route in routes {
        let answer = try await staff.get(route)
        #expect(answer.status == 403)
        #expect(answer.text.contains("请联系单位的法人用户在“用户权限”中授予"))
      }
      let contacts = try await staff.get(Routes.unitContacts(unit.id))
      #expect(contacts.status == 200)
      #expect(contacts.text.contains("经办人 甲示例"))
      #expect(!contacts.text.contains(Routes.unitUsers(unit.id).description))
      #expect(try await staff.post(Routes.unitUserAdd(unit.id)).status == 403)
      #expect(try await staff.post(Routes.unitInformationSave(unit.id)).status == 403)
      #expect(try await stranger.get(Routes.unitHome(UnitID(rawValue: "nonsense"))).status == 404)
    }
  }
}
