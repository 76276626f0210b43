import Testing
import Titles

/// 转评, 多评, 委托评审, 技能人才贯通, and what may be applied for beside what in a year.
@Suite struct ChannelRulesTests {
  private func other(
    _ level: TitleLevel, _ category: ApplicationCategory?, series: String = "engineering", year: Int = 2025,
    isSkilled: Bool = false,
    isCampaign: Bool = false, isOpen: Bool = true
  ) -> OtherApplication {
    OtherApplication(
      number: "20250815AB12", committee: "示例市评审委员会", year: year, series: series, level: level, category: category,
      isSkilled: isSkilled, isCampaign: isCampaign, isOpen: isOpen)
  }

  /// 004三（二）2（3）: 从其他系列转至工程技术系列、从工程技术系列的某个专业转其他专业的为“转评”; 三（三）4: 转评、多评者需要上传已取得的同级
  /// 职称证书.
  @Test func aTransferNeedsTheSameLevel() throws {
    var ground = try ReviewGround()
    ground.review.category = .seriesTransfer
    #expect(ground.verdict(.promotionYears) == nil)
    #expect(ground.verdict(.sameLevelCertificate) == "不符合!")
    #expect(ground.says(.sameLevelCertificate, "须已取得中级职称"))
    ground.review.qualifications = [try ReviewGround.title("经济师", .intermediate, "2020-01-01", series: "economics")]
    #expect(ground.verdict(.sameLevelCertificate) == "符合")
    ground.review.qualifications[0].hasEvidence = false
    #expect(ground.verdict(.sameLevelCertificate) == "不符合!")
    #expect(ground.says(.sameLevelCertificate, "没有上传证书"))
    // A higher title isn't transferred to a lower level.
    ground.review.qualifications = [try ReviewGround.title("高级经济师", .associateSenior, "2020-01-01", series: "economics")]
    #expect(ground.verdict(.sameLevelCertificate) == "不符合!")
    // From another specialty of the series.
    ground.review.qualifications = [try ReviewGround.title("工程师", .intermediate, "2020-01-01")]
    ground.review.specialty = ground.catalog.specialty("engineering-05")
    #expect(ground.verdict(.sameLevelCertificate) == "符合")
    ground.review.qualifications[0].specialty = "水利水电"
    #expect(ground.verdict(.sameLevelCertificate) == "不符合!")
    #expect(ground.says(.sameLevelCertificate, "相同"))
  }

  /// 003一（一）: 已取得非工程技术职称…可申报多评同级别（含以下层级）工程技术职称; 004三（二）2（4）.
  @Test func anAdditionalTitleMayLieLower() throws {
    var ground = try ReviewGround()
    ground.review.category = .additional
    ground.review.qualifications = [try ReviewGround.title("高级经济师", .associateSenior, "2020-01-01", series: "economics")]
    #expect(ground.verdict(.sameLevelCertificate) == "符合")
    ground.review.qualifications = [try ReviewGround.title("助理经济师", .assistant, "2020-01-01", series: "economics")]
    #expect(ground.verdict(.sameLevelCertificate) == "不符合!")
    ground.review.category = .regular
    #expect(ground.verdict(.sameLevelCertificate) == nil)
  }

  @Test(arguments: [
    (ApplicationCategory.regular, ApplicationCategory.seriesTransfer, TitleLevel.intermediate, 2025, "不符合!"),
    (.seriesTransfer, .regular, .intermediate, 2025, "不符合!"), (.seriesTransfer, .regular, .associateSenior, 2025, "符合"),
    (.seriesTransfer, .regular, .intermediate, 2024, "符合"), (.seriesTransfer, .additional, .intermediate, 2025, "符合"),
    (.seriesTransfer, .seriesTransfer, .intermediate, 2025, "符合"),
  ])
  func notTransferAndPromotionInAYear(
    _ mine: ApplicationCategory, _ others: ApplicationCategory, _ level: TitleLevel, _ year: Int, _ verdict: String
  ) throws {
    var ground = try ReviewGround()
    ground.review.category = mine
    // Concluded ones count too.
    ground.review.otherApplications = [other(level, others, year: year, isOpen: false)]
    #expect(ground.verdict(.transferOrPromotion) == verdict)
  }

