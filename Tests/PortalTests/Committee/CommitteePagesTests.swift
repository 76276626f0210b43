import Services
import TestKit
import Testing
import Titles

@testable import Portal

@Suite struct CommitteePagesTests {
  @Test("评委会备案: rows are added without losing anything typed, faults stand at their fields, the unit sees what was filed")
  func filing() async throws {
    let test = try await TestPlatform()
    let unit = try await test.organiser()
    _ = try await test.administrator(.system)
    let site = try TestSite(test)
    try await site.open { client in
      let office = try await TestVisitor.signedIn("system", door: .office, to: site, client)
      let empty = try await office.get(Routes.officeCommittees())
      #expect(empty.text.contains("没有评审委员会") && empty.text.contains("备案新评委会"))
      let new = try await office.get(Routes.officeCommitteeNew())
      #expect(new.text.contains("演示评审中心") && new.text.contains("value=\"2028-08-19\""))
      let listed = try await office.post(
        Routes.officeCommitteeCreate(),
        [
          "name": "演示评委会", "scope.laboratory": "laboratory-02", "panels.0.name": "一组", "panels.0.directions": "",
          "do": "directions",
        ])
      #expect(listed.status == 200 && listed.text.contains("<b>教育实验</b>：物理、化学、生物、信息技术"))
      #expect(listed.text.contains("value=\"演示评委会\"") && listed.text.contains("已选：教育实验"))
      let added = try await office.post(
        Routes.officeCommitteeCreate(), ["panels.0.name": "一组", "panels.0.directions": "物理", "do": "add"])
      #expect(added.text.contains("name=\"panels.1.name\"") && added.text.contains("物理</textarea>"))
      let wrong = try await office.post(
        Routes.officeCommitteeCreate(), ["panels.0.name": "一组", "panels.0.directions": "天文", "do": "save"])
      #expect(wrong.status == 422 && wrong.text.contains("href=\"#field-panels.0.directions\""))
      #expect(wrong.text.contains("请填写评审委员会名称。") && wrong.text.contains("第1个专业组中的“天文”不在"))
      let saved = try await office.post(
        Routes.officeCommitteeCreate(),
        [
          "name": "演示市实验技术高级评委会", "unit": unit.id.rawValue, "level": "high", "levels": "senior",
          "scope.laboratory": "laboratory-02", "panels.0.name": "教育实验组", "panels.0.directions": "物理、化学",
          "filingNumber": "备1", "filedFrom": "2025-08-20", "filedThrough": "2028-08-19", "effectiveFrom": "2025-08-20",
          "minimumSize": "11", "isOdd": "on", "panelMinimum": "3", "quorum": "twoThirds", "pass": "twoThirds",
          "denominator": "withoutRecused", "do": "save",
        ])
      let place = try #require(saved.location)
      let shown = try await office.get(place)
      #expect(shown.text.contains("已备案，并已通知组建单位。") && shown.text.contains("实验技术（教育实验）"))
      #expect(shown.text.contains("评审专家不少于11人且为单数") && shown.text.contains("延续备案"))
      let owner = try await TestVisitor.signedIn("unit1", door: .unit, to: site, client)
      let own = try await owner.get(Routes.unitCommittees(unit.id))
      #expect(own.text.contains("演示市实验技术高级评委会") && own.text.contains("2025-08-20 至 2028-08-19"))
      let guest = TestVisitor(client)
      let directory = try await guest.get(Routes.committeeDirectory().description + "?series=laboratory")
      #expect(directory.text.contains("演示市实验技术高级评委会") && directory.text.contains("有效期至2028-08-19"))
      let none = try await guest.get(Routes.committeeDirectory().description + "?series=arts")
      #expect(none.text.contains("没有找到评审委员会"))
    }
  }

  @Test("变更备案, 延续备案 and 终止 from the committee's page")
  func changing() async throws {
    let test = try await TestPlatform()
    let unit = try await test.organiser()
    let id = try await test.committee(of: unit, by: try await test.administrator(.system))
    let site = try TestSite(test)
    try await site.open { client in
      let office = try await TestVisitor.signedIn("system", door: .office, to: site, client)
      let form = try await office.get(Routes.officeCommitteeChange(id))
      #expect(form.text.contains("变更备案") && form.text.contains("物理、化学、生物"))
      let stale = try await office.post(Routes.officeCommitteeChangeSave(id), ["version": "7", "do": "save"])
      #expect(stale.status == 409 && stale.text.contains("其他管理员已修改过"))
      let short = try await office.post(
        Routes.officeCommitteeExtend(id),
        ["version": "1", "filingNumber": "备2", "filedFrom": "2028-08-20", "filedThrough": "2032-01-01"])
      #expect(short.status == 422 && short.text.contains("备案有效期最长3年"))
      let extended = try await office.post(
        Routes.officeCommitteeExtend(id),
        ["version": "1", "filingNumber": "备2", "filedFrom": "2028-08-20", "filedThrough": "2031-08-19"])
      #expect(extended.location == Routes.officeCommittee(id).description)
      #expect(try await office.get(Routes.officeCommittee(id)).text.contains("第 2 版"))
      let ended = try await office.post(Routes.officeCommitteeEnd(id), ["version": "2", "reason": "机构调整"])
      #expect(ended.location == Routes.officeCommittee(id).description)
      let after = try await office.get(Routes.officeCommittee(id))
      #expect(after.text.contains("该评审委员会已终止") && !after.text.contains("终止评委会</button>"))
    }
  }

  @Test func aFilingThatEndsSoonIsSaidOnTheUnitsHome() async throws {
    let test = try await TestPlatform()
    let unit = try await test.organiser()
    _ = try await test.committee(of: unit, by: try await test.administrator(.system))
    let site = try TestSite(test)
    try await site.open { client in
      let before = try await TestVisitor.signedIn("unit1", door: .unit, to: site, client).get(Routes.unitHome(unit.id))
      #expect(before.text.contains("委员会管理") && !before.text.contains("评审委员会备案到期提醒"))
      test.clock.now = try #require(Moment("2028-08-01 09:00:00"))
      let soon = try await TestVisitor.signedIn("unit1", door: .unit, to: site, client).get(Routes.unitHome(unit.id))
      #expect(soon.text.contains("备案2028-08-19到期，还有 18 天"))
    }
  }

  @Test func withoutThePowerThereIsNoMenuAndNoPage() async throws {
    let test = try await TestPlatform()
    let plain = try await test.unit("普通单位", number: 1)
    let site = try TestSite(test)
    try await site.open { client in
      let owner = try await TestVisitor.signedIn("unit1", door: .unit, to: site, client)
      #expect(try await !owner.get(Routes.unitHome(plain.id)).text.contains("委员会管理"))
      #expect(try await owner.get(Routes.unitPlans(plain.id)).status == 403)
      #expect(try await owner.get(Routes.unitCommittees(plain.id)).status == 403)
    }
  }
}
