import Testing
import Titles

/// The shipped form of 确认, filled and spoilt.
@Suite struct ConfirmationFormTests {
  private let engine: FormEngine

  init() throws {
    engine = FormEngine(try FormFixture.shipped("confirmation"), in: FormFixture.context())
  }

  private func complete() throws -> Answers {
    var answers = engine.initialAnswers(profile: FormFixture.profile)
    let basic: [String: [String]] = [
      "title": ["eng-3"], "subspecialty": ["建筑结构"], "titleObtained": ["2022-06-01"],
      "titleCertificate": [FormFixture.uuid(1)], "validity": ["city"], "formerEmployer": ["某某学校"], "arrival": ["2024-06-01"],
      "contract.from": ["2024-06-01"], "contract.to": ["2027-05-31"], "currentWork": ["建筑结构设计"],
    ]
    answers = try engine.applying(PostedFields(basic), to: "basic", of: answers)
    answers["basic", "insurance"] = .verified(VerifiedValue(fact: FormFixture.fact(.passed)))
    answers = engine.adopting(["insuredSince": "2024-06-15"], in: answers)
    answers = try engine.applying(PostedFields(["performance": ["到现单位后完成三项设计。"]]), to: "performance", of: answers)
    return try engine.applying(PostedFields(["m1": [FormFixture.uuid(3)]]), to: "attachments", of: answers)
  }

  @Test func itHasTheManualsThreeSections() {
    #expect(engine.schema.sections.map(\.title) == ["基本信息", "到现单位后专业技术工作情况", "附件要求"])
    #expect(engine.schema.steps.map(\.title) == ["诚信承诺保证书", "填写申报书", "预览及提交"])
    let labels = engine.schema.sections[0].fields.map(\.label)
    for label in [
      "原专业技术职称系列", "原专业技术职称", "原专业技术职称专业方向", "原专业技术职称取得时间", "有效范围", "受理部门", "姓名", "性别", "证件类型", "出生日期", "证件号码",
      "学历", "学位", "参加工作时间", "来渝前工作单位", "在渝参保时间", "人员类别", "现工作单位", "到现工作单位时间", "合同期", "现从事专业技术工作", "参保记录",
    ] { #expect(labels.contains(label), "\(label)") }
  }

  @Test func aCompleteApplicationHasNoProblem() throws {
    let report = engine.validate(try complete())
    #expect(report == FormReport(), "\(report.problems.map(\.sentence)) \(report.hints.map(\.sentence))")
  }

  @Test func anEmptyApplicationNamesEverythingThatIsMissing() {
    let report = engine.validate(engine.initialAnswers())
    let sentences = report.problems.map(\.sentence)
    for missing in ["请选择原专业技术职称系列。", "请上传原证书。", "请选择有效范围。", "请填写合同期。", "请填写在渝参保时间。"] {
      #expect(sentences.contains { $0.hasSuffix(missing) }, "\(missing)")
    }
    #expect(!sentences.contains { $0.contains("原评审表") || $0.contains("档案") })
    #expect(sentences.contains("到现单位后专业技术工作情况：请填写到现单位后专业技术工作情况。"))
  }

  static let plants: [([String: String], String, String)] = [
    (["titleObtained": "2025-08-21"], "date-in-future", "titleObtained"),
    (["titleObtained": "2010-01-01"], "date-too-early", "titleObtained"),
    (["title": "arts-2"], "choice-unknown", "title"),
    (["subspecialty": String(repeating: "长", count: 51)], "text-too-long", "subspecialty"),
    (["titleCertificate": ""], "field-missing", "titleCertificate"),
    (["validity": "country"], "choice-unknown", "validity"),
    (["arrival": "2019-01-01"], "date-too-early", "arrival"),
    (["contract.to": "2024-01-01"], "period-reversed", "contract.to"),
    (["contract.to": ""], "field-missing", "contract.to"),
    (["currentWork": ""], "field-missing", "currentWork"),
    (["employmentCategory": "privateOrMobile"], "field-missing", "archiveProof"),
  ]

  @Test(arguments: plants)
  func everyPlantedProblemIsFoundAlone(_ posted: [String: String], _ code: String, _ field: String) throws {
    let spoilt = try engine.applying(PostedFields(posted.mapValues { [$0] }), to: "basic", of: complete())
    let problems = engine.validate(spoilt).problems
    #expect(problems.map(\.reason.code) == [code], "\(problems.map(\.sentence))")
    #expect(problems.first?.reason.field == field)
  }

  @Test func aContractMayHaveNoEnd() throws {
    let posted = PostedFields(["contract.to": [""], "contract.open": ["on"]])
    let answers = try engine.applying(posted, to: "basic", of: complete())
    #expect(engine.validate(answers) == FormReport())
    let shown = engine.document(answers).sections[0].blocks.flatMap { block -> [DocumentField] in
      if case .grid(_, let fields) = block { fields } else { [] }
    }
    #expect(shown.first { $0.id == "contract" }?.content.plainText == "2024-06-01 起，无固定期限")
    let control = try #require(engine.controls("basic", answers).first { $0.name == "contract" })
    guard case .period(_, .day, let label) = control.shape else {
      Issue.record("no period")
      return
    }
    #expect(label == "无固定期限")
  }

  @Test func aFreelancerHasNoEmployerAndNoContract() throws {
    let posted = PostedFields(["employmentCategory": ["freelance"], "contract.from": [""], "contract.to": [""], "arrival": [""]])
    var answers = try engine.applying(posted, to: "basic", of: complete())
    answers["basic", "archiveProof"] = .verified(VerifiedValue(fact: FormFixture.fact(.passed)))
    #expect(engine.validate(answers) == FormReport())
    let names = engine.controls("basic", answers).filter(\.isVisible).map(\.name)
    #expect(!names.contains("employer") && !names.contains("contract") && !names.contains("arrival"))
  }

  @Test func aRegisterFillsOnlyWhatIsEmpty() throws {
    let answers = try complete()
    #expect(answers["basic", "insuredSince"]?.plainText == "2024-06-15")
    #expect(engine.adopting(["insuredSince": "2020-01-01"], in: answers) == answers)
    // What is verified keeps its own way: nothing is asked for a date.
    #expect(engine.registerQueries(answers).map(\.field) == ["insurance"])
    #expect(engine.adopting([:], in: Answers()) == Answers())
  }

  @Test func whatHangsOutIsNamedBySchema() throws {
    let labels = engine.schema.posting.map { engine.schema.field($0, from: "")?.label }
    #expect(labels.prefix(2) == ["姓名", "性别"])
    #expect(labels.contains("原专业技术职称取得时间"))
    for path in engine.schema.posting { #expect(engine.schema.field(path, from: "")?.isSensitive == false) }
    let fault =
      #"{"business":"b","title":"t","posting":["s.none"],"sections":[{"id":"s","title":"S","kind":"fields","#
      + #""fields":[{"id":"a","label":"A","kind":"text"}]}]}"#
    #expect(throws: SchemaError.self) { try FormFixture.schema(fault) }
  }
}
