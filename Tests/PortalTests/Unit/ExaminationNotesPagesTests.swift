import Services
import TestKit
import Testing
import Titles

@testable import Portal

/// 审核意见 on the examination page, 保存并审核下一条, and a return limited to sections as both sides see it.
@Suite struct ExaminationNotesPagesTests {
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

  private var notes: SiteURL { Routes.examinationNotes(unit, .initialDetermination, visit) }

  @Test func notesAreSavedAndGoIntoTheReturn() async throws {
    try await site.open { [unit, visit, ground, notes] client in
      let visitor = try await TestVisitor.signedIn("person810", door: .personal, to: site, client)
      let unopened = try await visitor.get(Routes.examination(unit, .initialDetermination, visit))
      #expect(!unopened.text.contains("记录审核意见"))
      #expect(!unopened.text.contains("保存并审核下一条"))
      try await ground.act(.examine, at: unit, by: ground.clerk)
      let page = try await visitor.get(Routes.examination(unit, .initialDetermination, visit))
      #expect(page.text.contains("记录审核意见"))
      #expect(page.text.contains("name=\"note.probation\""))
      #expect(page.text.contains("修改后请保存"))
      let saved = try await visitor.post(notes, ["note.probation": " 过于简单 ", "_go": "stay"])
      #expect(saved.location == Routes.examination(unit, .initialDetermination, visit).description)
      let dialog = try await visitor.get(Routes.examinationDialog(unit, .initialDetermination, visit, "sendBack"))
      #expect(dialog.text.contains("name=\"remark.probation\" rows=\"2\" data-limit=\"300\""))
      #expect(dialog.text.contains("\n过于简单</textarea>"))
      let long = try await visitor.post(notes, ["note.probation": String(repeating: "长", count: 2001), "_go": "stay"])
      #expect(long.status == 422)
      #expect(long.text.contains("的审核意见不能超过 2000 字，现有 2001 字，没有保存。"))
      #expect(long.text.contains(String(repeating: "长", count: 2001)))
    }
  }

  @Test func savingLeadsToTheNextOneAndFromTheLastToTheList() async throws {
    ground.test.clock.now = ground.test.clock.now.adding(seconds: 60)
    let second = try await ground.test.submittedApplication(number: 2, on: ground.ground)
    let next = try await ground.test.visit(of: second.id, to: unit)
    try await ground.act(.examine, at: unit, by: ground.clerk)
    try await site.open { [unit, notes] client in
      let visitor = try await TestVisitor.signedIn("person810", door: .personal, to: site, client)
      _ = try await visitor.get(Routes.examinations(unit, .initialDetermination))
      let onward = try await visitor.post(notes, ["note.work": "合同待核", "_go": "next"])
      #expect(onward.location == Routes.examination(unit, .initialDetermination, next).description)
      let there = try await visitor.get(try #require(onward.location))
      #expect(there.text.contains("审核通过并公示</button>"))
      let last = try await visitor.post(Routes.examinationNotes(unit, .initialDetermination, next), ["_go": "next"])
      #expect(last.location == Routes.examinations(unit, .initialDetermination).description)
      let list = try await visitor.get(try #require(last.location))
      #expect(list.text.contains("列表中后面没有其他申报书"))
    }
  }

  @Test func aLimitedReturnIsSeenByTheApplicant() async throws {
    try await ground.act(.examine, at: unit, by: ground.clerk)
    try await site.open { [unit, visit, ground] client in
      let clerk = try await TestVisitor.signedIn("person810", door: .personal, to: site, client)
      let act = Routes.examinationAct(unit, .initialDetermination, visit, "sendBack")
      _ = try await clerk.get(Routes.examination(unit, .initialDetermination, visit))
      let empty = try await clerk.post(act, ["sendBackReason": "请完善", "scope": "limited"])
      #expect(empty.status == 422)
      #expect(empty.text.contains("请至少对一个栏目填写修改意见，或选择“全部栏目都可修改”。"))
      #expect(empty.text.contains("<details class=\"disclosure\" open>"))
      let done = try await clerk.post(
        act, ["sendBackReason": "请完善", "scope": "limited", "remark.probation": "请写明实习内容。", "remark.work": " "])
      #expect(done.status == 303)
      let person = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
      let fill = try await person.get(Routes.fill(ground.filed.id))
      #expect(fill.text.contains("<h1 class=\"card-title\">5 见习期工作小结</h1>"))
      #expect(fill.text.contains("退回给个人，原因：请完善（仅限修改“见习期工作小结”）"))
      #expect(fill.text.contains("<b>见习期工作小结</b>：请写明实习内容。"))
      #expect(fill.text.contains("退回时对本栏目的修改意见"))
      let closed = try await person.get(Routes.fillSection(ground.filed.id, "work"))
      #expect(closed.text.contains("本栏目无需修改"))
      #expect(closed.text.contains("无需修改</span>"))
      #expect(!closed.text.contains("新增工作经历"))
      let forced = try await person.post(Routes.fillSectionSave(ground.filed.id, "achievements"), ["achievements": "另一种说法"])
      #expect(forced.status == 422)
      #expect(forced.text.contains("退回时限定了修改范围，只能修改“见习期工作小结”；本栏目没有改动。"))
      let saved = try await person.post(
        Routes.fillSectionSave(ground.filed.id, "probation"), ["summary": "见习期内参与了三个项目。", "_go": "stay"])
      #expect(saved.status == 303)
      _ = try await ground.filed.filing.submit(SubmissionRequest(ground.filed.id), by: ground.filed.viewer)
      let again = try await clerk.get(Routes.examination(unit, .initialDetermination, visit))
      #expect(again.text.contains("id=\"corrections\""))
      #expect(again.text.contains("已修改</span>"))
    }
  }
}
