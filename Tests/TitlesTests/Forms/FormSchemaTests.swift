import Testing
import Titles

@Suite struct FormSchemaTests {
  @Test func initialDeterminationHasTheManualsSixSections() throws {
    let schema = try FormFixture.shipped("initial-determination")
    #expect(schema.business == "initialDetermination")
    let titles = ["基本信息", "学历学位", "工作经历", "主要工作成绩及奖惩情况", "见习期工作小结", "附件要求"]
    #expect(schema.sections.map(\.title) == titles)
    #expect(schema.sections.map(\.number) == [1, 2, 3, 4, 5, 6])
    #expect(schema.steps.map(\.title) == ["诚信承诺保证书", "填写申报书", "预览及提交"])
    #expect(schema.section("attachments")?.kind == .attachments)
  }

  @Test func initialDeterminationAsksWhatTheManualAsks() throws {
    let basic = try #require(FormFixture.shipped("initial-determination").section("basic"))
    let labels = [
      "申报职称系列", "申报职称", "申报职称专业", "申报职称专业方向", "受理部门", "免冠照", "姓名", "性别", "证件类型", "证件号码",
      "出生日期", "曾用名", "政治面貌", "民族", "身体状况", "手机号", "最高学历", "最高学位", "毕业时间", "人员类别", "现工作单位",
      "参加工作时间", "档案存放地", "存档证明", "参保记录",
    ]
    #expect(basic.fields.map(\.label) == labels)
    #expect(basic.guidance.count == 5)
    let optional = basic.fields.filter { $0.requirement == .never }.map(\.label)
    #expect(optional == ["曾用名"])
    #expect(basic.fields.filter(\.isSensitive).map(\.id) == ["documentNumber", "mobile"])
  }

  @Test func profileHasWhatThePersonalCentreShows() throws {
    let schema = try FormFixture.shipped("profile")
    let fields = try #require(schema.section("profile")).fields
    let asked = fields.filter { $0.requirement == .always }.map(\.label)
    let required = [
      "姓名", "免冠照", "证件类型", "证件号码", "性别", "出生日期", "政治面貌", "民族", "国籍", "手机号", "参加工作时间", "所属申报职称系列",
      "人员类别", "现工作单位", "档案存放地",
    ]
    #expect(asked == required)
    let optional = fields.filter { $0.requirement == .never }.map(\.label)
    #expect(optional == ["曾用名", "身体状况", "电子邮箱", "联系地址", "最高学历", "最高学位", "职务（行政职务）"])
  }

  @Test func everyProfileFieldThatAFormTakesExists() throws {
    let profile = try #require(FormFixture.shipped("profile").section("profile"))
    for section in try FormFixture.shipped("initial-determination").sections {
      for field in section.fields {
        guard case .profile(let key) = field.source else { continue }
        #expect(profile.field(key) != nil, "\(field.id) takes \(key)")
      }
    }
  }

  @Test func everyFieldThatARuleNamesExists() throws {
    let forms = try ["initial-determination", "confirmation", "review"].map { try FormFixture.shipped($0) }
    let known = Set(forms.flatMap { $0.sections.flatMap { section in section.fields.map { "\(section.id).\($0.id)" } } })
    for rule in PolicyRule.allCases {
      #expect(rule.places.isSubset(of: known), "\(rule): \(rule.places.subtracting(known))")
    }
    #expect(PolicyRule.contractInForce.places == ["basic.contract"] && PolicyRule.noIntegrityRecord.places.isEmpty)
  }

