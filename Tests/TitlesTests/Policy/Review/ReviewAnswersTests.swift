import Testing
import Titles

/// From the answers of 评审's form to what the rules look at, and to findings.
@Suite struct ReviewAnswersTests {
  private let ground: ReviewGround

  init() throws {
    ground = try ReviewGround()
  }

  private let file = FileReference(
    id: AttachmentID(rawValue: "file-1"), name: "材料.pdf", size: 1000, pages: 1, sha256: String(repeating: "0", count: 64))

  private func basic(_ values: FieldValues) -> Answers {
    Answers(sections: ["basic": .fields(values)])
  }

  private func record(_ id: String, _ values: FieldValues, ignored: Bool = false, locked: Bool = false) -> AnswerRecord {
    AnswerRecord(id: RecordID(rawValue: id), values: values, isIgnored: ignored, isLocked: locked)
  }

  private func read(_ answers: Answers) -> ReviewFacts {
    return ReviewAnswers(answers, in: ground.catalog).facts(ground.review.terms)
  }

  private func findings(_ review: ReviewFacts) -> ReviewGround {
    var changed = ground
    changed.facts.review = review
    return changed
  }

  @Test func emptyAnswersSayNothing() {
    #expect(read(Answers()) == ReviewFacts(terms: ground.review.terms))
  }

  @Test(arguments: [
    ("regular", ApplicationCategory?.some(.regular)), ("exceptional", .exceptional), ("transfer", .seriesTransfer),
    ("additional", .additional), ("", nil),
  ])
  func theCategoryIsRead(_ code: String, _ category: ApplicationCategory?) {
    #expect(read(basic(["category": .text(code)])).category == category)
  }

  @Test func basicInformationIsRead() throws {
    let facts = read(
      basic([
        "category": .text("exceptional"), "isSkilledTalent": .flag(true), "specialty": .text("engineering-01"),
        "subspecialty": .text("engineering-01-03"), "exceptionalCondition": .text("第十三条"), "exceptionalProof": .files([file]),
        "exceptionalForm": .files([file]), "startOfWork": .text("2015-07-01"), "entrustment": .files([file]),
        "insurance": .verified(VerifiedValue(files: [file])),
      ]))
    #expect(facts.isSkilled)
    #expect(facts.specialty?.name == "建设项目管理和咨询")
    #expect(facts.subspecialty?.code == "engineering-01-03")
    #expect(facts.hasExceptionalGround && facts.hasExceptionalEvidence && facts.hasExceptionalForm)
    #expect(facts.startedWork == Day("2015-07-01"))
    #expect(facts.isEntrusted && facts.hasEntrustmentLetter)
    #expect(facts.unitExplanations == [UnitExplanation.other])
  }

  @Test func aTypedSpecialtyIsLeftToAPerson() {
    let facts = read(basic(["specialty": .text("某个新专业")]))
    #expect(facts.specialty == nil)
    #expect(facts.typedSpecialties == ["某个新专业"])
    #expect(findings(facts).verdict(.planSpecialty) == "待人工核实")
  }

