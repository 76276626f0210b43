import Services
import TestKit
import Testing
import Titles

@testable import Portal

/// 催办/申请退回 as the applicant and the unit see it.
@Suite struct ReminderPagesTests {
  let ground: ExaminationGround
  let site: TestSite

  init() async throws {
    ground = try await TestPlatform().examinationGround()
    site = try TestSite(ground.test)
  }

  @Test func whatIsUntouchedIsTakenBackInstead() async throws {
    try await site.open { [ground] client in
      let person = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
      let page = try await person.get(Routes.reminder(ground.filed.id))
      #expect(page.text.contains("单位尚未开始审核，如需修改，不必申请退回，可以直接"))
      #expect(!page.text.contains("申请退回的原因"))
      let refused = try await person.post(Routes.remind(ground.filed.id), ["kind": "askReturn", "reason": "填错了"])
      #expect(refused.status == 422)
      #expect(refused.text.contains("单位尚未开始审核，不需要申请退回"))
    }
  }

  @Test func askingIsRecordedAndShownToTheUnit() async throws {
    let unit = ground.employer
    let visit = try await ground.visit(to: unit)
    try await ground.act(.examine, at: unit, by: ground.clerk)
    try await site.open { [ground] client in
      let person = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
      let mine = try await person.get(Routes.myApplications())
      #expect(mine.text.contains("href=\"\(Routes.reminder(ground.filed.id).description)\""))
      #expect(mine.text.contains("催办/申请退回"))
      let page = try await person.get(Routes.reminder(ground.filed.id))
      #expect(page.text.contains(ground.filed.employer.name))
      #expect(page.text.contains("经*"))
      let none = try await person.post(Routes.remind(ground.filed.id), ["kind": "terminate"])
      #expect(none.text.contains("请选择催办还是申请退回。"))
      let missing = try await person.post(Routes.remind(ground.filed.id), ["kind": "askReturn", "reason": " "])
      #expect(missing.status == 422)
      #expect(missing.text.contains("value=\"askReturn\" checked"))
      let done = try await person.post(Routes.remind(ground.filed.id), ["kind": "askReturn", "reason": "<b>学历</b>填错了"])
      #expect(done.location == Routes.applicationRecord(ground.filed.id).description)
      let record = try await person.get(try #require(done.location))
      #expect(record.text.contains("原因：&lt;b&gt;学历&lt;/b&gt;填错了"))
      let again = try await person.get(Routes.reminder(ground.filed.id))
      #expect(again.status == 422)
      #expect(again.text.contains("现在不能催办或申请退回"))
      #expect(again.text.contains("合计每个工作日最多一次"))
      let clerk = try await TestVisitor.signedIn("person810", door: .personal, to: site, client)
      let list = try await clerk.get(Routes.examinations(unit, .initialDetermination))
      #expect(list.text.contains("tag-danger\">申请退回</span>"))
      let shown = try await clerk.get(Routes.examination(unit, .initialDetermination, visit))
      #expect(shown.text.contains("申报人申请退回"))
      #expect(shown.text.contains("如同意，请点击“退回申报”，退回节点选择“个人”。"))
    }
  }
}
