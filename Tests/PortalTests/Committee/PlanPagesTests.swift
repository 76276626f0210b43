import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Services
import TestKit
import Testing
import Titles

@testable import Portal

@Suite struct PlanPagesTests {
  private let test: TestPlatform
  private let unit: TestUnit
  private let committee: CommitteeID

  init() async throws {
    test = try await TestPlatform()
    unit = try await test.organiser()
    committee = try await test.committee(of: unit, by: try await test.administrator(.system))
  }

  @Test("新增 with one committee begins filled in; 保存草稿 keeps an incomplete one; 发布 says every fault and then publishes")
  func publishing() async throws {
    let site = try TestSite(test)
    let (unit, committee) = (unit, committee)
    try await site.open { client in
      let owner = try await TestVisitor.signedIn("unit1", door: .unit, to: site, client)
      let new = try await owner.get(Routes.unitPlanNew(unit.id))
      #expect(new.text.contains("value=\"2025年演示市实验技术高级职称评审申报计划\"") && new.text.contains("value=\"2025-12-31\""))
      #expect(new.text.contains("实验技术人才_高级实验师（副高级）") && new.text.contains("value=\"420\""))
      let pdf = Array("%PDF-1.4\n%%EOF\n".utf8)
      let saved = try await owner.post(
        Routes.unitPlanCreate(unit.id), ["name": "草稿计划", "committee": committee.rawValue, "do": "save"], file: [],
        name: "", as: "notice")
      let place = try #require(saved.location)
      let draft = try await owner.get(place)
      #expect(draft.text.contains("草稿已保存") && draft.text.contains("value=\"草稿计划\"") && draft.text.contains("删除草稿"))
      let rows = try await owner.post(
        Routes.unitPlanCreate(unit.id),
        ["committee": committee.rawValue, "requirements.0.title": "甲材料", "do": "add"], file: [], name: "", as: "notice")
      #expect(rows.text.contains("name=\"requirements.1.title\"") && rows.text.contains("value=\"甲材料\""))
      let refused = try await owner.post(
        Routes.unitPlanCreate(unit.id), ["name": "草稿计划", "committee": committee.rawValue, "do": "publish"],
        file: pdf, name: "坏.pdf", as: "other")
      #expect(refused.status == 422 && refused.text.contains("请填写个人申报开始时间。"))
      #expect(refused.text.contains("href=\"#field-titles\"") && refused.text.contains("id=\"field-titles\""))
      let done = try await owner.post(
        Routes.unitPlanCreate(unit.id), PlanPagesTests.fields(committee), file: [], name: "", as: "notice")
      let address = try #require(done.location)
      let shown = try await owner.get(address)
      #expect(shown.text.contains("申报计划已发布") && shown.text.contains("审核宽限（不公布）") && shown.text.contains("24 小时"))
      #expect(try await owner.get(Routes.unitPlans(unit.id)).text.contains("未开始"))
    }
  }

  private static func fields(_ committee: CommitteeID) -> KeyValuePairs<String, String> {
    [
      "name": "2025年演示申报计划", "year": "2025", "committee": committee.rawValue, "opens": "2025-08-25T09:00",
      "closes": "2025-09-08T18:00", "unitDeadline": "2025-09-15T18:00", "centerDeadline": "2025-09-19T18:00",
      "bureauDeadline": "2025-09-26T18:00", "reach": "本市", "cutOff": "2025-12-31", "phone": "023-00000009",
      "titles.laboratory": "laboratory-senior", "subspecialties.laboratory-01": "laboratory-01-01", "fees.senior": "420",
      "graceHours": "24", "requirements.0.title": "其他", "requirements.0.isRequired": "no", "do": "publish",
    ]
  }

