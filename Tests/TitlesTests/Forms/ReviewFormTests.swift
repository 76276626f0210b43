import Testing
import Titles

/// The shipped form of 评审, filled and spoilt.
@Suite struct ReviewFormTests {
  private let engine: FormEngine

  init() throws {
    engine = try ReviewFixture.engine()
  }

  static let titles = [
    "基本信息", "学历学位", "工作经历", "资格证书", "继续教育", "近五年年度考核", "工作业绩", "学术技术兼职", "著作情况", "论文情况", "专利情况",
    "制定标准情况", "科研项目", "荣誉称号", "获奖情况", "成果情况", "附件要求",
  ]

  @Test func itHasTheManualsSeventeenSectionsInFourSteps() {
    #expect(engine.schema.sections.map(\.title) == ReviewFormTests.titles)
    #expect(engine.schema.steps.map(\.title) == ["诚信承诺保证书", "填写基本信息", "填写业绩材料", "预览及提交"])
    #expect(engine.schema.steps.map(\.sections.count) == [0, 1, 16, 0])
    #expect(engine.schema.portfolioSections.map(\.title) == Array(ReviewFormTests.titles[1...15]))
  }

  @Test func basicInformationAsksWhatTheManualAsks() throws {
    let fields = try #require(engine.schema.section("basic")).fields
    let manual = [
      "评审委员会", "申报职称系列", "申报职称专业", "申报职称专业方向", "申报职称", "评审委员会专业组", "申请类别", "符合的申报条件", "免冠照", "姓名", "性别",
      "证件类型", "证件号码", "出生日期", "国籍", "参加工作时间", "联系地址", "人员类别", "档案存放地", "现工作单位", "职务（行政职务）", "一年的参保记录",
      "思想和业务工作总结",
    ]
    for label in manual {
      #expect(fields.first { $0.label == label }.map { $0.requirement != .never } == true, "\(label)")
    }
    #expect(fields.first { $0.label == "委托评审函" }?.requirement == .never)
    let cascade = fields.compactMap { field in field.kindName == "cascade" ? field.label : nil }
    #expect(cascade == ["申报职称系列", "申报职称专业", "申报职称专业方向", "申报职称", "评审委员会专业组"])
  }

  @Test func aCompleteApplicationHasNoProblem() throws {
    let report = engine.validate(try ReviewFixture.complete(engine))
    #expect(report == FormReport(), "\(report.problems.map(\.sentence)) \(report.hints.map(\.sentence))")
  }

  @Test func ofTheMaterialsOnlyEducationAndWorkMustBeFilled() {
    let missing = engine.validate(engine.initialAnswers()).problems.filter { $0.section != "basic" }.map(\.sentence)
    #expect(missing == ["学历学位：请至少填写1条学历学位，现在有0条。", "工作经历：请至少填写1条工作经历，现在有0条。", "附件要求：请上传“单位推荐意见”。"])
  }

  static let plants: [(section: String, record: Int?, posted: [String: String], code: String, field: String)] = [
    ("basic", nil, ["title": "arts-2"], "choice-unknown", "title"),
    ("basic", nil, ["panel": "p9"], "choice-unknown", "panel"),
    ("basic", nil, ["condition": String(repeating: "长", count: 501)], "text-too-long", "condition"),
    ("basic", nil, ["workSummary": ""], "field-missing", "workSummary"),
    ("basic", nil, ["category": "transfer"], "rule-broken", "category"),
    ("qualifications", 201, ["level": "technician"], "choice-unknown", "level"),
    ("qualifications", 201, ["proof": ""], "field-missing", "proof"),
    ("training", 204, ["publicHours": "很多"], "number-malformed", "publicHours"),
    ("appraisals", 205, ["proof": ""], "field-missing", "proof"),
    ("performance", 202, ["outcome": ""], "field-missing", "outcome"),
    ("performance", 202, ["isSincePrior": "no"], "field-missing", "sinceReason"),
    ("performance", 202, ["period.from": "2019-01"], "field-missing", "sinceReason"),
    ("books", 207, ["isbn": "9787302511657"], "isbn-checksum", "isbn"),
    ("papers", 208, ["published": "2025-09"], "date-in-future", "published"),
    ("research", 211, ["period.to": "2021-12"], "period-reversed", "period.to"),
    ("awards", 213, ["rank": "0"], "number-too-small", "rank"),
  ]

