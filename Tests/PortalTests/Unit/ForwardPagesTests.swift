import Services
import Storage
import TestKit
import Testing
import Titles

@testable import Portal

/// 报送上级单位: the two dialogs.
@Suite struct ForwardPagesTests {
  let ground: ExaminationGround
  let site: TestSite
  let unit: UnitID
  let visit: VisitID

  init() async throws {
    ground = try await TestPlatform().examinationGround()
    site = try TestSite(ground.test)
    unit = ground.employer
    visit = try await ground.visit(to: unit)
    try await ground.approve()
  }

  private func hidden(_ name: String, in text: String) throws -> String {
    let found = text.firstRange(of: "name=\"\(name)\" value=\"").map { text[$0.upperBound...].prefix { $0 != "\"" } }
    return String(try #require(found))
  }

  private static let first: KeyValuePairs = [
    "guarantee": "on", "posting.from": "2025-08-20", "posting.to": "2025-08-26",
  ]

  @Test func theGuaranteeAndThePostingComeFirst() async throws {
    try await site.open { [unit, visit, ground] client in
      let visitor = try await TestVisitor.signedIn("person810", door: .personal, to: site, client)
      let page = try await visitor.get(Routes.examinationGuarantee(unit, .initialDetermination, visit))
      #expect(page.text.contains("呈报材料真实性保证书"))
      #expect(page.text.contains("兹保证\(ground.filed.person.name)同志系本单位职工"))
      #expect(page.text.contains("下一步"))
      let empty = try await visitor.post(
        Routes.examinationGuaranteeCheck(unit, .initialDetermination, visit), ["posting.from": "2025-08-21"])
      #expect(empty.status == 422)
      #expect(empty.text.contains("请先阅读并确认《呈报材料真实性保证书》。"))
      #expect(empty.text.contains("请填写公示时间的开始和结束日期。"))
      #expect(empty.text.contains("value=\"2025-08-21\""))
      let early = try await visitor.post(
        Routes.examinationGuaranteeCheck(unit, .initialDetermination, visit), ForwardPagesTests.first)
      #expect(early.text.contains("公示期尚未结束（公示至2025-08-26）"))
      // A week later the session has long ended.
      ground.waitForPosting()
      let later = try await TestVisitor.signedIn("person810", door: .personal, to: site, client)
      _ = try await later.get(Routes.examinationGuarantee(unit, .initialDetermination, visit))
      let done = try await later.post(
        Routes.examinationGuaranteeCheck(unit, .initialDetermination, visit), ForwardPagesTests.first)
      #expect(done.status == 303)
      let second = try await later.get(try #require(done.location))
      #expect(second.text.contains("考核推荐意见"))
      #expect(second.text.contains("公示时间 2025-08-20 至 2025-08-26"))
      // The second dialog by its address alone leads back to the first.
      let skipped = try await later.get(Routes.examinationForward(unit, .initialDetermination, visit))
      #expect(skipped.location == Routes.examinationGuarantee(unit, .initialDetermination, visit).description)
    }
  }

  @Test func theRecommendedUnitStandsFirstWithItsRule() async throws {
    ground.waitForPosting()
    try await site.open { [unit, visit, ground] client in
      let visitor = try await TestVisitor.signedIn("person810", door: .personal, to: site, client)
      let page = try await visitor.get(
        Routes.examinationForward(unit, .initialDetermination, visit).with(FormBody(ForwardPagesTests.first)))
      let department = try #require(page.text.firstRange(of: ground.department.name))
      let authority = try #require(page.text.firstRange(of: "value=\"\(ground.authority)\""))
      #expect(department.lowerBound < authority.lowerBound)
      #expect(page.text.contains("推荐：事业单位报主管部门。事业单位人员由单位主管部门审核推荐上报。（渝职改办〔2023〕211号“本人申报”第1条）"))
      #expect(page.text.contains("报受理单位"))
      for word in ["单位名称", "负责人", "联系电话", "推荐意见", "报送单位（上级单位）", "上一步", "确认", "取消"] {
        #expect(page.text.contains(word), "\(word)")
      }
      let refused = try await visitor.post(
        Routes.examinationForwardDo(unit, .initialDetermination, visit),
        [
          "version": try hidden("version", in: page.text), "guarantee": "on", "posting.from": "2025-08-20",
          "posting.to": "2025-08-26", "personInCharge": "负责甲", "opinion": String(repeating: "好", count: 201),
        ])
      #expect(refused.status == 422)
      for sentence in ["请填写联系电话。", "推荐意见不能超过 200 字，现有 201 字。", "请选择上级单位。"] {
        #expect(refused.text.contains(sentence), "\(sentence)")
      }
      #expect(refused.text.contains("value=\"负责甲\""))
      let done = try await visitor.post(
        Routes.examinationForwardDo(unit, .initialDetermination, visit),
        [
          "version": try hidden("version", in: refused.text), "key": try hidden("key", in: refused.text), "guarantee": "on",
          "posting.from": "2025-08-20", "posting.to": "2025-08-26", "personInCharge": "负责甲", "phone": "023-00000001",
          "opinion": "同意推荐。", "nextUnit": ground.department.id.rawValue,
        ])
      #expect(done.location == Routes.examinationResult(unit, .initialDetermination, visit).description)
      let result = try await visitor.get(try #require(done.location))
      #expect(result.text.contains("报送至演示区教育委员会"))
      let after = try await visitor.get(Routes.examination(unit, .initialDetermination, visit))
      #expect(after.text.contains("撤回报送</button>"))
    }
  }

  @Test func anotherUnitIsLookedForByName() async throws {
    ground.waitForPosting()
    let city = try await ground.test.unit("演示市工业局", number: 55, kind: .cityDepartment)
    try await site.open { [unit, visit, city] client in
      let visitor = try await TestVisitor.signedIn("person810", door: .personal, to: site, client)
      let page = try await visitor.get(
        Routes.examinationForward(unit, .initialDetermination, visit).with(FormBody(ForwardPagesTests.first)))
      let reply = try await visitor.get(Routes.examinationReceivers(unit, .initialDetermination, visit).with("q", "工业"))
      #expect(reply.text.contains("\"label\":\"演示市工业局\""))
      #expect(reply.text.contains("市级部门"))
      // Without JavaScript: the form comes back with what was found and what was typed.
      let found = try await visitor.post(
        Routes.examinationForwardDo(unit, .initialDetermination, visit),
        [
          "version": try hidden("version", in: page.text), "guarantee": "on", "posting.from": "2025-08-20",
          "posting.to": "2025-08-26", "opinion": "同意推荐。", "otherUnit.query": "工业", "_search": "otherUnit",
        ])
      #expect(found.status == 200)
      #expect(found.text.contains("type=\"radio\" id=\"field-otherUnit-1\" name=\"otherUnit\" value=\"\(city.id)\""))
      #expect(found.text.contains("同意推荐。"))
      let done = try await visitor.post(
        Routes.examinationForwardDo(unit, .initialDetermination, visit),
        [
          "version": try hidden("version", in: found.text), "guarantee": "on", "posting.from": "2025-08-20",
          "posting.to": "2025-08-26", "personInCharge": "负责甲", "phone": "023-00000001", "opinion": "同意推荐。",
          "nextUnit": "other", "otherUnit": city.id.rawValue,
        ])
      #expect(done.status == 303)
    }
  }

  @Test func whatCanNoLongerBeForwardedSaysSo() async throws {
    ground.waitForPosting()
    try await site.open { [unit, visit, ground] client in
      let visitor = try await TestVisitor.signedIn("person810", door: .personal, to: site, client)
      let page = try await visitor.get(
        Routes.examinationForward(unit, .initialDetermination, visit).with(FormBody(ForwardPagesTests.first)))
      try await ground.act(.sendBack, at: unit, by: ground.colleague) { $0.reason = "公示有异议" }
      let late = try await visitor.post(
        Routes.examinationForwardDo(unit, .initialDetermination, visit),
        [
          "version": try hidden("version", in: page.text), "guarantee": "on", "posting.from": "2025-08-20",
          "posting.to": "2025-08-26", "personInCharge": "负责甲", "phone": "023-00000001", "opinion": "同意推荐。",
          "nextUnit": ground.department.id.rawValue,
        ])
      #expect(late.status == 409)
      #expect(late.text.contains("“退回申报书”，本次操作没有执行"))
      #expect(try await visitor.get(Routes.examinationGuarantee(unit, .initialDetermination, visit)).status == 422)
    }
  }
}
