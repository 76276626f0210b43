import Testing
import Titles

/// Small forms like those of 确认 and 评审: nothing in the engine knows 初定.
@Suite struct OtherBusinessFormTests {
  static let confirmation = """
    {"business": "confirmation", "title": "职称确认申报书", "sections": [
      {"id": "basic", "title": "基本信息", "kind": "fields", "fields": [
        {"id": "scope", "label": "有效范围", "kind": "choice", "style": "radios", "required": true,
          "options": [{"code": "city", "label": "全市"}, {"code": "unit", "label": "本单位"}]},
        {"id": "obtained", "label": "原专业技术职称取得时间", "kind": "date", "required": true, "notAfter": ["today"]},
        {"id": "joined", "label": "到现工作单位时间", "kind": "date", "required": true, "notAfter": ["today"]},
        {"id": "contract", "label": "合同期", "kind": "period", "precision": "day", "required": true,
          "notBefore": [{"field": "joined"}]},
        {"id": "letter", "label": "单位证明", "kind": "files", "maxFiles": 3,
          "required": {"all": [{"field": "scope", "equals": "unit"}, {"fact": "channel", "equals": "normal"}]}}]},
      {"id": "situation", "title": "到现单位后专业技术工作情况", "kind": "fields", "fields": [
        {"id": "text", "label": "到现单位后专业技术工作情况", "kind": "longText", "maxLength": 3000, "required": true}]},
      {"id": "attachments", "title": "附件要求", "kind": "attachments"}]}
    """

  static let review = """
    {"business": "review", "version": 3, "title": "职称评审申报书", "sections": [
      {"id": "basic", "title": "基本信息", "kind": "fields", "fields": [
        {"id": "category", "label": "申请类别", "kind": "choice", "required": true, "options": [
          {"code": "regular", "label": "正常晋升"}, {"code": "exceptional", "label": "破格晋升"}]},
        {"id": "reason", "label": "破格条件", "kind": "longText", "maxLength": 500,
          "required": true, "visible": {"field": "category", "equals": "exceptional"}}]},
      {"id": "training", "title": "继续教育", "kind": "records",
        "records": {"noun": "继续教育", "summary": "{year}年 公需{public}", "order": "year"},
        "fields": [
          {"id": "year", "label": "年度", "kind": "year", "required": true, "notAfter": ["today"]},
          {"id": "public", "label": "公需科目学时", "kind": "number", "decimals": 1, "min": 0, "max": 500, "unit": "学时",
            "required": true},
          {"id": "special", "label": "专业科目学时", "kind": "number", "min": 0, "unit": "学时", "required": true}],
        "rules": [{"unique": ["year"], "message": "同一年度只能填写一条，请合并。"}]},
      {"id": "works", "title": "著作情况", "kind": "records",
        "records": {"max": 20, "noun": "著作", "summary": "{name} · {isbn}"},
        "fields": [
          {"id": "name", "label": "名称", "kind": "text", "required": true},
          {"id": "isbn", "label": "ISBN", "kind": "isbn", "required": true},
          {"id": "representative", "label": "是否代表作", "kind": "yesNo", "required": true},
          {"id": "role", "label": "本人作用", "kind": "choices", "options": [
            {"code": "write", "label": "著"}, {"code": "edit", "label": "编"}, {"code": "translate", "label": "译"}],
            "required": {"field": "representative", "equals": "yes"}}],
        "rules": [{"count": {"field": "representative", "equals": "yes"}, "max": 5, "field": "representative",
          "message": "代表作最多5项，请减少后再提交。"}]}]}
    """

  @Test func confirmationAsksByConditionAndComparesDates() throws {
    var context = FormFixture.context()
    context.facts["channel"] = "normal"
    let engine = FormEngine(try FormFixture.schema(OtherBusinessFormTests.confirmation), in: context)
    let posted = PostedFields([
      "scope": ["unit"], "obtained": ["2022-06-01"], "joined": ["2023-03-01"], "contract.from": ["2023-02-28"],
      "contract.to": ["2022-01-01"],
    ])
    var answers = try engine.applying(posted, to: "basic", of: Answers())
    let sentences = engine.validate(answers, section: "basic").problems.map(\.reason.sentence)
    let expected = [
      "合同期的开始时间不能早于到现工作单位时间（2023-03-01）。", "合同期的结束时间不能早于到现工作单位时间（2023-03-01）。",
      "合同期的结束时间不能早于开始时间。", "请上传单位证明。",
    ]
    #expect(sentences == expected)
    answers = try engine.applying(
      PostedFields(["scope": ["city"], "contract.from": ["2023-03-01"], "contract.to": ["2026-03-01"]]), to: "basic", of: answers)
    #expect(engine.validate(answers, section: "basic").isComplete)
  }

  private func works(_ engine: FormEngine, _ count: Int, _ answers: Answers = Answers()) throws -> Answers {
    try (1...count).reduce(answers) { answers, number in
      let posted = PostedFields([
        "name": ["著作\(number)"], "isbn": ["9787302511656"], "representative": ["yes"], "role": ["", "edit", "write"],
      ])
      return try engine.applying(posted, to: "works", record: FormFixture.record(number), of: answers)
    }
  }

  @Test func fiveRepresentativeWorksAreAllowed() throws {
    let engine = FormEngine(try FormFixture.schema(OtherBusinessFormTests.review), in: FormFixture.context())
    #expect(try engine.validate(works(engine, 5), section: "works").isComplete)
    let six = try works(engine, 6)
    let problem = try #require(engine.validate(six, section: "works").problems.first)
    #expect(problem.sentence == "著作情况第6条：代表作最多5项，请减少后再提交。")
    let demoted = PostedFields(["representative": ["no"], "role": [""]])
    let five = try engine.applying(demoted, to: "works", record: FormFixture.record(2), of: six)
    #expect(engine.validate(five, section: "works").isComplete)
    let second = try #require(five.record(FormFixture.record(2), in: "works"))
    #expect(engine.summary(second, in: "works", five) == "著作2 · 9787302511656")
  }

  @Test func numbersYearsAndConditionalTextsAreChecked() throws {
    let engine = FormEngine(try FormFixture.schema(OtherBusinessFormTests.review), in: FormFixture.context())
    var answers = try engine.applying(PostedFields(["category": ["exceptional"]]), to: "basic", of: Answers())
    for (number, hours) in [(1, "30.5"), (2, "五十")] {
      let posted = PostedFields(["year": ["2024"], "public": [hours], "special": ["60"]])
      answers = try engine.applying(posted, to: "training", record: FormFixture.record(number), of: answers)
    }
    let sentences = engine.validate(answers).problems.map(\.sentence)
    let expected = [
      "基本信息：请填写破格条件。", "继续教育第2条：公需科目学时“五十”不正确，请填写数字，最多1位小数。",
      "继续教育第2条：同一年度只能填写一条，请合并。",
    ]
    #expect(sentences == expected)
    let sheet = try #require(engine.sheet("training", answers))
    #expect(sheet.rows[0] == [.text("2024"), .number("30.5"), .number("60")])
    #expect(engine.progress(answers, report: engine.validate(answers)).map(\.state.label) == ["填写中", "有问题 (2)", "选填"])
    #expect(FormSnapshot(business: "review", version: 3, answers: answers).version == engine.schema.version)
  }
}
