import Services
import TestKit
import Testing
import Titles

@testable import Portal

@Suite("预览及提交, 我的申报 in the browser")
struct SubmissionPagesTests {
  let test: TestPlatform
  let site: TestSite

  init() async throws {
    test = try await TestPlatform()
    site = try TestSite(test)
  }

  private func hidden(_ name: String, in text: String) throws -> String {
    let pattern = try Regex("name=\"\(name)\" value=\"([^\"]*)\"")
    let match = try #require(text.firstMatch(of: pattern))
    return String(match.output[1].substring ?? "")
  }

  @Test("the whole way: preview, submission, result, list, view, record, PDF, withdrawal, deletion")
  func journey() async throws {
    let filed = try await test.filedApplication()
    try await site.open { client in
      let visitor = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
      let preview = try await visitor.get(Routes.preview(filed.id))
      for words in ["申报条件预审", "符合", "累计参保月数", "返回修改", "提交申报书", "建设勘察设计", "演示大学", "劳动合同.pdf"] {
        #expect(preview.text.contains(words), "\(words)")
      }
      let fields: KeyValuePairs = [
        "_version": try hidden("_version", in: preview.text), "_key": try hidden("_key", in: preview.text),
      ]
      let sent = try await visitor.post(Routes.submit(filed.id), fields)
      #expect(sent.location == Routes.submitted(filed.id).description)
      let again = try await visitor.post(Routes.submit(filed.id), fields)
      #expect(again.location == Routes.submitted(filed.id).description)
      // Another window, with a key of its own: not carried out, and led on.
      let other = try await visitor.post(Routes.submit(filed.id), ["_key": "another window"])
      #expect(other.status == 422)
      for words in ["申报书没有重复提交", "申报书目前为“办理中”", "href=\"\(Routes.myApplications())\""] {
        #expect(other.text.contains(words), "\(words)")
      }
      let result = try await visitor.get(Routes.submitted(filed.id))
      #expect(result.text.contains("申报书已提交"))
      #expect(result.text.contains("接下来由“\(filed.employer.name)”审核"))

      let list = try await visitor.get(Routes.myApplications())
      for words in ["删除即视为放弃本次申报", "申报计划/受理单位", "办理中", "查看", "撤回", "办理记录", "下载申报书", "2025-08-20 09:00:00"] {
        #expect(list.text.contains(words), "\(words)")
      }
      let none = try await visitor.get(Routes.myApplications().with("state", "concluded"))
      #expect(none.text.contains("没有符合条件的申报"))
      let view = try await visitor.get(Routes.applicationView(filed.id))
      #expect(view.text.contains("见习期内熟悉了设计流程"))
      let record = try await visitor.get(Routes.applicationRecord(filed.id))
      #expect(record.text.contains("提交申报书"))
      #expect(record.text.contains("href=\"#pending\""))
      #expect(record.text.contains("演*"))
      let pdf = try await visitor.get(Routes.applicationPDF(filed.id))
      #expect(pdf.text.hasPrefix("%PDF-"))

      let question = try await visitor.get(Routes.withdrawal(filed.id))
      #expect(question.text.contains("确认撤回"))
      let back = try await visitor.post(Routes.withdraw(filed.id))
      #expect(back.location == Routes.myApplications().description)
      #expect(try await visitor.get(Routes.myApplications()).text.contains("继续填报"))
      let warning = try await visitor.get(Routes.deletion(filed.id))
      #expect(warning.text.contains("删除即视为放弃本次申报"))
      _ = try await visitor.post(Routes.delete(filed.id))
      let after = try await visitor.get(Routes.myApplications())
      #expect(after.text.contains("已删除"))
      #expect(!after.text.contains("继续填报"))
      #expect(try await visitor.get(Routes.fill(filed.id)).status == 422)
      #expect(try await visitor.get(Routes.applicationView(filed.id)).status == 200)
    }
  }

