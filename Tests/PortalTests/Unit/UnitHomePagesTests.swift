import Services
import TestKit
import Testing
import Titles

@testable import Portal

@Suite struct UnitHomePagesTests {
  @Test func theHomeLeadsToWhatIsDue() async throws {
    let test = try await TestPlatform()
    let unit = try await test.unit("示例区人社局", number: 1, kind: .districtBureau)
    let person = try await test.person("甲示例", number: 4)
    let early = Moment(Day(year: 2025, month: 8, day: 1) ?? Day(ordinal: 0), hour: 9)
    try await WorklistFixture(test, unit: unit, applicant: person).add([
      .init("逾期甲", mobile: "19900000001", employer: "云杉中学", submittedAt: early)
    ])
    let site = try TestSite(test)
    try await site.open { client in
      let owner = try await TestVisitor.signedIn("unit1", door: .unit, to: site, client)
      let home = try await owner.get(Routes.unitHome(unit.id))
      for word in ["办理时限提醒", "已逾期", "1个工作日内到期", "3个工作日内到期", "还没有填写职称业务的联系人"] {
        #expect(home.text.contains(word), "\(word)")
      }
      let list = Routes.unitDue(unit.id).with("span", "overdue")
      #expect(home.text.contains("href=\"\(list.description)\""))
      let page = try await owner.get(list)
      #expect(page.text.contains("逾期甲") && page.text.contains("2025-08-15"))
      #expect(try await owner.get(Routes.unitDue(unit.id).with("span", "one")).text.contains("没有1个工作日内到期的申报书"))
      let file = try await owner.get(list.with("format", "xlsx"))
      let rows = try SheetText.rows(of: file.bytes)
      #expect(rows[0] == ["序号", "办理时限", "申报书编号", "姓名", "申报项目", "现工作单位", "状态", "办理人", "起算日期"])
      // 45884 is 2025-08-15.
      #expect(rows[1].prefix(2) == ["1", "45884"])
      #expect(rows.count == 2)
    }
  }

  @Test func whoExaminesNothingIsRemindedOfNothing() async throws {
    let test = try await TestPlatform()
    let unit = try await test.unit("云杉中学", number: 1)
    let clerk = try await test.person("甲示例", number: 4)
    try await test.link(clerk, to: unit, menus: [])
    let site = try TestSite(test)
    try await site.open { client in
      let visitor = try await TestVisitor.signedIn("person4", door: .personal, to: site, client)
      let home = try await visitor.get(Routes.unitHome(unit.id))
      #expect(!home.text.contains("办理时限提醒") && !home.text.contains("还没有填写职称业务的联系人"))
    }
  }
}