  @Test(arguments: plants.indices)
  func everyPlantedProblemIsFoundAlone(_ index: Int) throws {
    let plant = ReviewFormTests.plants[index]
    var posted = plant.posted
    // The stated answer holds against what would be suggested.
    if posted["period.from"] == "2019-01" { posted["isSincePrior"] = "yes" }
    var answers = try ReviewFixture.complete(engine)
    if posted["isSincePrior"] == "yes" {
      answers = try engine.applying(
        PostedFields(["isSincePrior": ["no"]]), to: plant.section, record: plant.record.map(FormFixture.record), of: answers)
    }
    answers = try engine.applying(
      PostedFields(posted.mapValues { [$0] }), to: plant.section, record: plant.record.map(FormFixture.record), of: answers)
    let problems = engine.validate(answers).problems
    #expect(problems.map(\.reason.code) == [plant.code], "\(plant.posted): \(problems.map(\.sentence))")
    #expect(problems.first?.reason.field == plant.field)
  }

  @Test func anExceptionalPromotionAsksForItsConditionItsProofAndItsForm() throws {
    let answers = try engine.applying(
      PostedFields(["category": ["exceptional"]]), to: "basic", of: ReviewFixture.complete(engine))
    let fields = engine.validate(answers).problems.map(\.reason.field)
    #expect(fields == ["exceptionalCondition", "exceptionalProof", "exceptionalForm"])
  }

  @Test func aTransferAsksForATitleOfTheSameLevelAmongTheQualifications() throws {
    var answers = try engine.applying(
      PostedFields(["category": ["transfer"], "title": ["eng-2"]]), to: "basic", of: ReviewFixture.complete(engine))
    #expect(answers["basic", "titleLevel"]?.plainText == "assistant")
    #expect(engine.validate(answers).isComplete)
    answers.ignoreRecord(ReviewFixture.prior, in: "qualifications", true)
    let problem = try #require(engine.validate(answers).problems.first)
    #expect(problem.reason.sentence.hasPrefix("转评、多评须已取得同级职称"))
    answers = try engine.applying(PostedFields(["category": ["regular"]]), to: "basic", of: answers)
    #expect(engine.validate(answers).isComplete)
  }