  @Test("what is missing is listed with links to its fields, and can't be submitted")
  func problems() async throws {
    let filed = try await test.filedApplication()
    let edit = SectionEdit(filed.id, section: "probation", fields: PostedFields(["summary": [""]]))
    _ = try await filed.filing.save(edit, by: filed.viewer)
    try await site.open { client in
      let visitor = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
      let preview = try await visitor.get(Routes.preview(filed.id))
      #expect(preview.text.contains("还有 1 处需要填写或修改"))
      let link = Routes.fillSection(filed.id, "probation").description + "#field-summary"
      #expect(preview.text.contains("href=\"\(link)\""))
      let refused = try await visitor.post(Routes.submit(filed.id), ["_key": "k"])
      #expect(refused.status == 422)
      #expect(refused.text.contains("申报书没有提交"))
      #expect(refused.text.contains("见习期工作小结：请填写见习期工作小结。"))
    }
  }

  @Test("a preview that is too old isn't submitted")
  func stale() async throws {
    let filed = try await test.filedApplication()
    try await site.open { client in
      let visitor = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
      let preview = try await visitor.get(Routes.preview(filed.id))
      let version = try hidden("_version", in: preview.text)
      let edit = SectionEdit(filed.id, section: "probation", fields: PostedFields(["summary": ["又改了"]]))
      _ = try await filed.filing.save(edit, by: filed.viewer)
      let refused = try await visitor.post(Routes.submit(filed.id), ["_version": version, "_key": "k"])
      #expect(refused.status == 409)
      #expect(refused.text.contains("您打开预览之后，申报书的内容又有修改"))
      #expect(refused.text.contains("又改了"))
    }
  }

  @Test("a section that a limited return left closed is opened by what a finding says of it, and the preview says so")
  func opened() async throws {
    let ground = try await test.examinationGround(of: .confirmation)
    let id = ground.filed.id
    try await ground.act(.sendBack, at: ground.employer, by: ground.clerk) { request in
      request.reason = "请完善"
      request.correction = Correction(remarks: ["performance": "请写明本人承担的部分。"], isLimited: true)
    }
    test.clock.now = Moment(try #require(Day("2026-12-01")), hour: 9)
    try await site.open { client in
      let visitor = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
      #expect(try await visitor.get(Routes.fillSection(id, "basic")).text.contains("本栏目无需修改"))
      let preview = try await visitor.get(Routes.preview(id))
      #expect(preview.text.contains("已开放修改的栏目"))
      #expect(preview.text.contains("href=\"\(Routes.fillSection(id, "basic"))\">基本信息</a>：合同期不符合"))
      #expect(!(try await visitor.get(Routes.fillSection(id, "basic")).text.contains("本栏目无需修改")))
    }
  }

  @Test("what was returned shows 退回原因记录, and what a unit has touched can't be withdrawn")
  func returned() async throws {
    let filed = try await test.submittedApplication()
    let visit = try await test.visit(of: filed.id)
    let unit = try await test.viewer(filed.employer)
    let actions = ActionService(platform: test.platform)
    _ = try await actions.perform(ActionRequest(.examine, on: filed.id, at: visit), by: unit)
    try await site.open { client in
      let visitor = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
      let refused = try await visitor.get(Routes.withdrawal(filed.id))
      #expect(refused.status == 422)
      #expect(refused.text.contains("申报书没有撤回"))
      #expect(refused.text.contains("单位已经开始审核，不能自行撤回"))
      #expect(refused.text.contains("href=\"\(Routes.applicationRecord(filed.id))\""))
      #expect(try await visitor.post(Routes.withdraw(filed.id)).text.contains("申报书没有撤回"))
      var request = ActionRequest(.sendBack, on: filed.id, at: visit)
      request.reason = "请完善见习期工作小结"
      _ = try await actions.perform(request, by: unit)
      let list = try await visitor.get(Routes.myApplications())
      #expect(list.text.contains("修改"))
      #expect(list.text.contains("已退回"))
      let fill = try await visitor.get(Routes.fill(filed.id))
      #expect(fill.text.contains("退回原因记录"))
      #expect(fill.text.contains("退回给个人，原因：请完善见习期工作小结"))
    }
  }
}