  /// 003三（二）1–3.
  @Test(arguments: [
    (SkillLevel.seniorWorker, "engineering-assistant", 2), (.technician, "engineering-intermediate", 3),
    (.seniorTechnician, "engineering-associate-senior", 4),
  ])
  func skilledWorkersAfterTheirYears(_ skill: SkillLevel, _ title: String, _ years: Int) throws {
    var ground = try ReviewGround()
    ground.apply(for: title)
    ground.review.isSkilled = true
    let day = ground.review.terms.cutoff.adding(months: -12 * years)
    ground.review.qualifications = [try ReviewGround.skill(skill, day.description)]
    #expect(ground.verdict(.skilledWorkers) == "符合")
    #expect(ground.verdict(.promotionYears) == nil)
    ground.review.qualifications = [try ReviewGround.skill(skill, day.adding(days: 1).description)]
    #expect(ground.verdict(.skilledWorkers) == "不符合!")
    #expect(ground.says(.skilledWorkers, "满\(years)年"))
    // A higher skill level counts from its own day.
    ground.review.qualifications = [try ReviewGround.skill(.chiefTechnician, day.description)]
    #expect(ground.verdict(.skilledWorkers) == "符合")
    if let lower = SkillLevel.allCases.first(where: { $0.rank == skill.rank - 1 }) {
      ground.review.qualifications = [try ReviewGround.skill(lower, "2001-01-01")]
      #expect(ground.verdict(.skilledWorkers) == "不符合!")
    }
    ground.review.qualifications = []
    #expect(ground.says(.skilledWorkers, "须取得\(skill.label)"))
  }

  /// 004三（八） holds for skilled workers too.
  @Test func appraisalsDelaySkilledWorkers() throws {
    var ground = try ReviewGround()
    ground.review.isSkilled = true
    ground.review.qualifications = [try ReviewGround.skill(.technician, "2021-06-01")]
    #expect(ground.verdict(.skilledWorkers) == "符合")
    ground.review.appraisals[1].grade = .unqualified
    #expect(ground.verdict(.skilledWorkers) == "不符合!")
    #expect(ground.says(.skilledWorkers, "（因年度考核延期2年），到2026年6月1日才满足"))
  }

  @Test func skilledWorkersApplyForTheirTitlesAsRegular() throws {
    var ground = try ReviewGround()
    ground.review.isSkilled = true
    ground.review.qualifications = [try ReviewGround.skill(.technician, "2020-01-01")]
    ground.review.category = .exceptional
    #expect(ground.says(.skilledWorkers, "申请类别应为“正常晋升”"))
    ground.review.category = .regular
    ground.apply(for: "engineering-senior")
    #expect(ground.verdict(.skilledWorkers) == "不符合!")
    ground.apply(for: "economics-intermediate")
    #expect(ground.verdict(.skilledWorkers) == "不符合!")
    ground.apply(for: "engineering-intermediate")
    ground.review.qualifications[0].obtained = nil
    #expect(ground.verdict(.skilledWorkers) == "待人工核实")
  }

  /// 003三（二）: 须在现工作岗位上近3年年度考核合格.
  @Test func skilledWorkersWereAppraisedWellForThreeYears() throws {
    var ground = try ReviewGround()
    #expect(ground.verdict(.skilledAppraisals) == nil)
    ground.review.isSkilled = true
    ground.review.appraisals = (2022...2024).map { Appraisal(year: $0, grade: .qualified) }
    #expect(ground.verdict(.skilledAppraisals) == "符合")
    ground.review.appraisals.append(Appraisal(year: 2021, grade: .unqualified))
    #expect(ground.verdict(.skilledAppraisals) == "符合")
    for grade in [AppraisalGrade.barelyQualified, .unqualified] {
      ground.review.appraisals[0].grade = grade
      #expect(ground.verdict(.skilledAppraisals) == "不符合!")
      #expect(ground.says(.skilledAppraisals, "2022"))
    }
    ground.review.appraisals[0].grade = .notAssessed
    #expect(ground.verdict(.skilledAppraisals) == "待人工核实")
    ground.review.appraisals.removeFirst()
    #expect(ground.verdict(.skilledAppraisals) == "不符合!")
    #expect(ground.says(.skilledAppraisals, "请在“近五年年度考核”中补充2022年度"))
  }

