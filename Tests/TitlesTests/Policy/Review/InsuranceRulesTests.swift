import TestKit
import Testing
import Titles

/// 参保, 存档, 推荐单位, 派遣, 自由职业者: 003五（二）, 004三（二）.
@Suite struct InsuranceRulesTests {
  private func insured(_ months: Int, here: Int? = nil, at unit: String? = nil) -> RegisterAnswer<InsuranceStanding> {
    .answered(InsuranceStanding(months: months, isInsuredNow: true, unitName: unit, monthsInCity: here))
  }

  /// 003五（二）3: 工作单位、档案均在我市的，需有1年以上社保缴费记录（市内外可连续计算）.
  @Test func unitAndArchiveHere() throws {
    var ground = try ReviewGround()
    ground.facts.archiveKeptInCity = .answered(true)
    ground.facts.insurance = insured(12, here: 3)
    #expect(ground.verdict(.insuredForAYear) == "符合")
    ground.facts.insurance = insured(11, here: 11)
    #expect(ground.verdict(.insuredForAYear) == "不符合!")
    #expect(ground.says(.insuredForAYear, "您参保11个月，还差1个月"))
    ground.facts.hasInsuranceRecord = true
    #expect(ground.verdict(.insuredForAYear) == "待人工核实")
  }

  /// 003五（二）3: 工作单位在重庆、档案在异地的，需在我市参保1年以上（以社保缴费记录为准）.
  @Test func unitHereAndArchiveElsewhere() throws {
    var ground = try ReviewGround()
    for answer in [RegisterAnswer<Bool>.answered(false), .unknown] {
      ground.facts.archiveKeptInCity = answer
      ground.facts.insurance = insured(40, here: 11)
      #expect(ground.verdict(.insuredForAYear) == "不符合!")
      ground.facts.insurance = insured(40, here: 12)
      #expect(ground.verdict(.insuredForAYear) == "符合")
      ground.facts.insurance = insured(12)
      #expect(ground.verdict(.insuredForAYear) == "符合")
    }
  }

  /// 003五（二）3: 工作单位在异地的（提供1年以上社保缴费记录），档案需在我市存放1年以上.
  @Test func unitElsewhere() throws {
    var ground = try ReviewGround()
    ground.review.employerInCity = false
    ground.facts.insurance = .unknown
    ground.facts.archiveKeptInCity = .answered(true)
    #expect(ground.says(.insuredForAYear, "请上传参保记录后再提交"))
    ground.facts.hasInsuranceRecord = true
    #expect(ground.verdict(.insuredForAYear) == "待人工核实")
    ground.review.archiveSince = try .of("2024-08-20")
    #expect(ground.verdict(.insuredForAYear) == "符合")
    ground.review.archiveSince = try .of("2024-08-21")
    #expect(ground.verdict(.insuredForAYear) == "不符合!")
    #expect(ground.says(.insuredForAYear, "到2025年8月21日才满1年"))
    ground.facts.archiveKeptInCity = .answered(false)
    #expect(ground.verdict(.insuredForAYear) == "不符合!")
    #expect(ground.says(.insuredForAYear, "没有查到您在本市的存档"))
    ground.review.isEntrusted = true
    #expect(ground.verdict(.insuredForAYear) == "待人工核实")
  }

  @Test func anUnansweredRegisterAsksForTheRecord() throws {
    var ground = try ReviewGround()
    ground.facts.insurance = .unknown
    #expect(ground.verdict(.insuredForAYear) == "不符合!")
    ground.facts.hasInsuranceRecord = true
    #expect(ground.verdict(.insuredForAYear) == "待人工核实")
  }

  /// 003五（二）4: 参保及存档时间要求参照非公单位人员执行; 应当以个人名义参保、有个人纳税申报记录.
  @Test func freelancersAreJudgedLikePrivateStaff() throws {
    var ground = try ReviewGround()
    #expect(ground.verdict(.freelanceTerms) == nil)
    ground.facts.employmentCategory = .freelance
    ground.facts.employerName = nil
    ground.review.employerInCity = nil
    ground.facts.archiveKeptInCity = .answered(true)
    ground.facts.insurance = insured(12, here: 2)
    #expect(ground.verdict(.insuredForAYear) == "符合")
    #expect(ground.verdict(.freelanceTerms) == "待人工核实")
    #expect(ground.verdict(.recommendingUnit) == nil)
  }