  @Test func theTemplatesAreOfferedWhereTheyAreAskedFor() throws {
    let review = try FormFixture.shipped("review").sections.flatMap(\.fields).compactMap(\.template)
    #expect(
      review == [.exceptionalPromotion, .workSummary, .entrustedReview, .archive, .continuingEducation])
    for name in ["initial-determination", "confirmation"] {
      #expect(try FormFixture.shipped(name).sections.flatMap(\.fields).compactMap(\.template) == [.archive])
    }
  }

  @Test func listsAreTheOnesThatTheReferenceDataHas() throws {
    let known: Set<String> = [
      "series", "titles", "specialties", "subspecialties", "educations", "degrees", "study-modes", "political-statuses",
      "ethnic-groups", "health-statuses", "nationalities", "units", "archives",
    ]
    #expect(try FormFixture.shipped("initial-determination").lists.isSubset(of: known))
    #expect(try FormFixture.shipped("profile").lists.isSubset(of: known))
  }

  /// Each fault is planted in an otherwise sound form; the place must be named.
  @Test(arguments: [
    (#"{"id":"a","label":"A","kind":"wrong"}"#, "sections[0].fields[0].kind"),
    (#"{"id":"a","label":"A","kind":"text","maxlength":3}"#, "sections[0].fields[0].maxlength"),
    (#"{"id":"a","kind":"text"}"#, "sections[0].fields[0].label"),
    (#"{"id":"a b","label":"A","kind":"text"}"#, "sections[0].fields[0].id"),
    (#"{"id":"a","label":"A","kind":"text","maxLength":"3"}"#, "sections[0].fields[0].maxLength"),
    (#"{"id":"a","label":"A","kind":"text"},{"id":"a","label":"B","kind":"text"}"#, "sections[0].fields"),
    (#"{"id":"a","label":"A","kind":"text","required":{"field":"b","equals":"x"}}"#, "sections[0].fields[0].required"),
    (#"{"id":"a","label":"A","kind":"text","visible":{"field":"a"}}"#, "sections[0].fields[0].visible"),
    (#"{"id":"a","label":"A","kind":"yesNo","visible":{"field":"a","equals":"maybe"}}"#, "sections[0].fields[0].visible"),
    (#"{"id":"a","label":"A","kind":"cascade","list":"l","parent":"b"}"#, "sections[0].fields[0]"),
    (#"{"id":"a","label":"A","kind":"cascade","list":"l","parent":"a"}"#, "sections[0].fields[0].parent"),
    (#"{"id":"a","label":"A","kind":"choice"}"#, "sections[0].fields[0].list"),
    (#"{"id":"a","label":"A","kind":"date","notAfter":[{"date":"2025-02-30"}]}"#, "sections[0].fields[0].notAfter.date"),
    (#"{"id":"a","label":"A","kind":"verified"}"#, "sections[0].fields[0].source"),
    (#"{"id":"a","label":"A","kind":"text","source":{"register":"x"}}"#, "sections[0].fields[0].kind"),
    (
      #"{"id":"a","label":"A","kind":"choice","options":[{"code":"x","label":"X"},{"code":"x","label":"Y"}]}"#,
      "sections[0].fields[0].options"
    ),
  ])
  func faultsNameTheirPlace(_ fields: String, _ place: String) throws {
    let error = #expect(throws: SchemaError.self) { try FormFixture.fields(fields) }
    #expect(error?.faults.map(\.place).contains(place) == true, "\(error?.description ?? "")")
  }

  @Test(arguments: [
    #"{"count":{"field":"a","notEmpty":true},"message":"x"}"#, #"{"timeline":"a"}"#, #"{"unique":["b"],"message":"x"}"#,
    #"{"assert":{"field":"c","notEmpty":true},"message":"x","field":"a"}"#, #"{"wrong":1}"#,
  ])
  func rulesThatCannotBeAreRefused(_ rule: String) {
    #expect(throws: SchemaError.self) { try FormFixture.fields(#"{"id":"a","label":"A","kind":"text"}"#, rules: rule) }
  }

  @Test func stepsMustPlaceEverySectionOnce() {
    let json = """
      {"business": "b", "title": "t", "steps": [{"id": "x", "title": "x", "sections": ["a", "a", "z"]}],
       "sections": [{"id": "a", "title": "A", "kind": "attachments"}, {"id": "c", "title": "C", "kind": "attachments"}]}
      """
    let error = #expect(throws: SchemaError.self) { try FormFixture.schema(json) }
    let messages = error?.faults.map(\.message) ?? []
    #expect(Set(messages) == ["no section z", "section a twice", "section c in no step"])
  }

  @Test func brokenFilesNameTheByte() {
    let error = #expect(throws: SchemaError.self) { try FormFixture.schema(#"{"business": }"#) }
    #expect(error?.faults.first?.place == "byte 13")
  }

  @Test func codesInTheFilesAreTheDomainsOwn() throws {
    let engine = FormEngine(try FormFixture.shipped("profile"), in: FormFixture.context())
    func options(_ field: String) -> [FormOption] {
      switch engine.controls("profile", Answers()).first(where: { $0.name == field })?.shape {
      case .select(_, let options, _), .radios(_, let options): options
      default: []
      }
    }
    func expected<Value: Labelled>(_ type: Value.Type) -> [FormOption] {
      type.allCases.map { FormOption(code: $0.rawValue, label: $0.label) }
    }
    #expect(options("sex") == expected(Sex.self))
    #expect(options("documentType") == expected(IdentityDocumentKind.self))
    #expect(options("employmentCategory") == expected(EmploymentCategory.self))
  }

  @Test func theReferenceDataFillsEveryListThatIsShown() throws {
    let day = FormFixture.today
    let lists = FormLists(try ShippedReference.data(), on: day, levels: [.assistantEntry, .assistant, .intermediate])
    var known: Set<String> = ["units", "archives"]
    let parents = ["titles": "engineering", "specialties": "engineering", "subspecialties": "engineering-01"]
    let wanted = try FormFixture.shipped("initial-determination").lists.union(FormFixture.shipped("profile").lists)
    for list in wanted where !lists.options(list, parent: parents[list]).isEmpty { known.insert(list) }
    #expect(known.isSuperset(of: wanted), "\(wanted.subtracting(known))")
    let titles = lists.options("titles", parent: "engineering")
    #expect(titles.map(\.label) == ["工程技术人才_技术员", "工程技术人才_助理工程师", "工程技术人才_工程师"])
    let series = lists.options("series", parent: nil)
    #expect(series.count == 27)
    #expect(series.first { $0.code == Series.arts }?.label == "艺术专业人员")
    #expect(series.filter { !$0.isCurrent }.map(\.label) == ["卫生技术人员"])
    let early = FormLists(try ShippedReference.data(), on: try Day.of("2019-12-31"), levels: [])
    #expect(early.options("series", parent: nil).filter(\.isCurrent).isEmpty)
    let engine = FormEngine(
      try FormFixture.shipped("initial-determination"), in: StandardFormContext(today: day, lists: lists))
    let answers = try engine.applying(PostedFields(["series": ["engineering"]]), to: "basic", of: Answers())
    guard case .select(_, let offered, "series") = engine.controls("basic", answers)[1].shape else {
      Issue.record("titles are not offered")
      return
    }
    #expect(offered == titles)
  }
}