  /// 003六（四）: 可在本次专项或正常渠道中任选其一进行申报，但不得同时申报.
  @Test func skilledWorkersChooseOneChannelAYear() throws {
    var ground = try ReviewGround()
    ground.review.isSkilled = true
    #expect(ground.verdict(.oneChannelAYear) == "符合")
    for isCampaign in [true, false] {
      ground.review.otherApplications = [other(.assistant, .regular, isSkilled: true, isCampaign: isCampaign, isOpen: false)]
      #expect(ground.verdict(.oneChannelAYear) == "不符合!")
    }
    ground.review.otherApplications[0].year = 2024
    #expect(ground.verdict(.oneChannelAYear) == "符合")
  }

  @Test func theSkilledWayAndARegularPromotionExcludeEachOther() throws {
    var ground = try ReviewGround()
    ground.review.otherApplications = [other(.assistant, .regular, isSkilled: true, isCampaign: true)]
    #expect(ground.verdict(.oneChannelAYear) == "不符合!")
    ground.review.category = .additional
    #expect(ground.verdict(.oneChannelAYear) == nil)
    ground.review.isSkilled = true
    ground.review.category = .regular
    ground.review.otherApplications = [other(.associateSenior, .regular)]
    #expect(ground.verdict(.oneChannelAYear) == "不符合!")
    #expect(ground.says(.oneChannelAYear, "申报正常晋升（申报书编号20250815AB12）"))
    // A promotion in another series is another matter.
    ground.review.otherApplications[0].series = "economics"
    #expect(ground.verdict(.oneChannelAYear) == "符合")
  }

  /// 003六（四）: 本次申报多评辅系列职称且同时符合主系列职称晋升条件的人员，年内仍可通过正常渠道申报晋升主系列职称.
  @Test func anAdditionalTitleInTheCampaignLeavesTheMainSeriesFree() throws {
    var ground = try ReviewGround()
    ground.review.otherApplications = [other(.intermediate, .additional, series: "laboratory", isCampaign: true)]
    #expect(ground.verdict(.oneChannelAYear) == "符合")
    #expect(ground.says(.oneChannelAYear, "仍可通过正常渠道申报晋升主系列职称"))
    #expect(ground.verdict(.openAtLevel) == "符合")
    ground.review.otherApplications[0].isCampaign = false
    #expect(ground.verdict(.oneChannelAYear) == nil)
    #expect(ground.verdict(.openAtLevel) == "不符合!")
  }

  @Test func oneApplicationAtATimeForALevel() throws {
    var ground = try ReviewGround()
    ground.review.otherApplications = [other(.intermediate, .regular)]
    #expect(ground.verdict(.openAtLevel) == "不符合!")
    #expect(ground.says(.openAtLevel, "“示例市评审委员会”还有正在办理的中级职称评审申报（申报书编号20250815AB12）"))
    ground.review.otherApplications = [other(.intermediate, .regular, isOpen: false), other(.assistant, .regular)]
    #expect(ground.verdict(.openAtLevel) == "符合")
  }

  /// 003五（二）5 and 000 5.1 第7步 6: 央企或外省单位人员委托评审需上传，社保或档案在重庆无需上传.
  @Test func anEntrustedReviewNeedsItsLetter() throws {
    var ground = try ReviewGround()
    #expect(ground.verdict(.entrustedReview) == nil)
    ground.review.isEntrusted = true
    #expect(ground.verdict(.entrustedReview) == "不符合!")
    ground.review.hasEntrustmentLetter = true
    #expect(ground.verdict(.entrustedReview) == "待人工核实")
    ground.review.isEntrusted = false
    ground.review.hasEntrustmentLetter = false
    for category in [EmploymentCategory.centralUnit, .stateEnterprise] {
      ground.facts.employmentCategory = category
      ground.review.employerInCity = category == .centralUnit
      ground.facts.insurance = .unknown
      ground.facts.archiveKeptInCity = .unknown
      #expect(ground.verdict(.entrustedReview) == "不符合!")
      ground.facts.archiveKeptInCity = .answered(true)
      #expect(ground.verdict(.entrustedReview) == nil)
      ground.facts.archiveKeptInCity = .answered(false)
      ground.facts.insurance = .answered(InsuranceStanding(months: 20, isInsuredNow: true))
      #expect(ground.verdict(.entrustedReview) == nil)
    }
  }
}
