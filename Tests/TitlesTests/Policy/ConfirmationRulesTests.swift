import TestKit
import Testing
import Titles

/// The rules of 职称确认 in the shipped table.
@Suite struct ConfirmationRulesTests {
  private let rules: PolicyRules
  private let catalog: Catalog
  private let day: Day

  init() throws {
    let data = try ShippedReference.data()
    rules = data.policy
    catalog = data.catalog
    day = try .of("2025-08-20")
  }

  /// An engineer of an institution, insured in the city, whose title the register knows.
  private func sound() throws -> PolicyFacts {
    var facts = PolicyFacts(business: .confirmation, day: day, authorityName: "示例区人力资源和社会保障局")
    facts.series = catalog.series("engineering")
    facts.title = catalog.title("engineering-intermediate")
    facts.titleObtained = try .of("2022-06-01")
    facts.contract = Effect(from: try .of("2023-12-01"), through: try .of("2026-11-30"))
    facts.insuredSince = try .of("2023-12-20")
    facts.employmentCategory = .publicInstitution
    facts.employerName = "示例职业教育中心"
    facts.insurance = .answered(
      InsuranceStanding(months: 20, isInsuredNow: true, unitName: "示例职业教育中心", since: try .of("2023-12-01")))
    facts.heldTitles = [try held("2022-06-01")]
    return facts
  }

  private func held(_ obtained: String?) throws -> HeldTitle {
    let title = try #require(catalog.title("engineering-intermediate"))
    return HeldTitle(series: title.series, level: title.level, label: title.label, obtained: try obtained.map(Day.of))
  }

  private func finding(_ rule: PolicyRule, _ facts: PolicyFacts) -> Finding? {
    rules.evaluate(facts).first { $0.rule == rule.rawValue }
  }

