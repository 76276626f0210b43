import Testing
import Titles

/// What holds for all rules of 评审 together.
@Suite struct ReviewRulesTests {
  @Test func aSoundApplicationMeetsEveryRule() throws {
    let ground = try ReviewGround()
    let findings = ground.rules.evaluate(ground.facts)
    // What only a person can see is left to one.
    #expect(findings.filter { $0.verdict != .met }.map(\.rule) == ["achievements-relevant"])
    #expect(findings.blockingReasons.isEmpty)
    #expect(
      findings.map(\.rule) == [
        "plan-window", "plan-title", "plan-specialty", "promotion-years", "transfer-or-promotion", "continuing-education",
        "education-proved", "annual-appraisals", "insured-for-a-year", "recommending-unit", "achievements-since-title",
        "achievements-proved", "achievements-relevant", "representative-works", "used-before", "open-at-level",
        "not-terminated-this-year",
        "no-integrity-record", "not-own-handler", "no-civil-servant", "not-retired", "no-discipline",
      ])
  }

  @Test func everyFindingIsOneSentenceWithItsCitation() throws {
    var ground = try ReviewGround()
    ground.facts.employmentCategory = .publicInstitution
    for category in ApplicationCategory.allCases {
      for isSkilled in [false, true] {
        ground.review.category = category
        ground.review.isSkilled = isSkilled
        for finding in ground.rules.evaluate(ground.facts) {
          #expect(finding.explanation.hasSuffix("。") && !finding.explanation.dropLast().contains("。"), "\(finding.explanation)")
          #expect(!finding.citation.isEmpty && !finding.title.isEmpty)
        }
      }
    }
  }

  /// What isn't filled in yet is never held against the applicant, besides what only the registers can say.
  @Test func anEmptyDraftIsNotBlockedByWhatIsNotFilledIn() throws {
    let ground = try ReviewGround()
    var facts = PolicyFacts(business: .review, day: ground.facts.day, authorityName: "示例评审委员会")
    facts.review = ReviewFacts(terms: ground.review.terms)
    #expect(ground.rules.evaluate(facts).blockingReasons.map(\.code) == ["insured-for-a-year"])
    facts.review = nil
    #expect(
      ground.rules.evaluate(facts).map(\.rule) == ["not-terminated-this-year", "no-integrity-record", "not-own-handler"])
  }

  @Test func rulesOfGeneralRegulationAreFlagged() throws {
    let ground = try ReviewGround()
    let flagged = ground.rules.evaluate(ground.facts).filter { $0.citation.hasSuffix("（待核对）") }.map(\.rule)
    #expect(
      flagged == [
        "promotion-years", "transfer-or-promotion", "open-at-level", "no-civil-servant", "not-retired", "no-discipline",
      ])
  }

  @Test func withoutTablesAPersonIsAsked() throws {
    let ground = try ReviewGround()
    let levels = try CSV(
      "basis,value,level,insured_months,insured_now,citation,effective_from,effective_to\n"
        + "education,bachelor,assistant,12,no,规定,2020-01-01,\n", file: "levels.csv")
    let header = "business,rule,title,citation,status,effective_from,effective_to\n"
    let rows = ["promotion-years", "insured-for-a-year", "skilled-workers", "representative-works"].map {
      "review,\($0),规则,规定,verified,2020-01-01,\n"
    }
    let rules = try PolicyRules(levels: levels, rules: CSV(header + rows.joined(), file: "rules.csv"))
    let findings = rules.evaluate(ground.facts)
    #expect(findings.map(\.rule) == ["promotion-years", "insured-for-a-year"])
    #expect(findings.allSatisfy { $0.verdict == .toBeChecked })
  }

  @Test func everyRuleIsListedForABusiness() throws {
    let listed = Set(try ReviewGround().rules.entries.map(\.rule))
    #expect(listed == Set(PolicyRule.allCases))
  }

  /// Barred: what holds for 初定 and 确认 too, in 评审's words.
  @Test func aTerminationBarsAtTheCommitteeForItsYear() throws {
    var ground = try ReviewGround()
    ground.facts.terminations = [try .of("2025-03-01")]
    #expect(ground.verdict(.notTerminatedThisYear) == "不符合!")
    #expect(ground.says(.notTerminatedThisYear, "今年内不能再次选择“示例区工程技术中级职称评审委员会”进行职称评审申报"))
    ground.facts.terminations = [try .of("2024-12-31")]
    #expect(ground.verdict(.notTerminatedThisYear) == "符合")
    #expect(ground.says(.notTerminatedThisYear, "没有被该评审委员会终止过"))
  }

  @Test func anIntegrityRecordBarsForThreeYears() throws {
    var ground = try ReviewGround()
    let effect = try Effect(from: .of("2022-08-21"), through: .of("2025-08-20"))
    ground.facts.integrityRecords = [IntegrityRecord(effect: effect, summary: "提供虚假业绩材料")]
    #expect(ground.verdict(.noIntegrityRecord) == "不符合!")
    ground.facts.day = try .of("2025-08-21")
    #expect(ground.verdict(.noIntegrityRecord) == "符合")
  }

  /// 003五（一）、004一（二）: 申报人本人不得申请绑定审核推荐单位的职称管理员权限，否则会造成本人无法申报.
  @Test func aHandlerOfTheRecommendingUnitCannotApply() throws {
    var ground = try ReviewGround()
    ground.facts.handledUnits = ["示例建设有限公司"]
    #expect(ground.verdict(.notOwnHandler) == "不符合!")
  }

  @Test func civilServantsAndRetiredPeopleAreBarred() throws {
    var ground = try ReviewGround()
    ground.review.isCivilServant = .answered(true)
    ground.review.isRetired = .answered(true)
    #expect(ground.verdict(.noCivilServant) == "不符合!")
    #expect(ground.verdict(.notRetired) == "不符合!")
    ground.review.isCivilServant = .unknown
    ground.review.isRetired = .unknown
    #expect(ground.verdict(.noCivilServant) == "待人工核实")
    #expect(ground.verdict(.notRetired) == "待人工核实")
  }

  @Test func aDisciplinaryPeriodBarsThroughItsLastDay() throws {
    var ground = try ReviewGround()
    ground.review.disciplinedThrough = .answered(try .of("2025-08-20"))
    #expect(ground.verdict(.noDiscipline) == "不符合!")
    #expect(ground.says(.noDiscipline, "2025年8月20日"))
    ground.review.disciplinedThrough = .answered(try .of("2025-08-19"))
    #expect(ground.verdict(.noDiscipline) == "符合")
    ground.review.disciplinedThrough = .unknown
    #expect(ground.verdict(.noDiscipline) == "待人工核实")
  }
}