  @Test("the portal's list and the five sections of a plan; 审核宽限 is not there")
  func portal() async throws {
    let id = try await test.plan(of: unit, committee)
    let site = try TestSite(test)
    let test = test
    try await site.open { client in
      let guest = TestVisitor(client)
      let list = try await guest.get(Routes.plans())
      #expect(list.text.contains("个人申报开始时间：2025-08-25 09:00:00") && list.text.contains("未开始"))
      for label in ["职称系列", "职称专业", "专业方向", "职称名称", "年度", "申报状态", "搜索", "重置"] {
        #expect(list.text.contains(label), "\(label)")
      }
      let none = try await guest.get(Routes.plans().description + "?series=arts")
      #expect(none.text.contains("没有找到申报计划") && !none.text.contains("建设勘察设计"))
      let detail = try await guest.get(Routes.plan(id))
      for words in [
        "1、基本信息", "2、申报计划说明", "3、附件要求", "4、评审职称", "5、评审专业", "发布日期：2025-08-20", "个人申报尚未开始",
        "单位审核截止时间：2025-09-15 18:00:00", "副高级 420元/人，中级 240.50元/人", "实验技术人才_高级实验师", "非必填",
      ] { #expect(detail.text.contains(words), "\(words)") }
      #expect(!detail.text.contains("宽限"))
      let found = try await guest.get(Routes.search().description + "?q=%E5%AE%9E%E9%AA%8C%E6%8A%80%E6%9C%AF")
      #expect(found.text.contains("职称评审申报计划，未开始") && found.text.contains(Routes.plan(id).description))
      test.clock.now = try #require(Moment("2025-09-06 17:00:00"))
      let open = try await guest.get(Routes.plan(id))
      #expect(open.text.contains("距个人申报截止还有 2 天 1 小时"))
      #expect(open.text.contains("本单位公示需5个工作日，最迟应于 9 月 8 日提交"))
      #expect(try await guest.get(Routes.home()).text.contains("正在申报的评审计划"))
      test.clock.now = try #require(Moment("2025-09-08 18:00:00"))
      #expect(try await guest.get(Routes.plan(id)).text.contains("个人申报已截止"))
      #expect(try await !guest.get(Routes.home()).text.contains("正在申报的评审计划"))
      #expect(try await guest.get(Routes.planNotice(id)).status == 404)
    }
  }

  @Test("the portal's pages are answered with an ETag, and again with 304 while nothing has changed")
  func entityTags() async throws {
    let id = try await test.plan(of: unit, committee)
    let site = try TestSite(test)
    try await site.open { client in
      for address in [Routes.plans(), Routes.plan(id), Routes.committeeDirectory(), Routes.specialtyDirectory(), Routes.home()] {
        let first = try await client.execute(uri: address.description, method: .get)
        let tag = try #require(first.headers[.eTag], "\(address)")
        let again = try await client.execute(uri: address.description, method: .get, headers: [.ifNoneMatch: tag])
        #expect(again.status == .notModified, "\(address)")
      }
    }
  }

  @Test func whoIsBarredReadsWhyOnThePlan() async throws {
    let id = try await test.plan(of: unit, committee)
    let person = try await test.person("甲示例", number: 5)
    _ = try await test.integrityRecord(of: person)
    test.clock.now = try #require(Moment("2025-08-26 09:00:00"))
    let site = try TestSite(test)
    try await site.open { client in
      let barred = try await TestVisitor.signedIn("person5", door: .personal, to: site, client)
      let page = try await barred.get(Routes.plan(id))
      #expect(page.text.contains("您目前不能申报本计划") && page.text.contains("提供虚假业绩材料"))
      #expect(try await !TestVisitor(client).get(Routes.plan(id)).text.contains("您目前不能申报本计划"))
    }
  }

  @Test("变更 puts deadlines off with a reason, and the portal shows them")
  func changing() async throws {
    let id = try await test.plan(of: unit, committee)
    let site = try TestSite(test)
    let unit = unit
    try await site.open { client in
      let owner = try await TestVisitor.signedIn("unit1", door: .unit, to: site, client)
      let form = try await owner.get(Routes.unitPlanChange(unit.id, id))
      #expect(form.text.contains("value=\"2025-09-08T18:00\"") && !form.text.contains("name=\"opens\""))
      var fields: KeyValuePairs = [
        "version": "2", "closes": "2025-09-08T18:00", "unitDeadline": "2025-09-15T18:00",
        "centerDeadline": "2025-09-19T18:00", "bureauDeadline": "2025-09-28T18:00", "paymentOpens": "2025-10-12T09:00",
        "paymentCloses": "2025-10-14T00:00", "phone": "023-00000009",
      ]
      let refused = try await owner.post(Routes.unitPlanChangeSave(unit.id, id), fields)
      #expect(refused.status == 422 && refused.text.contains("请填写变更原因。"))
      fields = [
        "version": "2", "closes": "2025-09-08T18:00", "unitDeadline": "2025-09-15T18:00",
        "centerDeadline": "2025-09-19T18:00", "bureauDeadline": "2025-09-28T18:00", "paymentOpens": "2025-10-12T09:00",
        "paymentCloses": "2025-10-14T00:00", "phone": "023-00000009", "reason": "审核量大",
      ]
      let saved = try await owner.post(Routes.unitPlanChangeSave(unit.id, id), fields)
      #expect(saved.location == Routes.unitPlan(unit.id, id).description)
      let shown = try await owner.get(Routes.unitPlan(unit.id, id))
      #expect(shown.text.contains("审核量大") && shown.text.contains("市人才中心或区县人社局审核截止时间"))
      #expect(try await TestVisitor(client).get(Routes.plan(id)).text.contains("2025-09-28 18:00:00"))
      let copied = try await owner.post(Routes.unitPlanCopy(unit.id, id))
      #expect(copied.location != nil)
    }
  }

  @Test func theDirectoryOfSeriesShowsTitlesAndDirections() async throws {
    let site = try TestSite(test)
    try await site.open { client in
      let page = try await TestVisitor(client).get(Routes.specialtyDirectory().description + "?series=laboratory")
      #expect(page.text.contains("实验员（员级）、助理实验师（助理级）") && page.text.contains("物理、化学、生物、信息技术"))
      #expect(!page.text.contains("建设勘察设计"))
      let health = try await TestVisitor(client).get(Routes.specialtyDirectory().description + "?series=health")
      #expect(health.text.contains("该系列在卫生健康主管部门申报，不在本平台办理。"))
    }
  }
}
