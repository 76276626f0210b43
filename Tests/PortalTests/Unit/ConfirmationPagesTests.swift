import Services
import TestKit
import Testing
import Titles

@testable import Portal

/// 职称确认 in the browser: the pages of 职称初定 under its own address, with its own words.
@Suite struct ConfirmationPagesTests {
  let ground: ExaminationGround
  let site: TestSite

  init() async throws {
    ground = try await TestPlatform().examinationGround(of: .confirmation)
    site = try TestSite(ground.test)
  }

  @Test func theNoticeAndTheAuthoritiesAreItsOwn() async throws {
    let setting = ground.filed.setting
    let other = try await ground.test.filingGround(number: 2)
    try await site.open { client in
      let visitor = TestVisitor(client)
      let page = try await visitor.get(Routes.business(.confirmation))
      #expect(page.text.contains(">职称确认</h1>"))
      #expect(page.text.contains("的职称确认工作。"))
      #expect(page.text.contains("演示区1人力资源和社会保障局"))
      #expect(!page.text.contains("演示区2人力资源和社会保障局"))
      let detail = try await visitor.get(Routes.authority(.confirmation, setting))
      #expect(detail.text.contains("职称确认受理单位"))
      #expect(detail.text.contains("href=\"\(Routes.business(.confirmation))\""))
      // Each authority stands under its own business, and what isn't open has no address.
      #expect(try await visitor.get(Routes.authority(.initialDetermination, setting)).status == 404)
      #expect(try await visitor.get(Routes.authority(.confirmation, other.setting)).status == 404)
      #expect(try await visitor.get("/apply/review").status == 404)
      let home = try await visitor.get(Routes.home())
      for business in Business.open { #expect(home.text.contains("href=\"\(Routes.business(business))\"")) }
      let found = try await visitor.get(Routes.search().with("q", "演示区1"))
      #expect(found.text.contains("href=\"\(Routes.authority(.confirmation, setting))\""))
    }
  }

  @Test func myApplicationsNamesItAndFiltersByIt() async throws {
    try await site.open { [ground] client in
      let visitor = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
      let all = try await visitor.get(Routes.myApplications())
      #expect(all.text.contains(">职称初定申报</a>"))
      #expect(all.text.contains(">职称确认申报</a>"))
      let its = try await visitor.get(Routes.myApplications().with("business", "confirmation"))
      #expect(its.text.contains(Routes.applicationView(ground.filed.id).description))
      let others = try await visitor.get(Routes.myApplications().with("business", "initialDetermination"))
      #expect(!others.text.contains(Routes.applicationView(ground.filed.id).description))
    }
  }

  @Test func theUnitExaminesItUnderItsOwnMenu() async throws {
    let (unit, visit) = (ground.employer, try await ground.visit(to: ground.employer))
    try await site.open { client in
      let visitor = try await TestVisitor.signedIn("person810", door: .personal, to: site, client)
      let list = try await visitor.get(Routes.examinations(unit, .confirmation))
      #expect(list.text.contains(">确认资格审核</h1>"))
      #expect(list.text.contains(Routes.examination(unit, .confirmation, visit).description))
      let page = try await visitor.get(Routes.examination(unit, .confirmation, visit))
      for words in ["原专业技术职称取得时间", "有效范围", "来渝前工作单位", "到现单位后专业技术工作情况", "在渝参保"] {
        #expect(page.text.contains(words), "\(words)")
      }
      // The clerk was granted 确认资格审核 and nothing else.
      #expect(try await visitor.get(Routes.examinations(unit, .initialDetermination)).status == 403)
      let legalPerson = try await TestVisitor.signedIn("unit902", door: .unit, to: site, client)
      #expect(try await legalPerson.get(Routes.examinations(unit, .initialDetermination)).status == 200)
      #expect(try await legalPerson.get(Routes.examination(unit, .initialDetermination, visit)).status == 404)
      #expect(try await legalPerson.get("/units/\(unit)/examinations/review").status == 404)
    }
  }
}