  @Test func qualificationsLeadToTheYears() throws {
    var answers = basic(["category": .text("regular")])
    answers[section: "qualifications"] = .records([
      record(
        "a",
        [
          "kind": .text("title"), "name": .text("助理工程师"), "level": .text("assistant"), "series": .text("engineering"),
          "specialty": .text("建筑材料"), "obtained": .text("2021-09-30"), "isPrior": .flag(true), "proof": .files([file]),
        ]),
      record("b", ["kind": .text("skill"), "name": .text("技师"), "level": .text("technician"), "obtained": .text("2020-01-01")]),
      record("c", ["kind": .text("vocational"), "name": .text("二级建造师"), "level": .text("gradeTwo")], locked: true),
      record("d", ["kind": .text("title"), "name": .text("工程师"), "level": .text("intermediate")], ignored: true),
    ])
    let facts = read(answers)
    #expect(
      facts.qualifications == [
        try ReviewGround.title("助理工程师", .assistant, "2021-09-30", isBasis: true),
        Qualification(kind: .skill, name: "技师", skill: .technician, obtained: try .of("2020-01-01"), hasEvidence: false),
        Qualification(kind: .vocational, name: "二级建造师", hasEvidence: true),
      ])
    #expect(findings(facts).verdict(.promotionYears) == "符合")
  }

  @Test func coursesAndAppraisalsAreReadByYear() {
    var answers = Answers()
    answers[section: "training"] = .records([
      record(
        "a", ["year": .text("2023"), "publicHours": .text("30.5"), "professionalHours": .text("60"), "proof": .files([file])]),
      record("b", ["year": .text("")]), record("c", ["year": .text("2022"), "publicHours": .text("很多")]),
    ])
    answers[section: "appraisals"] = .records([
      record("d", ["year": .text("2024"), "result": .text("excellent")]),
      record("e", ["year": .text("2023"), "result": .text("barelyQualified"), "proof": .files([file])]),
      record("f", ["year": .text("2022")]),
    ])
    let facts = read(answers)
    #expect(facts.courses.map(\.year) == [2023, 2022])
    #expect(facts.courses.first?.publicHours == CourseHours("30.5"))
    #expect(facts.courses.map(\.hasEvidence) == [true, false])
    #expect(facts.courses.last?.professionalHours == .zero)
    #expect(
      facts.appraisals == [
        Appraisal(year: 2024, grade: .excellent), Appraisal(year: 2023, grade: .barelyQualified, hasEvidence: true),
      ])
    #expect(findings(facts).verdict(.excellentProved) == "不符合!")
  }

  /// A month counts to its last day.
  @Test func achievementsOfEverySectionAreRead() throws {
    let month: FieldValue = .text("2018-06")
    var answers = Answers()
    answers[section: "performance"] = .records([
      record(
        "p1",
        [
          "name": .text("示例大桥"), "period": .period(PeriodValue(from: "2016-01", to: "2018-05")), "isSincePrior": .flag(false),
          "isRepresentative": .flag(true), "proof": .files([file]),
        ]),
      record("p2", ["name": .text("示例隧道"), "period": .period(PeriodValue(from: "2016-01", isOpen: true))]),
    ])
    answers[section: "books"] = .records([record("b", ["name": .text("书"), "published": month])])
    answers[section: "papers"] = .records([record("c", ["name": .text("论文"), "published": month])])
    answers[section: "patents"] = .records([record("d", ["name": .text("专利"), "granted": month])])
    answers[section: "standards"] = .records([record("e", ["name": .text("标准"), "published": month])])
    answers[section: "research"] = .records([
      record("f", ["name": .text("课题"), "period": .period(PeriodValue(from: "2018-01", to: "2018-06"))])
    ])
    answers[section: "honours"] = .records([record("g", ["name": .text("荣誉"), "awarded": month])])
    answers[section: "awards"] = .records([record("h", ["project": .text("获奖项目"), "awarded": month])])
    answers[section: "results"] = .records([record("i", ["name": .text("成果"), "date": month])])
    answers[section: "posts"] = .records([record("j", ["organization": .text("示例学会")])])
    var facts = read(answers)
    #expect(
      facts.achievements.map(\.name) == ["示例大桥", "示例隧道", "书", "论文", "专利", "标准", "课题", "荣誉", "获奖项目", "成果"])
    let bridge = try #require(facts.achievements.first)
    #expect(bridge.section == "工作业绩")
    #expect(bridge.achieved == Day("2018-05-31"))
    #expect(bridge.claimsSinceTitle == false)
    #expect(bridge.isRepresentative && bridge.hasEvidence)
    #expect(facts.achievements[1].isOngoing)
    #expect(facts.achievements.dropFirst(2).allSatisfy { $0.achieved == Day("2018-06-30") && !$0.hasEvidence })
    facts.qualifications = [try ReviewGround.title("助理工程师", .assistant, "2018-06-15", isBasis: true)]
    #expect(findings(facts).says(.achievementsSinceTitle, "“示例大桥”早于取得现职称"))
  }

  @Test func theDispatchStandsInThePresentWork() {
    func work(_ employer: String, _ period: PeriodValue) -> Dispatch? {
      var answers = Answers()
      answers[section: "work"] = .records([record("a", ["employer": .text(employer), "period": .period(period)])])
      return read(answers).dispatch
    }
    let words = "示例人力资源有限公司派遣至示例建设有限公司"
    #expect(work(words, PeriodValue(from: "2020-01", isOpen: true))?.sender == "示例人力资源有限公司")
    #expect(work(words, PeriodValue(from: "2020-01", to: "2021-01")) == nil)
    #expect(work("示例建设有限公司", PeriodValue(from: "2020-01", isOpen: true)) == nil)
  }
}
