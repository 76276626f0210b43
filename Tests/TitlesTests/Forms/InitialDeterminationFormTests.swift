import Testing
import Titles

/// The shipped form of 初定, filled and spoilt.
@Suite struct InitialDeterminationFormTests {
  @Test func aCompleteApplicationHasNoProblem() throws {
    let engine = try FormFixture.initialDetermination()
    let report = engine.validate(try FormFixture.complete(engine))
    #expect(report == FormReport(), "\(report.problems.map(\.sentence)) \(report.hints.map(\.sentence))")
  }

  @Test func anEmptyApplicationNamesEverythingThatIsMissing() throws {
    let engine = try FormFixture.initialDetermination()
    let report = engine.validate(engine.initialAnswers())
    #expect(report.problems.filter { !$0.isMissing }.isEmpty)
    let basic = report.problems(in: "basic").map(\.reason.sentence)
    #expect(basic.contains("请选择申报职称系列。"))
    #expect(basic.contains("请先选择申报职称系列，再选择申报职称。"))
    #expect(basic.contains("请上传免冠照。"))
    #expect(basic.contains("请填写毕业时间。"))
    #expect(basic.contains("参保记录尚未验证，请上传参保记录（PDF，小于10 MB）。"))
    let unasked = basic.filter { $0.contains("存档证明") || $0.contains("受理部门") || $0.contains("曾用名") }
    #expect(unasked.isEmpty)
    let rest = report.problems.filter { $0.section != "basic" }.map(\.sentence)
    let expected = [
      "学历学位：请至少填写1条学历学位，现在有0条。", "工作经历：请至少填写1条工作经历，现在有0条。",
      "主要工作成绩及奖惩情况：请填写主要工作成绩及奖惩情况。", "见习期工作小结：请填写见习期工作小结。", "附件要求：请上传“单位推荐意见”。",
    ]
    #expect(rest == expected)
  }

  struct Plant: Sendable, CustomTestStringConvertible {
    let section: String
    let record: Int?
    let posted: [String: String]
    let code: String
    let input: String?

    init(_ section: String, _ record: Int?, _ posted: [String: String], _ code: String, _ input: String?) {
      (self.section, self.record, self.posted, self.code, self.input) = (section, record, posted, code, input)
    }

    var testDescription: String { "\(section) \(posted)" }
  }

  static let plants = [
    Plant("basic", nil, ["graduationDate": "2025-08-21"], "date-in-future", "graduationDate"),
    Plant("basic", nil, ["graduationDate": "1990-01-01"], "date-too-early", "graduationDate"),
    Plant("basic", nil, ["startOfWork": "2013-12-31"], "date-too-early", "startOfWork"),
    Plant("basic", nil, ["startOfWork": "早"], "date-malformed", "startOfWork"),
    Plant("basic", nil, ["mobile": "123"], "mobile-invalid", "mobile"),
    Plant("basic", nil, ["mobile": ""], "field-missing", "mobile"),
    Plant("basic", nil, ["title": "arts-2"], "choice-unknown", "title"),
    Plant("basic", nil, ["employer": "没有的单位"], "reference-unknown", "employer"),
    Plant("basic", nil, ["photo": ""], "field-missing", "photo"),
    Plant("basic", nil, ["formerName": String(repeating: "长", count: 26)], "text-too-long", "formerName"),
    Plant("basic", nil, ["ethnicGroup": "99"], "choice-retired", "ethnicGroup"),
    Plant("basic", nil, ["employmentCategory": "privateOrMobile"], "field-missing", "archiveProof"),
    Plant("education", 101, ["isHighest": "no"], "records-count-missing", nil),
    Plant("education", 101, ["education": "master"], "rule-broken", "education"),
    Plant("education", 101, ["certificateNumber": ""], "field-missing", "certificateNumber"),
    Plant("education", 101, ["period.to": "2015-01"], "period-reversed", "period.to"),
    Plant("education", 101, ["proof": ""], "field-missing", "proof"),
    Plant("education", 102, ["degree": "master"], "rule-broken", "degree"),
    Plant("education", 102, ["awardDate": "2026-01-01"], "date-in-future", "awardDate"),
    Plant("work", 103, ["period.from": "2010-01"], "date-too-early", "period.from"),
    Plant("work", 103, ["period.open": "", "period.to": ""], "field-missing", "period.to"),
    Plant("work", 103, ["employer": ""], "field-missing", "employer"),
    Plant("achievements", nil, ["achievements": String(repeating: "字", count: 2001)], "text-too-long", "achievements"),
    Plant("probation", nil, ["summary": "a\u{202E}b"], "text-forbidden-character", "summary"),
    Plant("attachments", nil, ["m1": ""], "attachment-missing", "m1"),
  ]

  @Test(arguments: plants)
  func everyPlantedProblemIsFoundAlone(_ plant: Plant) throws {
    let engine = try FormFixture.initialDetermination()
    let posted = PostedFields(plant.posted.mapValues { [$0] })
    let record = plant.record.map(FormFixture.record)
    let spoilt = try engine.applying(posted, to: plant.section, record: record, of: FormFixture.complete(engine))
    let problems = engine.validate(spoilt).problems
    #expect(FormFixture.codes(problems) == [plant.code], "\(problems.map(\.sentence))")
    #expect(problems.first?.section == plant.section)
    #expect(problems.first?.reason.field == plant.input)
    #expect(problems.first?.record == (plant.input == nil ? nil : record))
  }

