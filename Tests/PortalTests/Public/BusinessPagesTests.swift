import Services
import TestKit
import Testing
import Titles

@testable import Portal

@Suite("职称初定 on the portal")
struct BusinessPagesTests {
  @Test("the notice and the open authorities are there for everybody, found by name")
  func list() async throws {
    let test = try await TestPlatform()
    let ground = try await test.filingGround(number: 1)
    _ = try await test.filingGround(number: 2)
    let site = try TestSite(test)
    try await site.open { client in
      let visitor = TestVisitor(client)
      let page = try await visitor.get(Routes.business(.initialDetermination))
      #expect(page.status == 200)
      #expect(page.text.contains("按照属地原则和干部人事管理权限，正确选择“受理单位”："))
      #expect(page.text.contains("请输入受理单位名称"))
      #expect(page.text.contains("演示区1人力资源和社会保障局"))
      #expect(page.text.contains("第 1-2 条/总共 2 条"))
      let found = try await visitor.get(Routes.business(.initialDetermination).with("q", "演示区2"))
      #expect(!found.text.contains("演示区1人力资源"))
      #expect(found.text.contains("演示区2人力资源和社会保障局"))
      let none = try await visitor.get(Routes.business(.initialDetermination).with("q", "没有这个"))
      #expect(none.text.contains("没有找到受理单位"))

      let detail = try await visitor.get(Routes.authority(.initialDetermination, ground.setting))
      for words in ["1、受理单位信息", "2、申报须知", "3、附件要求", "023-00000000", "请如实填写。", "劳动合同", "非必填", "我要申报"] {
        #expect(detail.text.contains(words), "\(words)")
      }
      #expect(
        try await visitor.get(Routes.authority(.initialDetermination, AuthoritySettingID(rawValue: ground.employer.id.rawValue)))
          .status == 404)
      #expect(try await visitor.get("/apply/initial-determination/nothing").status == 404)
    }
  }

  @Test("a notice that comes into force at midnight is shown from then on, by the same running site")
  func midnight() async throws {
    let announced = try AnnouncedFile(
      "texts/initial-determination-notice.md", from: "2025-08-21", "# 申报须知\n\n二十一日起的须知。\n")
    let test = try await TestPlatform(announced: [announced])
    let site = try TestSite(test)
    try await site.open { client in
      let visitor = TestVisitor(client)
      test.clock.now = try #require(Moment("2025-08-20T23:59:59"))
      #expect(try await !visitor.get(Routes.business(.initialDetermination)).text.contains("二十一日起的须知。"))
      test.clock.now = test.clock.now.adding(seconds: 1)
      #expect(try await visitor.get(Routes.business(.initialDetermination)).text.contains("二十一日起的须知。"))
    }
  }

  @Test("我要申报 leads to the door and back, then to the pledge")
  func signInFirst() async throws {
    let test = try await TestPlatform()
    let ground = try await test.filingGround()
    let site = try TestSite(test)
    try await site.open { client in
      let answer = try await TestVisitor(client).get(Routes.pledge(ground.setting))
      #expect(answer.status == 303)
      let back = Routes.pledge(ground.setting).description
      #expect(answer.location == Routes.personalSignIn().with("return", back).description)
    }
  }

  @Test("whoever can't apply is told why before they begin")
  func obstacles() async throws {
    let test = try await TestPlatform()
    let ground = try await test.filingGround()
    _ = try await test.person("未完善者", number: 3)
    let site = try TestSite(test)
    try await site.open { client in
      let visitor = try await TestVisitor.signedIn("person3", door: .personal, to: site, client)
      let detail = try await visitor.get(Routes.authority(.initialDetermination, ground.setting))
      #expect(detail.text.contains("您还没有完善基本信息"))
      #expect(!detail.text.contains("我要申报"))
      let unit = try await TestVisitor.signedIn("unit902", door: .unit, to: site, client)
      let shown = try await unit.get(Routes.authority(.initialDetermination, ground.setting))
      #expect(shown.text.contains("职称申报由个人用户办理"))
    }
  }
}