  /// 004三（二）9: 参保单位与“基层推荐单位”必须一致，如有不符的情况请上传相关备注材料，属于派遣合同关系的同时上传派遣合同；人力资源公司代办
  /// 则上传劳动合同单位所签代办协议；集团下属分公司或子公司应有总公司所出证明.
  @Test(arguments: [
    (UnitExplanation.dispatchContract, "派遣合同"), (.agencyAgreement, "代办协议"), (.headOfficeProof, "总公司证明"),
    (.other, "备注材料"),
  ])
  func anotherInsuredUnitIsExplained(_ explanation: UnitExplanation, _ name: String) throws {
    var ground = try ReviewGround()
    ground.facts.insurance = insured(60, at: "示例人力资源有限公司")
    #expect(ground.verdict(.recommendingUnit) == "不符合!")
    #expect(ground.says(.recommendingUnit, "参保单位“示例人力资源有限公司”与推荐单位“示例建设有限公司”不一致"))
    ground.review.unitExplanations = [explanation]
    #expect(ground.verdict(.recommendingUnit) == "待人工核实")
    #expect(ground.says(.recommendingUnit, "已上传\(name)"))
  }

  @Test func theRecommendingUnitIsNamed() throws {
    var ground = try ReviewGround()
    ground.facts.employerName = nil
    #expect(ground.verdict(.recommendingUnit) == "不符合!")
    ground.facts.employerName = "示例建设有限公司"
    ground.facts.insurance = insured(60)
    #expect(ground.verdict(.recommendingUnit) == "符合")
  }

  /// 004三（二）6: 签订派遣合同的，以派遣单位作为审核推荐单位，并在工作经历中单位名称中填写为“XX单位派遣至XX单位”.
  @Test func aDispatchedWorkerIsRecommendedByTheSender() throws {
    var ground = try ReviewGround()
    #expect(ground.verdict(.dispatchedWorker) == nil)
    ground.review.dispatch = Dispatch("示例人力资源有限公司派遣至示例建设有限公司")
    #expect(ground.verdict(.dispatchedWorker) == "不符合!")
    #expect(ground.says(.dispatchedWorker, "现工作单位应选择“示例人力资源有限公司”"))
    ground.facts.employerName = "示例人力资源有限公司"
    #expect(ground.says(.dispatchedWorker, "请上传派遣合同"))
    ground.review.unitExplanations = [.dispatchContract]
    #expect(ground.verdict(.dispatchedWorker) == "待人工核实")
    ground.review.unitExplanations = [.headOfficeProof]
    #expect(ground.verdict(.dispatchedWorker) == "不符合!")
  }

  @Test func dispatchIsReadFromTheWorkplace() {
    #expect(Dispatch("甲公司派遣至乙公司")?.sender == "甲公司")
    #expect(Dispatch("甲公司派遣至乙公司")?.host == "乙公司")
    for text in ["甲公司", "派遣至乙公司", "甲公司派遣至", ""] { #expect(Dispatch(text) == nil) }
  }

  /// 004三（二）7: 档案在市重庆市外，上传档案管理部门盖章的《查档证明》.
  @Test func anArchiveOutsideTheCityIsProved() throws {
    var ground = try ReviewGround()
    ground.facts.employmentCategory = .privateOrMobile
    ground.facts.archiveKeptInCity = .answered(false)
    #expect(ground.verdict(.archiveKept) == "不符合!")
    ground.facts.hasArchiveProof = true
    #expect(ground.verdict(.archiveKept) == "待人工核实")
    ground.facts.archiveKeptInCity = .answered(true)
    #expect(ground.verdict(.archiveKept) == "符合")
  }

  /// 003六（一）: 事业单位，一般应在岗位结构比例内开展职称申报评审.
  @Test func institutionsLookAtTheirPosts() throws {
    var ground = try ReviewGround()
    #expect(ground.verdict(.postStructure) == nil)
    ground.facts.employmentCategory = .publicInstitution
    #expect(ground.verdict(.postStructure) == "待人工核实")
  }

  @Test func moreInsuranceNeverMakesAVerdictWorse() throws {
    var generator = SeededGenerator(seed: 34)
    let order = ["不符合!": 0, "待人工核实": 1, "符合": 2]
    var ground = try ReviewGround()
    for _ in 0..<300 {
      ground.review.employerInCity = Bool.random(using: &generator)
      ground.facts.archiveKeptInCity = [.unknown, .answered(true), .answered(false)].randomElement(using: &generator) ?? .unknown
      ground.facts.hasInsuranceRecord = Bool.random(using: &generator)
      ground.review.archiveSince = ground.facts.day.adding(days: -Int.random(in: 0...800, using: &generator))
      let months = Int.random(in: 0...20, using: &generator)
      let here = Int.random(in: 0...months, using: &generator)
      ground.facts.insurance = insured(months, here: here)
      let before = try #require(ground.verdict(.insuredForAYear).flatMap { order[$0] })
      ground.facts.insurance = insured(months + 1, here: here + 1)
      #expect(try #require(ground.verdict(.insuredForAYear).flatMap { order[$0] }) >= before)
    }
  }
}
