import Testing
import Titles

/// Each kind by itself: what is understood, what is refused and with which sentence.
@Suite struct FieldKindTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let kind: String
    let posted: [String: [String]]
    let value: FieldValue?
    let code: String?

    init(_ kind: String, _ text: String, _ value: FieldValue?, _ code: String?) {
      self.init(kind, ["f": [text]], value, code)
    }

    init(_ kind: String, _ posted: [String: [String]], _ value: FieldValue?, _ code: String?) {
      (self.kind, self.posted, self.value, self.code) = (kind, posted, value, code)
    }

    var testDescription: String { "\(kind) \(posted)" }
  }

  static let texts = [
    Case(#""kind":"text","maxLength":3"#, "  甲乙丙 ", .text("甲乙丙"), nil),
    Case(#""kind":"text","maxLength":3"#, "甲乙丙丁", .text("甲乙丙丁"), "text-too-long"),
    Case(#""kind":"text","maxLength":2"#, "👨‍👩‍👧‍👦e\u{301}", .text("👨‍👩‍👧‍👦e\u{301}"), nil),
    Case(#""kind":"text","minLength":2"#, "甲", .text("甲"), "text-too-short"),
    Case(#""kind":"text""#, "a\u{7}b", .text("a\u{7}b"), "text-forbidden-character"),
    Case(#""kind":"text""#, "a\u{9B}b", .text("a\u{9B}b"), "text-forbidden-character"),
    Case(#""kind":"text""#, "a\u{FFFD}b", .text("a\u{FFFD}b"), "text-forbidden-character"),
    Case(#""kind":"text""#, "a\u{200F}b", .text("a\u{200F}b"), "text-forbidden-character"),
    Case(#""kind":"text""#, "a\u{1FFFE}b", .text("a\u{1FFFE}b"), "text-forbidden-character"),
    Case(#""kind":"text""#, "a\u{200B}b", .text("ab"), nil),
    Case(
      #""kind":"text","maxLength":1"#, "a" + String(repeating: "\u{301}", count: 9),
      .text("a" + String(repeating: "\u{301}", count: 9)), "text-too-long"),
    Case(#""kind":"text""#, "a\u{202E}b", .text("a\u{202E}b"), "text-forbidden-character"),
    Case(#""kind":"text""#, "a\u{2066}b", .text("a\u{2066}b"), "text-forbidden-character"),
    Case(#""kind":"text""#, "a\u{61C}b", .text("a\u{61C}b"), "text-forbidden-character"),
    Case(#""kind":"text""#, "“引号”…—", .text("“引号”…—"), nil),
    Case(#""kind":"text""#, "a\nb", .text("a b"), nil),
    Case(#""kind":"longText","maxLength":10"#, "　　a\r\nb\rc \n\n", .text("　　a\nb\nc"), nil),
    Case(#""kind":"longText","maxLength":2"#, "甲乙丙", .text("甲乙丙"), "text-too-long"),
    Case(#""kind":"longText""#, "a\u{0}", .text("a\u{0}"), "text-forbidden-character"),
    Case(#""kind":"mobile""#, "139 0000-0000", .text("13900000000"), nil),
    Case(#""kind":"mobile""#, "１３９００００００００", .text("13900000000"), nil),
    Case(#""kind":"mobile""#, "12900000000", .text("12900000000"), "mobile-invalid"),
    Case(#""kind":"mobile""#, "1390000000", .text("1390000000"), "mobile-invalid"),
    Case(#""kind":"email""#, "name＠example.com", .text("name@example.com"), nil),
    Case(#""kind":"email""#, "name@example", .text("name@example"), "email-invalid"),
    Case(#""kind":"email""#, "a..b@example.com", .text("a..b@example.com"), "email-invalid"),
    Case(#""kind":"email""#, "a@-x.com", .text("a@-x.com"), "email-invalid"),
    Case(#""kind":"isbn""#, "978-7-302-51165-6", .text("978-7-302-51165-6"), nil),
    Case(#""kind":"isbn""#, "ISBN 9787302511656", .text("ISBN 9787302511656"), nil),
    Case(#""kind":"isbn""#, "9787302511655", .text("9787302511655"), "isbn-checksum"),
    Case(#""kind":"isbn""#, "080442957x", .text("080442957X"), nil),
    Case(#""kind":"isbn""#, "0804429571", .text("0804429571"), "isbn-checksum"),
    Case(#""kind":"isbn""#, "123", .text("123"), "isbn-length"),
  ]

  static let dates = [
    Case(#""kind":"date""#, "2019/7/1", .text("2019-07-01"), nil),
    Case(#""kind":"date""#, "2019年7月1日", .text("2019-07-01"), nil),
    Case(#""kind":"date""#, "２０１９．７．１", .text("2019-07-01"), nil),
    Case(#""kind":"date""#, "20190701", .text("2019-07-01"), nil),
    Case(#""kind":"date""#, "2019-02-29", .text("2019-02-29"), "date-malformed"),
    Case(#""kind":"date""#, "去年七月", .text("去年七月"), "date-malformed"),
    Case(#""kind":"date","notAfter":["today"]"#, "2025-08-20", .text("2025-08-20"), nil),
    Case(#""kind":"date","notAfter":["today"]"#, "2025-08-21", .text("2025-08-21"), "date-in-future"),
    Case(#""kind":"date","notBefore":[{"date":"1949-10-01"}]"#, "1949-09-30", .text("1949-09-30"), "date-too-early"),
    Case(#""kind":"month""#, "2019.7", .text("2019-07"), nil),
    Case(#""kind":"month","notAfter":["today"]"#, "2025-08", .text("2025-08"), nil),
    Case(#""kind":"month","notAfter":["today"]"#, "2025-09", .text("2025-09"), "date-in-future"),
    Case(#""kind":"month""#, "2019-13", .text("2019-13"), "date-malformed"),
    Case(#""kind":"year""#, "2019年", .text("2019"), nil),
    Case(#""kind":"year","notAfter":["today"]"#, "2026", .text("2026"), "date-in-future"),
    Case(#""kind":"year""#, "19", .text("19"), "date-malformed"),
    Case(
      #""kind":"period""#, ["f.from": ["2019.7"], "f.to": ["2020-6"]], .period(PeriodValue(from: "2019-07", to: "2020-06")), nil),
    Case(
      #""kind":"period""#, ["f.from": ["2019-07"], "f.to": ["2019-06"]], .period(PeriodValue(from: "2019-07", to: "2019-06")),
      "period-reversed"),
    Case(
      #""kind":"period","open":true"#, ["f.from": ["2019-07"], "f.to": [""], "f.open": ["yes"]],
      .period(PeriodValue(from: "2019-07", isOpen: true)), nil),
    Case(
      #""kind":"period""#, ["f.from": ["2019-07"], "f.open": ["yes"]], .period(PeriodValue(from: "2019-07", isOpen: true)),
      "period-open"),
    Case(
      #""kind":"period","open":true"#, ["f.from": ["2019-07"], "f.to": ["2020-01"], "f.open": ["yes"]],
      .period(PeriodValue(from: "2019-07", to: "2020-01", isOpen: true)), "period-open-and-ended"),
    Case(
      #""kind":"period","notAfter":["today"]"#, ["f.from": ["2024-01"], "f.to": ["2026-01"]],
      .period(PeriodValue(from: "2024-01", to: "2026-01")), "date-in-future"),
  ]

  static let others = [
    Case(#""kind":"number","min":0,"max":100"#, "１，０", .text("10"), nil),
    Case(#""kind":"number","min":0"#, "-1", .text("-1"), "number-too-small"),
    Case(#""kind":"number","max":100"#, "101", .text("101"), "number-too-large"),
    Case(#""kind":"number""#, "1.5", .text("1.5"), "number-malformed"),
    Case(#""kind":"number","decimals":2"#, "1.25", .text("1.25"), nil),
    Case(#""kind":"number","decimals":1,"min":0"#, "-0.5", .text("-0.5"), "number-too-small"),
    Case(#""kind":"number","decimals":2"#, "1.", .text("1."), "number-malformed"),
    Case(#""kind":"number""#, "1e9", .text("1e9"), "number-malformed"),
    Case(#""kind":"yesNo""#, "yes", .flag(true), nil),
    Case(#""kind":"yesNo""#, "maybe", .text("maybe"), "choice-unknown"),
    Case(#""kind":"choice","list":"ethnic-groups""#, "01", .text("01"), nil),
    Case(#""kind":"choice","list":"ethnic-groups""#, "98", .text("98"), "choice-unknown"),
    Case(#""kind":"choice","list":"ethnic-groups""#, "99", .text("99"), "choice-retired"),
    Case(#""kind":"choices","list":"educations""#, ["f": ["", "master", "bachelor"]], .codes(["bachelor", "master"]), nil),
    Case(#""kind":"choices","list":"educations""#, ["f": ["x", "master"]], .codes(["master", "x"]), "choice-unknown"),
    Case(
      #""kind":"choices","list":"educations","max":1"#, ["f": ["bachelor", "master"]], .codes(["bachelor", "master"]),
      "choice-too-many"),
    Case(
      #""kind":"reference","list":"units""#, "某某科技有限公司", .reference(ReferenceValue(id: "u2", name: "某某科技有限公司")), nil),
    Case(
      #""kind":"reference","list":"units""#, "不存在的单位", .reference(ReferenceValue(id: "", name: "不存在的单位")),
      "reference-unknown"),
    Case(
      #""kind":"reference","list":"units""#, ["f": ["某某科技有限公司"], "f.id": ["u1"]],
      .reference(ReferenceValue(id: "u2", name: "某某科技有限公司")), nil),
    Case(
      #""kind":"reference","list":"archives","unlisted":true"#, "外省人才中心", .reference(ReferenceValue(id: "", name: "外省人才中心")),
      nil),
    Case(#""kind":"files""#, ["f": [FormFixture.uuid(1)]], .files([FormFixture.file(1)]), nil),
    Case(#""kind":"files""#, ["f": [FormFixture.uuid(500), "x"]], nil, nil),
    Case(
      #""kind":"files""#, ["f": [FormFixture.uuid(1), FormFixture.uuid(2), FormFixture.uuid(1)]],
      .files([FormFixture.file(1), FormFixture.file(2)]), "file-too-many"),
    Case(#""kind":"files","accept":["jpg"]"#, ["f": [FormFixture.uuid(1)]], .files([FormFixture.file(1)]), "file-wrong-type"),
    Case(#""kind":"files","maxKB":100"#, ["f": [FormFixture.uuid(1)]], .files([FormFixture.file(1)]), "file-too-large"),
    Case(#""kind":"files","minKB":200"#, ["f": [FormFixture.uuid(1)]], .files([FormFixture.file(1)]), "file-too-small"),
    Case(#""kind":"photo""#, ["f": [FormFixture.uuid(1)]], .files([FormFixture.file(1)]), "file-wrong-type"),
    Case(#""kind":"fixed""#, "伪造", nil, nil),
  ]

  @Test(arguments: texts + dates + others)
  func kindUnderstandsAndChecks(_ item: Case) throws {
    let schema = try FormFixture.fields(#"{"id":"f","label":"栏","# + item.kind + "}")
    let engine = FormEngine(schema, in: FormFixture.context())
    let answers = try engine.applying(PostedFields(item.posted), to: "s", of: Answers())
    #expect(answers["s", "f"] == item.value)
    let problems = engine.validate(answers).problems
    #expect(FormFixture.codes(problems) == [item.code].compactMap { $0 })
    #expect(problems.allSatisfy { $0.reason.field?.hasPrefix("f") == true && $0.reason.sentence.hasSuffix("。") })
  }

  @Test(arguments: [
    (#""kind":"text""#, "请填写栏。", "f"), (#""kind":"choice","list":"educations""#, "请选择栏。", "f"),
    (#""kind":"photo""#, "请上传栏。", "f"), (#""kind":"period""#, "请填写栏。", "f.from"), (#""kind":"yesNo""#, "请选择栏。", "f"),
    (#""kind":"fixed""#, "栏为空：此项由系统带入，请先在个人中心完善基本信息后再申报。", "f"),
  ])
  func whatIsMissingIsAskedForByName(_ kind: String, _ sentence: String, _ input: String) throws {
    let engine = FormEngine(
      try FormFixture.fields(#"{"id":"f","label":"栏","required":true,"# + kind + "}"), in: FormFixture.context())
    let problems = engine.validate(Answers()).problems
    #expect(problems.map(\.reason) == [Reason("field-missing", sentence, field: input)])
    #expect(problems.first?.isMissing == true)
  }

  @Test func documentNumberIsJudgedByItsKind() throws {
    var context = FormFixture.context()
    context.regions = .withDemonstration
    let fields = """
      {"id":"k","label":"证件类型","kind":"choice","options":[{"code":"residentID","label":"居民身份证"},{"code":"passport","label":"护照"}]},
      {"id":"f","label":"证件号码","kind":"documentNumber","kindField":"k"}
      """
    let engine = FormEngine(try FormFixture.fields(fields), in: context)
    func codes(_ kind: String, _ number: String) throws -> [String] {
      let posted = PostedFields(["k": [kind], "f": [number]])
      return FormFixture.codes(engine.validate(try engine.applying(posted, to: "s", of: Answers())).problems)
    }
    #expect(try codes("residentID", "9900001998010100２3") == [])
    #expect(try codes("residentID", "11010519491231002x") == [])
    #expect(try codes("residentID", "990000199801010028") == ["document-number-wrong"])
    #expect(try codes("passport", "E12345678") == [])
    #expect(try codes("passport", "护照") == ["document-number-wrong"])
    #expect(try codes("", "护照") == ["document-number-malformed"])
    #expect(try codes("", "E12345678") == [])
  }

  @Test func cascadeFollowsItsParent() throws {
    let fields = """
      {"id":"series","label":"系列","kind":"cascade","list":"series","required":true},
      {"id":"specialty","label":"专业","kind":"cascade","list":"specialties","parent":"series","typed":"whenEmpty","required":true}
      """
    let engine = FormEngine(try FormFixture.fields(fields), in: FormFixture.context())
    func check(_ series: String, _ specialty: String) throws -> [String] {
      let posted = PostedFields(["series": [series], "specialty": [specialty]])
      return engine.validate(try engine.applying(posted, to: "s", of: Answers())).problems.map(\.reason.sentence)
    }
    #expect(try check("engineering", "eng-s1") == [])
    #expect(try check("engineering", "绘画") == ["专业不属于所选的系列，请重新选择。"])
    #expect(try check("arts", "绘画") == [])
    #expect(try check("arts", "") == ["请填写专业。"])
    #expect(try check("", "") == ["请选择系列。", "请先选择系列，再选择专业。"])
    let chosen = Answers(sections: ["s": .fields(["series": .text("engineering"), "specialty": .text("eng-s2")])])
    #expect(
      engine.controls("s", chosen).last?.shape
        == .select(value: "eng-s2", options: FormFixture.lists["specialties/engineering"] ?? [], parent: "series"))
    let arts = Answers(sections: ["s": .fields(["series": .text("arts")])])
    #expect(engine.controls("s", arts).last?.shape == .text(value: "", mode: .text, maxLength: 50, suffix: nil))
  }

  @Test func aRegistersFindingCannotBeForged() throws {
    let schema = try FormFixture.fields(
      #"{"id":"f","label":"参保记录","kind":"verified","required":true,"source":{"register":"insurance"}}"#)
    let engine = FormEngine(schema, in: FormFixture.context())
    let forged = PostedFields(["f.verdict": ["passed"], "f.fact": ["passed"]])
    #expect(try engine.applying(forged, to: "s", of: Answers())["s", "f"] == nil)
    let query = try #require(engine.registerQueries(Answers()).first)
    #expect(query.register == "insurance" && query.known == nil)

    let failed = engine.setting(FormFixture.fact(.failed), for: query, in: Answers())
    let sentence = "参保记录系统验证不通过，请上传参保记录（PDF，小于10 MB）。"
    #expect(engine.validate(failed).problems.map(\.reason.sentence) == [sentence])
    let proved = try engine.applying(PostedFields(["f": [FormFixture.uuid(4)]]), to: "s", of: failed)
    #expect(engine.validate(proved).isComplete)
    let passed = engine.setting(FormFixture.fact(.passed), for: query, in: failed)
    #expect(engine.validate(passed).isComplete)
    #expect(engine.setting(nil, for: query, in: proved)["s", "f"]?.files.count == 1)
  }
}
