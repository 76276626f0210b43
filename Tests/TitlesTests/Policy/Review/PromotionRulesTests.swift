import TestKit
import Testing
import Titles

/// 申请类别: 正常晋升, 破格晋升, and 年度考核 that delays them.
@Suite struct PromotionRulesTests {
  /// 003六（二）: 工作时间、任职时间计算均截至 2023 年 9 月 30 日: the cut-off date, neither the deadline nor today.
  @Test func yearsCountToTheCutOffDate() throws {
    var ground = try ReviewGround()
    ground.review.qualifications = [try ReviewGround.title("助理工程师", .assistant, "2021-09-30", isBasis: true)]
    // On the day of applying (2025-08-20) and at the deadline the four years aren't over yet.
    #expect(ground.verdict(.promotionYears) == "符合")
    #expect(ground.finding(.promotionYears)?.explanation == "从2021年9月30日起计算至2025年9月30日，满足“本科学历，取得助理级职称后满4年”。")
    ground.review.qualifications = [try ReviewGround.title("助理工程师", .assistant, "2021-10-01", isBasis: true)]
    #expect(ground.verdict(.promotionYears) == "不符合!")
    #expect(ground.says(.promotionYears, "到2025年10月1日才满足"))
    #expect(ground.says(.promotionYears, "改选“破格晋升”"))
  }

  @Test func anEarlierCutOffThanTheDeadlineCounts() throws {
    var ground = try ReviewGround()
    ground.review.qualifications = [try ReviewGround.title("助理工程师", .assistant, "2021-03-01", isBasis: true)]
    ground.review.terms.cutoff = try .of("2024-12-31")
    #expect(ground.verdict(.promotionYears) == "不符合!")
  }

  /// The table ○: 人社部发〔2019〕16号.
  @Test(arguments: [
    ("engineering-assistant", Education.bachelor, Degree.bachelor, TitleLevel?.none, 0, "符合"),
    ("engineering-assistant", .juniorCollege, .none, .assistantEntry, 2, "符合"),
    ("engineering-assistant", .juniorCollege, .none, .assistantEntry, 1, "不符合!"),
    ("engineering-assistant", .secondaryVocational, .none, .assistantEntry, 4, "符合"),
    ("engineering-assistant", .secondaryVocational, .none, .assistantEntry, 3, "不符合!"),
    ("engineering-intermediate", .doctor, .doctor, nil, 0, "符合"),
    ("engineering-intermediate", .master, .master, .assistant, 2, "符合"),
    ("engineering-intermediate", .master, .master, .assistant, 1, "不符合!"),
    ("engineering-intermediate", .bachelor, .bachelor, .assistant, 4, "符合"),
    ("engineering-intermediate", .bachelor, .bachelor, .assistant, 3, "不符合!"),
    ("engineering-intermediate", .secondaryVocational, .none, .assistant, 20, "不符合!"),
    ("engineering-intermediate", .bachelor, .bachelor, .assistantEntry, 9, "不符合!"),
    ("engineering-associate-senior", .doctor, .doctor, .intermediate, 2, "符合"),
    ("engineering-associate-senior", .bachelor, .bachelor, .intermediate, 5, "符合"),
    ("engineering-associate-senior", .bachelor, .bachelor, .intermediate, 4, "不符合!"),
    ("engineering-associate-senior", .juniorCollege, .none, .intermediate, 20, "不符合!"),
    ("engineering-senior", .bachelor, .bachelor, .associateSenior, 5, "符合"),
    ("engineering-senior", .bachelor, .bachelor, .associateSenior, 4, "不符合!"),
  ])
  func theTableOfYears(
    _ title: String, _ education: Education, _ degree: Degree, _ held: TitleLevel?, _ years: Int, _ verdict: String
  ) throws {
    var ground = try ReviewGround()
    ground.apply(for: title)
    ground.facts.highestEducation = education
    ground.facts.highestDegree = degree
    let obtained = ground.review.terms.cutoff.adding(months: -12 * years).description
    ground.review.qualifications = try held.map { [try ReviewGround.title("现职称", $0, obtained, isBasis: true)] } ?? []
    #expect(ground.verdict(.promotionYears) == verdict)
  }

  @Test func aBachelorsFirstTitleAsksForAYearOfWork() throws {
    var ground = try ReviewGround()
    ground.apply(for: "engineering-assistant")
    ground.review.qualifications = []
    ground.review.startedWork = try .of("2024-10-01")
    #expect(ground.verdict(.promotionYears) == "不符合!")
    ground.review.startedWork = try .of("2024-09-30")
    #expect(ground.verdict(.promotionYears) == "符合")
    ground.review.startedWork = nil
    #expect(ground.verdict(.promotionYears) == "待人工核实")
  }