  @Test func onePriorTitleAndFiveRepresentativesAreTheMost() throws {
    var answers = try ReviewFixture.complete(engine)
    var second = try #require(answers.record(ReviewFixture.prior, in: "qualifications")).values
    second["certificateNumber"] = .text("Z-2")
    answers.putRecord(AnswerRecord(id: FormFixture.record(301), values: second), in: "qualifications")
    let values = try #require(answers.record(ReviewFixture.performance, in: "performance")).values
    for number in 302...306 { answers.putRecord(AnswerRecord(id: FormFixture.record(number), values: values), in: "performance") }
    let sentences = engine.validate(answers).problems.map(\.sentence)
    #expect(
      sentences == [
        "资格证书第2条：“前置职称”只能有一个，请核对“是否前置职称”。", "工作业绩第6条：代表作最多5条，请将其余业绩的“是否代表作”改为“否”。",
      ])
  }

  private func since(_ answers: Answers) -> FieldValue? {
    answers.record(ReviewFixture.performance, in: "performance")?.values["isSincePrior"]
  }

  @Test func whetherItIsSinceThePriorTitleFollowsUntilThePersonSaysOtherwise() throws {
    var answers = try ReviewFixture.complete(engine)
    // July 2021 against 15 July 2021: a month says nothing of its day.
    #expect(since(answers) == .flag(true))
    func post(_ fields: [String: String], _ section: String, _ record: RecordID) throws {
      answers = try engine.applying(PostedFields(fields.mapValues { [$0] }), to: section, record: record, of: answers)
    }
    try post(["obtained": "2021-08-01"], "qualifications", ReviewFixture.prior)
    #expect(since(answers) == .flag(false))
    try post(["isPrior": "no"], "qualifications", ReviewFixture.prior)
    #expect(since(answers) == .flag(true))
    try post(["isSincePrior": "no"], "performance", ReviewFixture.performance)
    try post(["isPrior": "yes", "obtained": "2021-01-01"], "qualifications", ReviewFixture.prior)
    #expect(since(answers) == .flag(false))
    let reason = engine.controls(
      "performance", record: answers.record(ReviewFixture.performance, in: "performance"), answers
    ).first { $0.name == "sinceReason" }
    #expect(reason?.isVisible == true && reason?.isRequired == true)
  }

  @Test func aVerifiedRecordTakesOnlyWhatItLeavesOpen() throws {
    var answers = try ReviewFixture.complete(engine)
    let values: FieldValues = ["kind": .text("title"), "name": .text("工程师"), "level": .text("intermediate")]
    let id = FormFixture.record(401)
    answers.putRecord(AnswerRecord(id: id, values: values, isLocked: true), in: "qualifications")
    let posted = PostedFields(["name": ["高级工程师"], "isPrior": ["no"], "proof": [FormFixture.uuid(1)]])
    let missing = engine.validate(answers).problems
    #expect(missing.map(\.reason.field) == ["isPrior"])
    answers = try engine.applying(posted, to: "qualifications", record: id, of: answers)
    var expected = values
    expected["isPrior"] = .flag(false)
    #expect(answers.record(id, in: "qualifications")?.values == expected)
    #expect(engine.validate(answers).isComplete)
    let shapes = engine.controls("qualifications", record: answers.record(id, in: "qualifications"), answers)
    let open = shapes.filter { if case .readOnly = $0.shape { false } else { true } }
    #expect(open.map(\.name) == ["isPrior"])
  }

  @Test func theReferenceDataKnowsItsLists() throws {
    let known: Set<String> = [
      "series", "titles", "specialties", "subspecialties", "panels", "all-series", "educations", "degrees", "study-modes",
      "nationalities", "units", "archives",
    ]
    #expect(engine.schema.lists == known)
    let lists = FormLists(try ShippedReference.data(), on: FormFixture.today, levels: [.intermediate])
    #expect(lists.options("all-series", parent: nil).filter(\.isCurrent).map(\.label).contains("卫生技术人员"))
    let levels = try #require(engine.schema.section("qualifications")?.field("level"))
    let titleLevels = engine.controls(
      "qualifications", record: AnswerRecord(id: ReviewFixture.prior, values: ["kind": .text("title")]), Answers()
    ).first { $0.name == levels.id }
    guard case .select(_, let options, "kind") = titleLevels?.shape else {
      Issue.record("levels are not offered")
      return
    }
    #expect(options == TitleLevel.allCases.map { FormOption(code: $0.rawValue, label: $0.label) })
  }

  @Test(arguments: [
    (#""picks":[{"id":"p","section":"s","where":{"field":"a","equals":"yes"}}],"#, "", "picks[0].section"),
    (#""picks":[{"id":"p","section":"r","where":{"field":"s.a","equals":"yes"}}],"#, "", "picks[0].where"),
    ("", #","visible":{"field":"p.b","notEmpty":true}"#, "sections[0].fields[0].visible"),
    ("", #","visible":{"records":"s","where":{"field":"a","equals":"yes"}}"#, "sections[0].fields[0].visible"),
    ("", #","visible":{"records":"r","where":{"field":"z","notEmpty":true}}"#, "sections[0].fields[0].visible"),
  ])
  func whatNamesNothingIsAFault(_ picks: String, _ member: String, _ place: String) {
    let json = """
      {"business":"b","title":"t",\(picks)"sections":[
        {"id":"s","title":"S","kind":"fields","fields":[{"id":"a","label":"A","kind":"yesNo"\(member)}]},
        {"id":"r","title":"R","kind":"records","records":{"noun":"n","summary":"{b}"},
          "fields":[{"id":"b","label":"B","kind":"yesNo"}]}]}
      """
    let error = #expect(throws: SchemaError.self) { try FormFixture.schema(json) }
    #expect(error?.faults.map(\.place).contains(place) == true, "\(error?.description ?? "")")
  }
}