  @Test func allPlantedProblemsAreFoundTogether() throws {
    let engine = try FormFixture.initialDetermination()
    var answers = try FormFixture.complete(engine)
    let chosen = [0, 2, 4, 14, 21, 22, 23, 24].map { InitialDeterminationFormTests.plants[$0] }
    for plant in chosen {
      let posted = PostedFields(plant.posted.mapValues { [$0] })
      answers = try engine.applying(posted, to: plant.section, record: plant.record.map(FormFixture.record), of: answers)
    }
    let found = FormFixture.codes(engine.validate(answers).problems)
    #expect(found.sorted() == chosen.map(\.code).sorted())
  }

  @Test func freelancersApplyInTheArtsAndHaveNoEmployer() throws {
    let engine = try FormFixture.initialDetermination()
    let posted = PostedFields(["employmentCategory": ["freelance"]])
    let answers = try engine.applying(posted, to: "basic", of: FormFixture.complete(engine))
    let problems = engine.validate(answers).problems(in: "basic")
    #expect(FormFixture.codes(problems) == ["field-missing", "rule-broken"])
    #expect(problems.last?.reason.sentence.contains("自由职业者仅能申报艺术专业人员系列职称") == true)
    #expect(engine.controls("basic", answers).first { $0.name == "employer" }?.isVisible == false)
    #expect(answers["basic", "employer"] != nil)
    let arts = PostedFields(["series": ["arts"], "title": ["arts-2"], "specialty": ["绘画"], "subspecialty": ["油画"]])
    let changed = try engine.applying(arts, to: "basic", of: answers)
    #expect(engine.validate(changed).problems(in: "basic").map(\.reason.field) == ["archiveProof"])
  }

  @Test func noDegreeNeedsNoCertificate() throws {
    let engine = try FormFixture.initialDetermination()
    let record = FormFixture.record(102)
    let posted = [
      "degree": "none", "awardDate": "", "school": "", "major": "", "certificateNumber": "", "isHighest": "no", "proof": "",
    ]
    let answers = try engine.applying(
      PostedFields(posted.mapValues { [$0] }), to: "education", record: record, of: FormFixture.complete(engine))
    #expect(engine.validate(answers).isComplete)
    let again = try engine.applying(PostedFields(["kind": ["education"]]), to: "education", record: record, of: answers)
    let inputs = engine.validate(again).problems(in: "education", record: record).compactMap(\.reason.field)
    #expect(inputs == ["education", "period.from", "school", "major", "certificateNumber", "proof"])
  }

  @Test func twoHighestEducationsAreOneTooMany() throws {
    let engine = try FormFixture.initialDetermination()
    var answers = try FormFixture.complete(engine)
    var copy = try #require(answers.record(FormFixture.record(101), in: "education")).values
    copy["certificateNumber"] = .text("X-2")
    answers.putRecord(AnswerRecord(id: FormFixture.record(104), values: copy), in: "education")
    let problem = try #require(engine.validate(answers).problems.first)
    #expect(problem.reason.code == "records-count-exceeded")
    #expect(problem.record == FormFixture.record(104) && problem.recordNumber == 3 && problem.reason.field == "isHighest")
    answers.ignoreRecord(FormFixture.record(104), in: "education", true)
    #expect(engine.validate(answers).isComplete)
    answers.ignoreRecord(FormFixture.record(104), in: "education", false)
    copy["isHighest"] = .flag(false)
    copy["certificateNumber"] = .text("X-1")
    answers.putRecord(AnswerRecord(id: FormFixture.record(104), values: copy), in: "education")
    #expect(FormFixture.codes(engine.validate(answers).problems) == ["record-duplicate"])
  }

  @Test(arguments: [
    ("2018-01", "2020-07", [String]()), ("2018-01", "2020-06", []),
    ("2018-01", "2020-05", ["2020-05到2020-07之间没有工作经历，如有请补充；如确无，可直接保存。"]),
    (
      "2018-01", "2021-01",
      ["第2条（2018-01至2021-01）与第1条（2020-07至今）的时间有重叠，请核对；确实如此的可直接保存。"]
    ),
  ])
  func gapsAndOverlapsAreHints(_ from: String, _ until: String, _ hints: [String]) throws {
    let engine = try FormFixture.initialDetermination()
    let posted = PostedFields([
      "period.from": [from], "period.to": [until], "employer": ["某某公司派遣至某某院"], "field": ["设计"],
    ])
    let answers = try engine.applying(
      posted, to: "work", record: FormFixture.record(105), of: FormFixture.complete(engine))
    let report = engine.validate(answers)
    #expect(report.isComplete)
    #expect(report.hints.map(\.reason.sentence) == hints)
  }

  @Test func registersAreAskedForTheFieldsThatShow() throws {
    let engine = try FormFixture.initialDetermination()
    let answers = try FormFixture.complete(engine)
    let asked = engine.registerQueries(answers)
    #expect(asked.map(\.register) == ["insurance", "education", "education"])
    #expect(asked.map(\.record) == [nil, FormFixture.record(101), FormFixture.record(102)])
    #expect(asked.first?.known?.verdict == .passed)
    let mobile = try engine.applying(PostedFields(["employmentCategory": ["privateOrMobile"]]), to: "basic", of: answers)
    #expect(engine.registerQueries(mobile).first?.register == "archive")
    let last = try #require(asked.last)
    let set = engine.setting(FormFixture.fact(.passed), for: last, in: answers)
    guard case .verified(let value) = set.record(FormFixture.record(102), in: "education")?.values["proof"] else {
      Issue.record("no finding was set")
      return
    }
    #expect(value.fact?.verdict == .passed && value.files.map(\.id.rawValue) == [FormFixture.uuid(2)])
  }
}