  /// 004三（二）2（1）: 满足基本条件的初升中为“正常晋升”，以职业资格或高级技能人才转化均为“正常晋升”.
  @Test func aProfessionalQualificationCountsAsTheTitleBefore() throws {
    var ground = try ReviewGround()
    ground.review.qualifications = [
      Qualification(kind: .vocational, name: "二级建造师", specialty: "建筑工程", obtained: try .of("2019-05-01"), isBasis: true)
    ]
    #expect(ground.verdict(.promotionYears) == "待人工核实")
    #expect(ground.says(.promotionYears, "由审核单位核对"))
    ground.review.qualifications[0].obtained = try .of("2022-05-01")
    #expect(ground.verdict(.promotionYears) == "不符合!")
  }

  /// 004三（三）1: 大学本科学历，2018年评审取得助理工程师，2021年考试取得二级建造师资格，今年申报工程师，“前置职称”请选择2018年取得的
  /// 助理工程师.
  @Test func theBetterPriorTitleIsNamed() throws {
    var ground = try ReviewGround()
    ground.review.terms.cutoff = try .of("2024-09-30")
    ground.review.qualifications = [
      try ReviewGround.title("助理工程师", .assistant, "2018-06-01"),
      Qualification(kind: .vocational, name: "二级建造师", specialty: "建筑工程", obtained: try .of("2021-05-01"), isBasis: true),
    ]
    #expect(ground.verdict(.promotionYears) == "不符合!")
    #expect(ground.says(.promotionYears, "您的“助理工程师”（2018年6月1日取得）已满足年限，请在“资格证书”中将其选为前置职称"))
    ground.review.qualifications[0].isBasis = true
    ground.review.qualifications[1].isBasis = false
    #expect(ground.verdict(.promotionYears) == "符合")
  }

  @Test func whoHoldsTheLevelIsNotPromotedToIt() throws {
    var ground = try ReviewGround()
    ground.review.qualifications = [try ReviewGround.title("工程师", .intermediate, "2020-01-01", isBasis: true)]
    #expect(ground.verdict(.promotionYears) == "不符合!")
    #expect(ground.says(.promotionYears, "请选择“多评”或“转评”"))
    ground.review.category = .exceptional
    ground.review.hasExceptionalGround = true
    ground.review.hasExceptionalEvidence = true
    ground.review.hasExceptionalForm = true
    #expect(ground.verdict(.exceptionalPromotion) == "不符合!")
  }

  @Test func aPriorTitleOfAnotherSeriesIsLookedAt() throws {
    var ground = try ReviewGround()
    ground.review.qualifications = [
      try ReviewGround.title("助理经济师", .assistant, "2018-06-01", series: "economics", isBasis: true)
    ]
    #expect(ground.verdict(.promotionYears) == "待人工核实")
    #expect(ground.says(.promotionYears, "属于其他系列"))
  }

  @Test func whatIsMissingIsAskedFor() throws {
    var ground = try ReviewGround()
    ground.review.qualifications[0].obtained = nil
    #expect(ground.says(.promotionYears, "取得时间"))
    #expect(ground.verdict(.promotionYears) == "待人工核实")
    ground.review.qualifications = []
    #expect(ground.says(.promotionYears, "须先取得助理级职称"))
    ground.facts.highestEducation = nil
    ground.facts.highestDegree = nil
    #expect(ground.verdict(.promotionYears) == "待人工核实")
    ground.review.category = nil
    #expect(ground.verdict(.promotionYears) == "待人工核实")
  }

  /// 004三（二）2（2）: 未达到正常年限，减少年限申报的为“破格晋升”，符合破格条件的填写《重庆市职称破格申报表》，和佐证材料一起传至申报系统.
  @Test func anExceptionalPromotionBringsConditionFormAndEvidence() throws {
    var ground = try ReviewGround()
    ground.review.category = .exceptional
    ground.review.qualifications = [try ReviewGround.title("助理工程师", .assistant, "2023-06-01", isBasis: true)]
    #expect(ground.verdict(.promotionYears) == nil)
    #expect(ground.verdict(.exceptionalPromotion) == "不符合!")
    #expect(ground.says(.exceptionalPromotion, "还缺少破格条件、破格条件附件、《职称破格申报表》"))
    ground.review.hasExceptionalGround = true
    ground.review.hasExceptionalEvidence = true
    #expect(ground.says(.exceptionalPromotion, "还缺少《职称破格申报表》"))
    ground.review.hasExceptionalForm = true
    #expect(ground.verdict(.exceptionalPromotion) == "待人工核实")
    ground.review.qualifications = [try ReviewGround.title("助理工程师", .assistant, "2018-06-01", isBasis: true)]
    #expect(ground.verdict(.exceptionalPromotion) == "不符合")
    #expect(ground.says(.exceptionalPromotion, "应选择“正常晋升”"))
  }

