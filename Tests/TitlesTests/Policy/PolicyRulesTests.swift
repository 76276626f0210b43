import TestKit
import Testing
import Titles

@Suite struct PolicyRulesTests {
  private let rules: PolicyRules
  private let catalog: Catalog
  private let day: Day

  init() throws {
    let data = try ShippedReference.data()
    rules = data.policy
    catalog = data.catalog
    day = try .of("2025-08-20")
  }

  /// A bachelor at an institution who meets every rule.
  private func sound() -> PolicyFacts {
    var facts = PolicyFacts(business: .initialDetermination, day: day, authorityName: "示例区人力资源和社会保障局")
    facts.series = catalog.series("engineering")
    facts.title = catalog.title("engineering-assistant")
    facts.highestEducation = .bachelor
    facts.highestDegree = .bachelor
    facts.employmentCategory = .publicInstitution
    facts.employerName = "示例职业教育中心"
    facts.insurance = .answered(InsuranceStanding(months: 20, isInsuredNow: true))
    return facts
  }

  private func finding(_ rule: PolicyRule, _ facts: PolicyFacts) -> Finding? {
    rules.evaluate(facts).first { $0.rule == rule.rawValue }
  }

  @Test func aSoundApplicationMeetsEveryRule() {
    let findings = rules.evaluate(sound())
    #expect(
      findings.map(\.rule) == [
        "level-fits-education", "insured-months", "employer-named", "one-open-application", "no-equal-title",
        "not-terminated-this-year", "no-integrity-record", "not-own-handler",
      ])
    #expect(findings.allSatisfy { $0.verdict == .met && !$0.blocking })
    #expect(findings.blockingReasons.isEmpty)
    #expect(findings.allSatisfy { $0.explanation.hasSuffix("。") && !$0.citation.isEmpty && !$0.title.isEmpty })
  }

  @Test func theTableIsTheManuals() {
    let rows = rules.levels(on: day).map { "\($0.basis.label) \($0.level.label) \($0.insuredMonths) \($0.mustBeInsuredNow)" }
    #expect(rows == ["中专学历 员级 12 false", "大专学历 助理级 36 false", "本科学历 助理级 12 false", "硕士学位 中级 24 false", "博士学位 中级 0 true"])
  }

  @Test(arguments: [
    (Education.secondaryVocational, Degree.none, TitleLevel.assistantEntry), (.juniorCollege, .none, .assistant),
    (.bachelor, .none, .assistant), (.bachelor, .bachelor, .assistant), (.master, .none, .assistant),
    (.master, .master, .intermediate), (.bachelor, .master, .intermediate), (.doctor, .doctor, .intermediate),
  ])
  func theHighestEducationOpensItsLevelAndThoseBelow(_ education: Education, _ degree: Degree, _ highest: TitleLevel) {
    var facts = sound()
    facts.highestEducation = education
    facts.highestDegree = degree
    facts.insurance = .answered(InsuranceStanding(months: 60, isInsuredNow: true))
    for title in catalog.titles(series: "engineering", on: day) {
      facts.title = title
      let isOpen = title.level <= highest
      let found = finding(.levelFitsEducation, facts)
      #expect(found?.verdict == (isOpen ? .met : .notMet), "\(title.label)")
      #expect(found?.blocking == !isOpen)
      if isOpen { #expect(finding(.insuredMonths, facts)?.verdict == .met) }
    }
  }

  @Test(arguments: [
    (Education.secondaryVocational, Degree.none, "engineering-entry", 12), (.juniorCollege, .none, "engineering-assistant", 36),
    (.juniorCollege, .none, "engineering-entry", 12), (.bachelor, .bachelor, "engineering-assistant", 12),
    (.master, .master, "engineering-intermediate", 24), (.master, .master, "engineering-assistant", 12),
  ])
  func theMonthsAreCountedToTheMonth(_ education: Education, _ degree: Degree, _ title: String, _ months: Int) {
    var facts = sound()
    facts.highestEducation = education
    facts.highestDegree = degree
    facts.title = catalog.title(title)
    facts.insurance = .answered(InsuranceStanding(months: months, isInsuredNow: false))
    #expect(finding(.insuredMonths, facts)?.verdict == .met)
    facts.insurance = .answered(InsuranceStanding(months: months - 1, isInsuredNow: true))
    #expect(finding(.insuredMonths, facts)?.verdict == .notMet)
    #expect(finding(.insuredMonths, facts)?.blocking == true)
    #expect(finding(.insuredMonths, facts)?.explanation.contains("还差1个月") == true)
  }

  @Test func aDoctorNeedsToBeInsuredNowAndNoMonths() {
    var facts = sound()
    facts.highestEducation = .doctor
    facts.highestDegree = .doctor
    facts.title = catalog.title("engineering-intermediate")
    facts.insurance = .answered(InsuranceStanding(months: 0, isInsuredNow: true))
    #expect(finding(.insuredMonths, facts)?.verdict == .met)
    facts.insurance = .answered(InsuranceStanding(months: 20, isInsuredNow: false))
    #expect(finding(.insuredMonths, facts)?.blocking == true)
    #expect(finding(.insuredMonths, facts)?.explanation.contains("您目前没有参保") == true)
  }

  @Test func aMasterWith18MonthsIsBlockedUntilARecordIsUploaded() {
    var facts = sound()
    facts.highestEducation = .master
    facts.highestDegree = .master
    facts.title = catalog.title("engineering-intermediate")
    facts.insurance = .answered(InsuranceStanding(months: 18, isInsuredNow: true))
    let blocked = finding(.insuredMonths, facts)
    #expect(blocked?.verdict == .notMet)
    #expect(blocked?.verdict.label == "不符合")
    #expect(blocked?.blocking == true)
    #expect(blocked?.explanation == "您累计参保18个月，还差6个月，不满足“硕士学位初定中级职称需累计24个月参保”；如实际已参保，请上传参保记录后再提交。")
    #expect(blocked?.citation.contains("硕士") == true)
    #expect(blocked?.facts.contains(FindingFact("累计参保月数", "18个月")) == true)
    #expect(rules.evaluate(facts).blockingReasons.map(\.code) == ["insured-months"])
    facts.hasInsuranceRecord = true
    let checked = finding(.insuredMonths, facts)
    #expect(checked?.verdict == .toBeChecked)
    #expect(checked?.blocking == false)
    #expect(checked?.explanation.contains("由审核单位核实") == true)
  }

  @Test func withoutAnAnswerARecordIsAskedFor() {
    var facts = sound()
    facts.insurance = .unknown
    #expect(finding(.insuredMonths, facts)?.blocking == true)
    #expect(finding(.insuredMonths, facts)?.explanation.contains("请上传参保记录") == true)
    facts.hasInsuranceRecord = true
    #expect(finding(.insuredMonths, facts)?.verdict == .toBeChecked)
    #expect(finding(.insuredMonths, facts)?.blocking == false)
  }

  @Test(arguments: [EmploymentCategory.privateOrMobile, .freelance])
  func theArchiveIsLookedUpOrProved(_ category: EmploymentCategory) {
    var facts = sound()
    facts.employmentCategory = category
    facts.archiveKeptInCity = .answered(true)
    #expect(finding(.archiveKept, facts)?.verdict == .met)
    for answer in [RegisterAnswer<Bool>.answered(false), .unknown] {
      facts.archiveKeptInCity = answer
      facts.hasArchiveProof = false
      #expect(finding(.archiveKept, facts)?.verdict == .notMet)
      #expect(finding(.archiveKept, facts)?.blocking == true)
      facts.hasArchiveProof = true
      #expect(finding(.archiveKept, facts)?.verdict == .toBeChecked)
      #expect(finding(.archiveKept, facts)?.blocking == false)
    }
  }

  @Test func othersArchivesAreNotLookedUp() {
    var facts = sound()
    for category in EmploymentCategory.allCases where !category.needsArchiveCheck {
      facts.employmentCategory = category
      #expect(finding(.archiveKept, facts) == nil)
    }
  }

  @Test func freelancersApplyInTheArtsOnly() {
    var facts = sound()
    facts.employmentCategory = .freelance
    facts.employerName = nil
    #expect(finding(.freelanceArtsOnly, facts)?.blocking == true)
    #expect(finding(.employerNamed, facts) == nil)
    facts.series = catalog.series(Series.arts)
    facts.title = catalog.title("arts-performer-assistant")
    #expect(finding(.freelanceArtsOnly, facts)?.verdict == .met)
  }

  @Test func everybodyElseNamesAnEmployer() {
    var facts = sound()
    facts.employerName = nil
    #expect(finding(.employerNamed, facts)?.blocking == true)
    facts.employerName = "示例职业教育中心"
    facts.insurance = .answered(InsuranceStanding(months: 20, isInsuredNow: true, unitName: "示例人力资源公司"))
    #expect(finding(.employerNamed, facts)?.verdict == .toBeChecked)
    #expect(finding(.employerNamed, facts)?.blocking == false)
    facts.insurance = .answered(InsuranceStanding(months: 20, isInsuredNow: true, unitName: "示例职业教育中心"))
    #expect(finding(.employerNamed, facts)?.verdict == .met)
  }

  @Test func aSeriesThatIsFiledElsewhereIsBlocked() {
    var facts = sound()
    facts.series = catalog.series("health")
    facts.title = catalog.title("health-nurse-assistant")
    #expect(finding(.seriesFiledHere, facts)?.blocking == true)
    #expect(finding(.seriesFiledHere, facts)?.explanation.contains("卫生健康主管部门") == true)
  }

  @Test func oneApplicationAtATime() {
    var facts = sound()
    facts.otherOpenApplications = ["20250820AB12"]
    #expect(finding(.oneOpenApplication, facts)?.blocking == true)
    #expect(finding(.oneOpenApplication, facts)?.explanation.contains("20250820AB12") == true)
  }

  @Test(arguments: [
    ("engineering", TitleLevel.assistant, true), ("engineering", .senior, true), ("engineering", .assistantEntry, false),
    ("economics", .senior, false),
  ])
  func aTitleOfTheSameOrAHigherLevelInTheSeriesBars(_ series: String, _ level: TitleLevel, _ bars: Bool) throws {
    var facts = sound()
    facts.heldTitles = [HeldTitle(series: series, level: level, label: "已有职称", obtained: try .of("2020-05-01"))]
    #expect(finding(.noEqualTitle, facts)?.blocking == bars)
    #expect(finding(.noEqualTitle, facts)?.verdict == (bars ? .notMet : .met))
  }

  @Test func aTerminationBarsForItsCalendarYear() throws {
    var facts = sound()
    facts.terminations = [try .of("2025-01-03")]
    #expect(finding(.notTerminatedThisYear, facts)?.blocking == true)
    #expect(finding(.notTerminatedThisYear, facts)?.explanation.contains("2025年1月3日") == true)
    facts.day = try .of("2026-01-01")
    #expect(finding(.notTerminatedThisYear, facts)?.verdict == .met)
  }

  @Test func anIntegrityRecordBarsThroughItsLastDay() throws {
    var facts = sound()
    let effect = try Effect(from: .of("2024-01-01"), through: .of("2025-08-20"))
    facts.integrityRecords = [IntegrityRecord(effect: effect, summary: "提供虚假业绩材料")]
    #expect(finding(.noIntegrityRecord, facts)?.blocking == true)
    #expect(finding(.noIntegrityRecord, facts)?.explanation.contains("2025年8月20日") == true)
    facts.day = day.adding(days: 1)
    #expect(finding(.noIntegrityRecord, facts)?.verdict == .met)
    facts.integrityRecords = [IntegrityRecord(effect: Effect(from: effect.from), summary: "长期")]
    #expect(finding(.noIntegrityRecord, facts)?.blocking == true)
  }

  @Test func aHandlerOfTheRecommendingUnitIsToldWhatToDo() {
    var facts = sound()
    facts.handledUnits = ["示例职业教育中心"]
    let found = finding(.notOwnHandler, facts)
    #expect(found?.blocking == true)
    #expect(found?.explanation.contains("“示例职业教育中心”") == true)
    #expect(found?.explanation.contains("用户管理") == true)
  }

  @Test func anEmptyDraftIsNotBlockedByWhatIsNotFilledIn() {
    let findings = rules.evaluate(PolicyFacts(business: .initialDetermination, day: day, authorityName: "示例区人力资源和社会保障局"))
    #expect(findings.blockingReasons.isEmpty)
    #expect(findings.contains { $0.rule == "level-fits-education" && $0.verdict == .toBeChecked })
    #expect(findings.contains { $0.rule == "insured-months" && $0.verdict == .toBeChecked })
  }

  @Test func oldApplicationsKeepTheirRules() throws {
    let levels = try CSV(
      """
      basis,value,level,insured_months,insured_now,citation,effective_from,effective_to
      education,bachelor,assistant,12,no,旧规定,2020-01-01,2025-12-31
      education,bachelor,assistant,6,no,新规定,2026-01-01,
      """, file: "levels.csv")
    let entries = try CSV(
      "business,rule,title,citation,status,effective_from,effective_to\ninitialDetermination,insured-months,参保,规定,verified,2020-01-01,\n",
      file: "rules.csv")
    let dated = try PolicyRules(levels: levels, rules: entries)
    var facts = sound()
    facts.insurance = .answered(InsuranceStanding(months: 8, isInsuredNow: true))
    #expect(dated.evaluate(facts).map(\.citation) == ["旧规定"])
    #expect(dated.evaluate(facts).map(\.verdict) == [.notMet])
    facts.day = try .of("2026-01-01")
    #expect(dated.evaluate(facts).map(\.citation) == ["新规定"])
    #expect(dated.evaluate(facts).map(\.verdict) == [.met])
  }

  @Test func moreInsuranceNeverMakesAVerdictWorse() {
    var generator = SeededGenerator(seed: 9)
    let titles = catalog.titles(series: "engineering", on: day)
    for _ in 0..<500 {
      var facts = sound()
      facts.highestEducation = Education.allCases.randomElement(using: &generator)
      facts.highestDegree = Degree.allCases.randomElement(using: &generator)
      facts.title = titles.randomElement(using: &generator)
      facts.hasInsuranceRecord = Bool.random(using: &generator)
      let months = Int.random(in: 0...40, using: &generator)
      facts.insurance = .answered(InsuranceStanding(months: months, isInsuredNow: true))
      let before = finding(.insuredMonths, facts)
      facts.insurance = .answered(InsuranceStanding(months: months + 1, isInsuredNow: true))
      let after = finding(.insuredMonths, facts)
      if before?.verdict == .met { #expect(after?.verdict == .met) }
      if before?.blocking == false { #expect(after?.blocking == false) }
    }
  }

  @Test func aRuleListedTwiceForADayIsRefused() throws {
    let levels = try CSV(
      "basis,value,level,insured_months,insured_now,citation,effective_from,effective_to\n"
        + "education,bachelor,assistant,12,no,规定,2020-01-01,\n", file: "levels.csv")
    let entries = try CSV(
      """
      business,rule,title,citation,status,effective_from,effective_to
      initialDetermination,insured-months,参保,规定,verified,2020-01-01,
      confirmation,insured-months,参保,规定,verified,2020-01-01,
      initialDetermination,insured-months,参保,规定,verified,2025-01-01,
      """, file: "rules.csv")
    let found = fault { () throws(DataFault) in _ = try PolicyRules(levels: levels, rules: entries) }
    #expect(found?.line == 4)
    #expect(found?.sentence.contains("重叠") == true)
  }
}
