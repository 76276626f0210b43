import Testing
import Titles

/// 退回申报 limited to sections, with a remark for each.
struct WorkflowCorrectionTests {
  let world = WorkflowWorld()
  let sections = [SectionName(id: "education", title: "学历学位"), SectionName(id: "probation", title: "见习期工作小结")]

  private func step(_ correction: Correction, to node: VisitID? = nil) -> WorkflowWorld.Step {
    WorkflowWorld.Step(action: .sendBack, unit: world.employer) { [sections] input in
      input.sections = sections
      input.correction = correction
      input.returnTo = node
    }
  }

  private func reasons(_ correction: Correction, to node: VisitID? = nil) throws -> [Reason] {
    let application = try world.after(world.submitted)
    var input = world.willing
    step(correction, to: node).change(&input)
    let actor = world.handler(of: world.employer)
    do throws(Refusal) {
      _ = try Workflow.evaluate(.sendBack, by: actor, on: application, visit: application.current, input)
      return []
    } catch {
      return error.reasons
    }
  }

  @Test func `a limited return leaves the named sections open, until the next return`() throws {
    let limited = Correction(remarks: ["education": "证书编号与附件不一致。"], isLimited: true)
    let returned = try world.after(world.submitted + [step(limited)])
    #expect(returned.openSections == ["education"])
    // What was submitted and taken back again is as limited as before.
    let again = world.submitted + [step(limited), .init(action: .submit), .init(action: .withdraw)]
    #expect(try world.after(again).state == .draft)
    #expect(try world.after(again).openSections == ["education"])
    let free = try world.after(world.submitted + [step(limited), .init(action: .submit), step(Correction())])
    #expect(free.openSections == nil)
  }

  @Test func `the record names the open sections`() throws {
    let application = try world.after(world.submitted)
    var input = world.willing
    step(Correction(remarks: ["probation": "过于简单。", "education": "不一致。"], isLimited: true)).change(&input)
    let outcome = try Workflow.evaluate(
      .sendBack, by: world.handler(of: world.employer), on: application, visit: application.current, input)
    #expect(outcome.detail == "退回给个人，原因：材料不全（仅限修改“学历学位”“见习期工作小结”）")
  }

  @Test func `remarks alone limit nothing`() throws {
    let returned = try world.after(world.submitted + [step(Correction(remarks: ["education": "请核对。"]))])
    #expect(returned.openSections == nil)
  }

  @Test func `what a limited return must say`() throws {
    #expect(try reasons(Correction(isLimited: true)).map(\.sentence) == ["请至少对一个栏目填写修改意见，或选择“全部栏目都可修改”。"])
    let long = String(repeating: "改", count: 301)
    let tooLong = try reasons(Correction(remarks: ["education": long], isLimited: true))
    #expect(tooLong.map(\.sentence) == ["“学历学位”的修改意见不能超过 300 字，现有 301 字。"])
    #expect(tooLong.map(\.field) == ["remark.education"])
    #expect(try reasons(Correction(remarks: ["education": String(long.dropLast())], isLimited: true)).isEmpty)
    #expect(try reasons(Correction(remarks: ["no-such": "请改。"])).map(\.field) == ["scope"])
  }

  @Test func `only the applicant is limited`() throws {
    let application = try world.after(world.forwarded)
    var input = world.willing
    step(Correction(remarks: ["education": "请核对。"], isLimited: true), to: application.visits[0].id).change(&input)
    let actor = world.handler(of: world.department)
    let refusal = #expect(throws: Refusal.self) {
      try Workflow.evaluate(.sendBack, by: actor, on: application, visit: application.current, input)
    }
    #expect(refusal?.reasons.map(\.sentence) == ["限定修改栏目只适用于退回给个人；退回给单位的，请选择“全部栏目都可修改”。"])
    input.correction.isLimited = false
    let outcome = try Workflow.evaluate(.sendBack, by: actor, on: application, visit: application.current, input)
    #expect(outcome.after.currentVisit?.unit == world.employer)
  }
}
