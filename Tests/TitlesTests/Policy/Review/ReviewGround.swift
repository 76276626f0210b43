import Testing
import Titles

/// A sound application in 评审: a bachelor who became 助理工程师 in 2018 applies for 工程师 at a district's committee. Each test
/// changes what its sentence speaks of.
struct ReviewGround {
  let rules: PolicyRules
  let catalog: Catalog
  let data: ReferenceData
  var facts: PolicyFacts

  init() throws {
    data = try ShippedReference.data()
    rules = data.policy
    catalog = data.catalog
    let terms = try ReviewTerms(
      name: "2025年示例区工程技术中级职称评审申报计划", committee: "示例区工程技术中级职称评审委员会", year: 2025,
      cutoff: .of("2025-09-30"), opens: Moment(.of("2025-08-15"), hour: 9), closes: Moment(.of("2025-08-29"), hour: 18),
      titles: ["engineering-assistant", "engineering-intermediate"], specialties: ["engineering-01", "engineering-02-01"],
      isDistrictIntermediate: true)
    facts = PolicyFacts(business: .review, day: try .of("2025-08-20"), authorityName: terms.committee)
    facts.series = catalog.series("engineering")
    facts.title = catalog.title("engineering-intermediate")
    facts.highestEducation = .bachelor
    facts.highestDegree = .bachelor
    facts.employmentCategory = .stateEnterprise
    facts.employerName = "示例建设有限公司"
    facts.insurance = .answered(InsuranceStanding(months: 60, isInsuredNow: true, unitName: "示例建设有限公司"))
    var review = ReviewFacts(terms: terms)
    review.moment = Moment(try .of("2025-08-20"), hour: 10)
    review.category = .regular
    review.specialty = catalog.specialty("engineering-01")
    review.subspecialty = catalog.subspecialties(specialty: "engineering-01", on: facts.day).first
    review.startedWork = try .of("2015-07-01")
    review.employerInCity = true
    review.qualifications = [try ReviewGround.title("助理工程师", .assistant, "2018-06-01", isBasis: true)]
    review.courses = (2018...2025).map { CourseRecord(year: $0, publicHours: 30, professionalHours: 60) }
    review.appraisals = (2020...2024).map { Appraisal(year: $0, grade: .qualified) }
    review.achievements = [
      Achievement(section: "工作业绩", name: "示例小区建设项目", achieved: try .of("2022-05-31"), isRepresentative: true)
    ]
    review.isCivilServant = .answered(false)
    review.isRetired = .answered(false)
    review.disciplinedThrough = .answered(nil)
    facts.review = review
  }

  /// 评审's own facts.
  var review: ReviewFacts {
    get {
      guard let review = facts.review else { preconditionFailure("init() sets them") }
      return review
    }
    set { facts.review = newValue }
  }

  static func title(
    _ name: String, _ level: TitleLevel, _ obtained: String, series: String = "engineering", isBasis: Bool = false
  ) throws -> Qualification {
    Qualification(
      kind: .title, name: name, series: series, specialty: "建筑材料", level: level, obtained: try .of(obtained), isBasis: isBasis)
  }

  static func skill(_ skill: SkillLevel, _ obtained: String) throws -> Qualification {
    Qualification(kind: .skill, name: skill.label, skill: skill, obtained: try .of(obtained))
  }

  /// Applies for another title.
  mutating func apply(for code: String) {
    facts.title = catalog.title(code)
    facts.series = facts.title.flatMap { catalog.series($0.series) }
    facts.review?.terms.titles.insert(code)
  }

  func finding(_ rule: PolicyRule) -> Finding? {
    rules.evaluate(facts).first { $0.rule == rule.rawValue }
  }

  /// 符合, 不符合, 不符合! where it forbids submission, 待人工核实, or nil where the rule doesn't concern the applicant.
  func verdict(_ rule: PolicyRule) -> String? {
    finding(rule).map { $0.verdict.label + ($0.blocking ? "!" : "") }
  }

  func says(_ rule: PolicyRule, _ words: String) -> Bool {
    finding(rule)?.explanation.contains(words) ?? false
  }
}