  @Test func aSoundApplicationMeetsEveryRule() throws {
    let findings = rules.evaluate(try sound())
    #expect(
      findings.map(\.rule) == [
        "original-title", "contract-in-force", "insured-here", "insured-since", "employer-named", "one-open-application",
        "not-terminated-this-year", "no-integrity-record", "not-own-handler",
      ])
    #expect(findings.allSatisfy { $0.verdict == .met && !$0.blocking })
    #expect(findings.allSatisfy { $0.explanation.hasSuffix("。") && !$0.citation.isEmpty && !$0.explanation.contains("初定") })
  }

  @Test func neitherEducationNorMonthsDecide() throws {
    var facts = try sound()
    facts.highestEducation = .secondaryVocational
    facts.highestDegree = Degree.none
    facts.insurance = .answered(InsuranceStanding(months: 1, isInsuredNow: true))
    #expect(rules.evaluate(facts).blockingReasons.isEmpty)
    #expect(finding(.insuredMonths, facts) == nil)
    #expect(finding(.levelFitsEducation, facts) == nil)
    // A title of the same level is what is confirmed, no obstacle.
    #expect(finding(.noEqualTitle, facts) == nil)
  }

  @Test func theOriginalTitleIsLookedUp() throws {
    var facts = try sound()
    #expect(finding(.originalTitle, facts)?.explanation == "系统已查到您于2022年6月1日取得“工程技术人才_工程师”。")
    facts.titleObtained = try .of("2021-06-01")
    #expect(finding(.originalTitle, facts)?.verdict == .toBeChecked)
    #expect(finding(.originalTitle, facts)?.explanation.contains("与登记的2022年6月1日不一致") == true)
    facts.heldTitles.append(try held("2021-06-01"))
    #expect(finding(.originalTitle, facts)?.verdict == .met)
    facts.heldTitles = [try held(nil)]
    #expect(finding(.originalTitle, facts)?.verdict == .met)
    facts.heldTitles = []
    #expect(finding(.originalTitle, facts)?.explanation == "系统没有查到“工程技术人才_工程师”的取得信息，由审核单位核对原证书。")
    #expect(finding(.originalTitle, facts)?.blocking == false)
    facts.title = nil
    #expect(finding(.originalTitle, facts)?.verdict == .toBeChecked)
  }

  @Test func aRevokedTitleIsNotConfirmed() throws {
    var facts = try sound()
    facts.revokedTitles = [try held("2022-06-01")]
    // Obtained anew since.
    #expect(finding(.originalTitle, facts)?.verdict == .met)
    facts.heldTitles = []
    #expect(finding(.originalTitle, facts)?.blocking == true)
    #expect(finding(.originalTitle, facts)?.explanation.contains("已被撤销") == true)
    facts.title = catalog.title("engineering-assistant")
    #expect(finding(.originalTitle, facts)?.blocking == false)
  }

  @Test func theContractCoversTheDay() throws {
    var facts = try sound()
    facts.day = try .of("2026-11-30")
    #expect(finding(.contractInForce, facts)?.verdict == .met)
    facts.day = try .of("2026-12-01")
    #expect(finding(.contractInForce, facts)?.blocking == true)
    #expect(finding(.contractInForce, facts)?.explanation.contains("已经届满（2023年12月1日至2026年11月30日）") == true)
    facts.day = try .of("2023-11-30")
    #expect(finding(.contractInForce, facts)?.blocking == true)
    #expect(finding(.contractInForce, facts)?.explanation.contains("2023年12月1日起才生效") == true)
    facts.contract = Effect(from: try .of("2023-12-01"))
    facts.day = try .of("2040-01-01")
    #expect(finding(.contractInForce, facts)?.explanation == "合同在有效期内（2023年12月1日起，无固定期限）。")
    facts.contract = nil
    #expect(finding(.contractInForce, facts)?.verdict == .toBeChecked)
    facts.employmentCategory = .freelance
    #expect(finding(.contractInForce, facts) == nil)
  }

  @Test func whoIsNotInsuredHereProvesIt() throws {
    var facts = try sound()
    for answer in [RegisterAnswer.unknown, .answered(InsuranceStanding(months: 40, isInsuredNow: false))] {
      facts.insurance = answer
      facts.hasInsuranceRecord = false
      #expect(finding(.insuredHere, facts)?.blocking == true)
      #expect(finding(.insuredHere, facts)?.explanation.contains("请上传参保记录") == true)
      facts.hasInsuranceRecord = true
      #expect(finding(.insuredHere, facts)?.verdict == .toBeChecked)
      #expect(finding(.insuredHere, facts)?.blocking == false)
    }
  }

  @Test func sinceWhenIsComparedToTheMonth() throws {
    var facts = try sound()
    facts.insuredSince = try .of("2024-01-01")
    #expect(finding(.insuredSince, facts)?.verdict == .toBeChecked)
    #expect(finding(.insuredSince, facts)?.explanation.contains("2023年12月1日") == true)
    facts.insurance = .answered(InsuranceStanding(months: 20, isInsuredNow: true))
    #expect(finding(.insuredSince, facts) == nil)
  }

  @Test func sentencesNameTheBusiness() throws {
    var facts = try sound()
    facts.otherOpenApplications = ["20250820AB12"]
    facts.terminations = [try .of("2025-01-03")]
    #expect(finding(.oneOpenApplication, facts)?.explanation.hasPrefix("您还有正在办理的职称确认申报（申报书编号20250820AB12）") == true)
    #expect(finding(.notTerminatedThisYear, facts)?.explanation.hasSuffix("进行职称确认申报。") == true)
  }

  @Test func anEmptyDraftIsNotBlockedByWhatIsNotFilledIn() {
    let facts = PolicyFacts(business: .confirmation, day: day, authorityName: "示例区人力资源和社会保障局")
    // Insurance is the register's to say, not the person's.
    #expect(rules.evaluate(facts).blockingReasons.map(\.code) == ["insured-here"])
  }

  @Test func oneRuleOfEachBusinessDecidesOnTheInsurance() {
    let deciding = PolicyRule.allCases.filter { $0.register == "insurance" }
    for business in Business.allCases {
      #expect(rules.entries.filter { $0.business == business && deciding.contains($0.rule) }.count == 1)
    }
  }
}
