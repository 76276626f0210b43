import Testing
import Titles

@Suite struct FormProgressTests {
  private func states(
    _ engine: FormEngine, _ answers: Answers, strict: Bool = false, returned: [String: String] = [:]
  ) -> [String] {
    engine.progress(answers, report: engine.validate(answers), returned: returned, isStrict: strict).map(\.state.label)
  }

  @Test func aNewApplicationIsUntouched() throws {
    let engine = try FormFixture.initialDetermination()
    let answers = engine.initialAnswers(profile: FormFixture.profile)
    #expect(states(engine, answers) == Array(repeating: "未填写", count: 6))
    #expect(states(engine, answers, strict: true).first == "有问题 (5)")
  }

  @Test func sectionsGoFromTouchedToComplete() throws {
    let engine = try FormFixture.initialDetermination()
    var answers = engine.initialAnswers(profile: FormFixture.profile)
    answers = try engine.applying(PostedFields(["title": ["eng-2"]]), to: "basic", of: answers)
    answers = try engine.applying(PostedFields(["employer": ["某某院"]]), to: "work", record: FormFixture.record(1), of: answers)
    answers = try engine.applying(PostedFields(["summary": ["小结"]]), to: "probation", of: answers)
    #expect(states(engine, answers) == ["填写中", "未填写", "填写中", "未填写", "已完成", "未填写"])
    answers = try engine.applying(PostedFields(["mobile": ["1"], "formerName": ["\u{7}"]]), to: "basic", of: answers)
    #expect(states(engine, answers).first == "有问题 (2)")
    let complete = try FormFixture.complete(engine)
    #expect(states(engine, complete) == Array(repeating: "已完成", count: 6))
  }

  @Test func aReturnedSectionShowsItsRemark() throws {
    let engine = try FormFixture.initialDetermination()
    let answers = try FormFixture.complete(engine)
    let progress = engine.progress(answers, report: engine.validate(answers), returned: ["probation": "请完善见习工作小结"])
    #expect(progress[4].state == .returned(remark: "请完善见习工作小结"))
    #expect(progress[4].state.label == "被退回")
    #expect(progress[3].shortTitle == "主要工作成绩")
  }

  @Test func aSectionThatNeedsNothingIsOptional() throws {
    var context = FormFixture.context()
    context.requirements = ["attachments": [AttachmentRequirement(id: "m2", name: "其他材料", isRequired: false)]]
    let engine = try FormFixture.initialDetermination(context)
    #expect(states(engine, Answers()).last == "选填")
    let answers = try engine.applying(PostedFields(["m2": [FormFixture.uuid(1)]]), to: "attachments", of: Answers())
    #expect(states(engine, answers).last == "已完成")
  }
}