  /// 004三（八）: “基本合格”1次，延期1年申报；“不合格”1次，延期2年申报.
  @Test(arguments: [
    ([AppraisalGrade.barelyQualified], 5, 4), ([.unqualified], 6, 5), ([.barelyQualified, .barelyQualified], 6, 5),
    ([.barelyQualified, .unqualified], 7, 6), ([.qualified, .excellent, .undetermined, .notAssessed], 4, 3),
  ])
  func appraisalsDelay(_ grades: [AppraisalGrade], _ enough: Int, _ short: Int) throws {
    var ground = try ReviewGround()
    ground.review.appraisals = grades.enumerated().map { Appraisal(year: 2024 - $0.offset, grade: $0.element, hasEvidence: true) }
    for (years, verdict) in [(enough, "符合"), (short, "不符合!")] {
      // The appraisals lie after the title in every case.
      let obtained = ground.review.terms.cutoff.adding(months: -12 * years).description
      ground.review.qualifications = [try ReviewGround.title("助理工程师", .assistant, obtained, isBasis: true)]
      let since = try #require(ground.review.basis?.obtained).year
      ground.review.appraisals = grades.enumerated().map { index, grade in
        Appraisal(year: max(since, 2024 - index), grade: grade, hasEvidence: true)
      }
      #expect(ground.verdict(.promotionYears) == verdict)
    }
  }

  @Test func aDelayIsExplained() throws {
    var ground = try ReviewGround()
    ground.review.appraisals[2].grade = .barelyQualified
    #expect(ground.verdict(.annualAppraisals) == "符合")
    #expect(ground.says(.annualAppraisals, "您的2022年度“基本合格”使申报延期1年，计入延期后任职年限仍然满足"))
    ground.review.qualifications = [try ReviewGround.title("助理工程师", .assistant, "2021-06-01", isBasis: true)]
    #expect(ground.verdict(.annualAppraisals) == "不符合")
    #expect(ground.says(.promotionYears, "（因年度考核延期1年），到2026年6月1日才满足"))
    // One from before the present title has had its effect already.
    ground.review.appraisals[2].grade = .qualified
    ground.review.appraisals[0].grade = .unqualified
    #expect(ground.verdict(.annualAppraisals) == "符合")
    #expect(ground.verdict(.promotionYears) == "符合")
    ground.review.appraisals = []
    #expect(ground.verdict(.annualAppraisals) == "待人工核实")
  }

  /// 004三（八）: 考核结果为“优秀”，必须上传.
  @Test func excellentIsProved() throws {
    var ground = try ReviewGround()
    #expect(ground.verdict(.excellentProved) == nil)
    ground.review.appraisals[1].grade = .excellent
    #expect(ground.verdict(.excellentProved) == "不符合!")
    #expect(ground.says(.excellentProved, "2021年度考核结果为“优秀”"))
    ground.review.appraisals[1].hasEvidence = true
    #expect(ground.verdict(.excellentProved) == "符合")
  }

  @Test func moreYearsNeverMakeAVerdictWorse() throws {
    var generator = SeededGenerator(seed: 31)
    var ground = try ReviewGround()
    let titles = ground.catalog.titles(series: "engineering", on: ground.facts.day)
    for _ in 0..<400 {
      ground.facts.title = titles.randomElement(using: &generator)
      ground.facts.highestEducation = Education.allCases.randomElement(using: &generator)
      ground.facts.highestDegree = Degree.allCases.randomElement(using: &generator)
      let level = try #require(TitleLevel.allCases.randomElement(using: &generator))
      let days = Int.random(in: 0...3600, using: &generator)
      let obtained = ground.review.terms.cutoff.adding(days: -days)
      ground.review.qualifications = [
        Qualification(kind: .title, name: "现职称", series: "engineering", level: level, obtained: obtained, isBasis: true)
      ]
      ground.review.appraisals = []
      let before = ground.verdict(.promotionYears)
      let more = Int.random(in: 1...800, using: &generator)
      ground.review.qualifications[0].obtained = obtained.adding(days: -more)
      if before == "符合" { #expect(ground.verdict(.promotionYears) == "符合") }
      ground.review.qualifications[0].obtained = obtained
      ground.review.terms.cutoff = ground.review.terms.cutoff.adding(days: more)
      if before == "符合" { #expect(ground.verdict(.promotionYears) == "符合") }
      ground.review.terms.cutoff = ground.review.terms.cutoff.adding(days: -more)
      ground.review.appraisals = [Appraisal(year: 2024, grade: .unqualified)]
      if before == "不符合!" { #expect(ground.verdict(.promotionYears) == "不符合!") }
    }
  }

  @Test func aHigherDegreeNeverMakesAVerdictWorse() throws {
    var generator = SeededGenerator(seed: 32)
    var ground = try ReviewGround()
    for _ in 0..<200 {
      let obtained = ground.review.terms.cutoff.adding(days: -Int.random(in: 0...2500, using: &generator))
      ground.review.qualifications[0].obtained = obtained
      var met = false
      for degree in [Degree.none, .bachelor, .master, .doctor] {
        ground.facts.highestDegree = degree
        let now = ground.verdict(.promotionYears) == "符合"
        if met { #expect(now) }
        met = now
      }
    }
  }
}
