import Services
import Storage
import TestKit
import Testing
import Titles

@testable import Portal

/// 申报书审核: the page, its buttons by the manual's names, and what they ask.
@Suite struct ExaminationPagesTests {
  let ground: ExaminationGround
  let site: TestSite
  let unit: UnitID
  let visit: VisitID

  init() async throws {
    ground = try await TestPlatform().examinationGround()
    site = try TestSite(ground.test)
    unit = ground.employer
    visit = try await ground.visit(to: unit)
  }

  private func act(_ action: WorkflowAction) -> SiteURL {
    Routes.examinationAct(unit, .initialDetermination, visit, action.rawValue)
  }

  private func hidden(_ name: String, in text: String) throws -> String {
    let found = text.firstRange(of: "name=\"\(name)\" value=\"").map { text[$0.upperBound...].prefix { $0 != "\"" } }
    return String(try #require(found))
  }

  @Test func lookingDoesNotOpenItButExaminingDoes() async throws {
    try await site.open { [unit, visit, ground] client in
      let visitor = try await TestVisitor.signedIn("person810", door: .personal, to: site, client)
      let before = try await visitor.get(Routes.examination(unit, .initialDetermination, visit))
      #expect(before.status == 200)
      #expect(before.text.contains("申报书尚未开始审核"))
      #expect(!before.text.contains("审核通过并公示</button>"))
      // The applicant may still take it back, so nothing has been touched.
      let untouched = try await ApplicantService(platform: ground.test.platform).row(ground.filed.id, by: ground.filed.viewer)
      #expect(untouched.actions.contains(.withdraw))
      let opened = try await visitor.post(
        act(.examine), ["version": try hidden("version", in: before.text), "key": try hidden("key", in: before.text)])
      #expect(opened.location == Routes.examination(unit, .initialDetermination, visit).description)
      let page = try await visitor.get(Routes.examination(unit, .initialDetermination, visit))
      for button in ["审核通过并公示</button>", "退回申报</a>", "终止申报</a>", "取消</a>"] {
        #expect(page.text.contains(button), "\(button)")
      }
      let touched = try await ApplicantService(platform: ground.test.platform).row(ground.filed.id, by: ground.filed.viewer)
      #expect(!touched.actions.contains(.withdraw))
    }
  }

  @Test func thePageShowsTheFormTheFindingsAndTheRecord() async throws {
    try await site.open { [unit, visit, ground] client in
      let visitor = try await TestVisitor.signedIn("person810", door: .personal, to: site, client)
      let page = try await visitor.get(Routes.examination(unit, .initialDetermination, visit))
      for section in ["1. 基本信息", "2. 学历学位", "3. 工作经历", "6. 附件要求", "申报条件预审", "办理记录"] {
        #expect(page.text.contains(section), "\(section)")
      }
      #expect(page.text.contains("参与演示项目的结构设计"))
      #expect(page.text.contains("劳动合同.pdf"))
      #expect(page.text.contains(Routes.file(ground.filed.file).description))
      #expect(page.text.contains("累计参保月数"))
      #expect(page.text.contains("符合"))
      #expect(page.text.contains("提交申报书"))
    }
  }

  @Test func filesAreMarkedAsChecked() async throws {
    try await ground.act(.examine, at: unit, by: ground.clerk)
    try await site.open { [unit, visit, ground] client in
      let visitor = try await TestVisitor.signedIn("person810", door: .personal, to: site, client)
      let page = try await visitor.get(Routes.examination(unit, .initialDetermination, visit))
      #expect(page.text.contains("C级 申报人上传"))
      let address = Routes.examinationFileCheck(unit, .initialDetermination, visit, ground.filed.file)
      let done = try await visitor.post(address, ["isChecked": "yes"])
      #expect(done.location == Routes.examination(unit, .initialDetermination, visit).description + "#files")
      let after = try await visitor.get(Routes.examination(unit, .initialDetermination, visit))
      #expect(after.text.contains("B级 已核验"))
      #expect(after.text.contains("查验人 经*（\(ground.filed.employer.name)）"))
      #expect(after.text.contains("取消核验"))
    }
  }

  @Test func approvingLeadsToTheResultAndTheNextOne() async throws {
    let second = try await ground.test.submittedApplication(number: 2, on: ground.ground)
    let next = try await ground.test.visit(of: second.id, to: unit)
    try await ground.act(.examine, at: unit, by: ground.clerk)
    try await site.open { [unit, visit] client in
      let visitor = try await TestVisitor.signedIn("person810", door: .personal, to: site, client)
      let page = try await visitor.get(Routes.examination(unit, .initialDetermination, visit))
      let fields: KeyValuePairs = [
        "version": try hidden("version", in: page.text), "key": try hidden("key", in: page.text),
      ]
      let done = try await visitor.post(act(.approveAndPost), fields)
      #expect(done.location == Routes.examinationResult(unit, .initialDetermination, visit).description)
      // A double click: the same answer, nothing done twice.
      #expect(try await visitor.post(act(.approveAndPost), fields).location == done.location)
      let result = try await visitor.get(try #require(done.location))
      #expect(result.text.contains("已审核通过并公示"))
      #expect(result.text.contains("至少公示至2025-08-26"))
      #expect(result.text.contains("审核下一条"))
      #expect(result.text.contains(Routes.examinationAct(unit, .initialDetermination, next, "examine").description))
      let posted = try await visitor.get(Routes.examination(unit, .initialDetermination, visit))
      #expect(posted.text.contains("公示自 2025-08-20 起，不少于 5 个工作日，至少公示至 2025-08-26"))
      #expect(posted.text.contains("兹保证"))
    }
  }

  @Test func theLoserOfARaceReadsWhatHappened() async throws {
    try await ground.act(.examine, at: unit, by: ground.clerk)
    try await site.open { [unit, visit, ground] client in
      let visitor = try await TestVisitor.signedIn("person810", door: .personal, to: site, client)
      let page = try await visitor.get(Routes.examination(unit, .initialDetermination, visit))
      let fields: KeyValuePairs = [
        "version": try hidden("version", in: page.text), "key": try hidden("key", in: page.text),
      ]
      try await ground.act(.approveAndPost, at: unit, by: ground.colleague)
      let late = try await visitor.post(act(.approveAndPost), fields)
      #expect(late.status == 409)
      #expect(late.text.contains("您打开页面之后，经*已于 2025-08-20 09:00:00“审核通过并公示”"))
      // The page under it is as things are now.
      #expect(late.text.contains("报送上级单位</a>"))
      #expect(late.text.contains("<title>错误："))
    }
  }

  @Test func returningAsksForTheReasonAndKeepsWhatWasTyped() async throws {
    try await ground.act(.examine, at: unit, by: ground.clerk)
    try await site.open { [unit, visit, ground] client in
      let visitor = try await TestVisitor.signedIn("person810", door: .personal, to: site, client)
      let page = try await visitor.get(Routes.examinationDialog(unit, .initialDetermination, visit, "sendBack"))
      for word in ["退回节点", "退回原因", "上一步", "确认退回", "取消", "个人（\(ground.filed.person.name)）"] {
        #expect(page.text.contains(word), "\(word)")
      }
      let long = String(repeating: "缺", count: 301)
      let refused = try await visitor.post(
        act(.sendBack), ["version": try hidden("version", in: page.text), "sendBackReason": long])
      #expect(refused.status == 422)
      #expect(refused.text.contains("原因不能超过 300 字，现有 301 字。"))
      #expect(refused.text.contains(long))
      #expect(refused.text.contains("href=\"#field-sendBackReason\""))
      let wrong = try await visitor.post(
        act(.sendBack),
        ["version": try hidden("version", in: refused.text), "sendBackReason": "请补充", "returnNode": visit.rawValue])
      #expect(wrong.text.contains("退回节点只能是申报人或本单位之前审核过的单位，请重新选择。"))
      let done = try await visitor.post(
        act(.sendBack), ["version": try hidden("version", in: wrong.text), "sendBackReason": "请补充劳动合同", "returnNode": ""])
      #expect(done.location == Routes.examinationResult(unit, .initialDetermination, visit).description)
      let result = try await visitor.get(try #require(done.location))
      #expect(result.text.contains("退回给个人，原因：请补充劳动合同"))
    }
  }

  @Test func terminatingWarns() async throws {
    try await ground.act(.examine, at: unit, by: ground.clerk)
    try await site.open { [unit, visit] client in
      let visitor = try await TestVisitor.signedIn("person810", door: .personal, to: site, client)
      let page = try await visitor.get(Routes.examinationDialog(unit, .initialDetermination, visit, "terminate"))
      #expect(page.text.contains("注意：终止申报后，该申报人在今年内不能再次选择当前受理单位"))
      #expect(page.text.contains("进行职称初定申报。"))
      #expect(page.text.contains("确认终止"))
      let empty = try await visitor.post(act(.terminate), ["version": try hidden("version", in: page.text)])
      #expect(empty.status == 422)
      #expect(empty.text.contains("请填写原因，让申报人和相关单位知道为什么。"))
      let done = try await visitor.post(
        act(.terminate), ["version": try hidden("version", in: empty.text), "terminateReason": "不满足基本条件"])
      #expect(done.status == 303)
      let after = try await visitor.get(Routes.examination(unit, .initialDetermination, visit))
      #expect(after.text.contains("已终止"))
      #expect(!after.text.contains("终止申报</a>"))
    }
  }

  @Test func aSuperiorRefusesWhatIsNotItsOwn() async throws {
    try await ground.approve()
    ground.waitForPosting()
    try await ground.forward(to: ground.department.id)
    let upper = ground.department.id
    let there = try await ground.visit(to: upper)
    try await site.open { [upper, there, unit, visit, ground] client in
      let visitor = try await TestVisitor.signedIn("unit701", door: .unit, to: site, client)
      let page = try await visitor.get(Routes.examination(upper, .initialDetermination, there))
      #expect(page.text.contains("材料属实，同意推荐。"))
      #expect(page.text.contains("2025-08-20至2025-08-26"))
      #expect(page.text.contains("拒收</a>"))
      let done = try await visitor.post(
        Routes.examinationAct(upper, .initialDetermination, there, "refuse"),
        ["version": try hidden("version", in: page.text), "refuseReason": "不属于本部门管理"])
      #expect(done.status == 303)
      let result = try await visitor.get(try #require(done.location))
      #expect(result.text.contains("现由\(ground.filed.employer.name)的经*办理。"))
      let employer = try await TestVisitor.signedIn("person810", door: .personal, to: site, client)
      let back = try await employer.get(Routes.examination(unit, .initialDetermination, visit))
      // The reason stands on top, before anything of the form.
      let top = try #require(back.text.firstRange(of: "上级单位已拒收"))
      let reason = try #require(back.text.firstRange(of: "原因：不属于本部门管理。"))
      let form = try #require(back.text.firstRange(of: "id=\"section-basic\""))
      #expect(top.lowerBound < reason.lowerBound)
      #expect(reason.lowerBound < form.lowerBound)
      #expect(back.text.contains("id=\"returns\""))
      #expect(back.text.contains("审核通过并公示</button>"))
      // Approved once more, it is no news; the record of it stays.
      try await ground.act(.approveAndPost, at: unit, by: ground.clerk)
      let later = try await employer.get(Routes.examination(unit, .initialDetermination, visit))
      #expect(!later.text.contains("上级单位已拒收"))
      #expect(later.text.contains("id=\"returns\""))
    }
  }

  @Test func aReturnToTheUnitNamesTheUnitAndStandsOnTop() async throws {
    try await ground.approve()
    ground.waitForPosting()
    try await ground.forward(to: ground.department.id)
    let upper = ground.department.id
    let there = try await ground.visit(to: upper)
    try await ground.act(.examine, at: upper, by: ground.departmentViewer)
    try await ground.act(.sendBack, at: upper, by: ground.departmentViewer) { [visit] request in
      request.reason = "请补充公示材料"
      request.returnTo = visit
    }
    try await site.open { [upper, there, unit, visit, ground] client in
      let visitor = try await TestVisitor.signedIn("unit701", door: .unit, to: site, client)
      let result = try await visitor.get(Routes.examinationResult(upper, .initialDetermination, there))
      #expect(result.text.contains("已通知\(ground.filed.employer.name)的经*。该单位再次报送后，请在“待审核”中继续审核。"))
      let employer = try await TestVisitor.signedIn("person810", door: .personal, to: site, client)
      let back = try await employer.get(Routes.examination(unit, .initialDetermination, visit))
      #expect(back.text.contains("上级单位已退回到本单位"))
      #expect(back.text.contains("原因：请补充公示材料。"))
    }
  }

  @Test func theAuthorityPassesIt() async throws {
    try await ground.approve()
    ground.waitForPosting()
    try await ground.forward(to: ground.authority)
    let there = try await ground.visit(to: ground.authority)
    try await ground.act(.examine, at: ground.authority, by: ground.authorityViewer)
    try await site.open { [authority = ground.authority, there] client in
      let visitor = try await TestVisitor.signedIn("unit903", door: .unit, to: site, client)
      let page = try await visitor.get(Routes.examination(authority, .initialDetermination, there))
      #expect(page.text.contains("审核通过</button>"))
      let node = try await visitor.get(Routes.examinationDialog(authority, .initialDetermination, there, "sendBack"))
      #expect(node.text.contains("下次提交直接返回本单位"))
      #expect(node.text.contains("（用人单位）</option>"))
      let done = try await visitor.post(
        Routes.examinationAct(authority, .initialDetermination, there, "pass"), ["version": try hidden("version", in: page.text)])
      let result = try await visitor.get(try #require(done.location))
      #expect(result.text.contains("申报已办结"))
    }
  }

  @Test func whatIsNotTheUnitsIsNotThere() async throws {
    let other = try await ground.test.unit("无关单位", number: 66)
    try await site.open { [visit, other, unit, ground] client in
      let visitor = try await TestVisitor.signedIn("unit66", door: .unit, to: site, client)
      _ = try await visitor.get(Routes.examinations(other.id, .initialDetermination))
      for url in [
        Routes.examination(other.id, .initialDetermination, visit), Routes.examination(unit, .initialDetermination, visit),
        Routes.examinationRecord(other.id, .initialDetermination, visit),
        Routes.examinationResult(other.id, .initialDetermination, visit),
        Routes.examinationGuarantee(other.id, .initialDetermination, visit),
        Routes.examinationForward(other.id, .initialDetermination, visit),
        Routes.examinationReceivers(other.id, .initialDetermination, visit),
        Routes.examinationDialog(other.id, .initialDetermination, visit, "sendBack"),
        Routes.examinationDialog(other.id, .initialDetermination, visit, "no-such"),
      ] {
        #expect(try await visitor.get(url).status == 404, "\(url)")
      }
      for action in WorkflowAction.allCases {
        let answer = try await visitor.post(
          Routes.examinationAct(other.id, .initialDetermination, visit, action.rawValue), ["\(action.rawValue)Reason": "无"])
        #expect(answer.status == 404, "\(action)")
      }
      #expect(
        try await visitor.post(Routes.examinationForwardDo(other.id, .initialDetermination, visit), ["opinion": "无"]).status
          == 404)
      let mark = Routes.examinationFileCheck(other.id, .initialDetermination, visit, ground.filed.file)
      #expect(try await visitor.post(mark, ["isChecked": "yes"]).status == 404)
    }
  }

  @Test func onesOwnApplicationIsForOthers() async throws {
    try await ground.test.link(
      ground.filed.person, to: ground.filed.employer, menus: [.home, .initialDeterminationExamination])
    try await site.open { [unit, visit] client in
      let visitor = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
      let list = try await visitor.get(Routes.examinations(unit, .initialDetermination))
      #expect(list.text.contains("本人申报，须回避"))
      #expect(!list.text.contains(Routes.examination(unit, .initialDetermination, visit).description))
      let page = try await visitor.get(Routes.examination(unit, .initialDetermination, visit))
      #expect(page.status == 422)
      #expect(page.text.contains("按回避要求须由本单位其他人员办理"))
      let posted = try await visitor.post(act(.examine))
      #expect(posted.status == 422)
    }
  }
}
