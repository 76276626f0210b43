import Testing
import Titles

/// What the plan excludes: 003一, 二.
@Suite struct PlanRulesTests {
  /// 003二: 18:00前…提交: 17:59:59 is in time, 18:00:00 is too late.
  @Test func theWindowEndsWithItsLastSecond() throws {
    var ground = try ReviewGround()
    let day = try Day.of("2025-08-29")
    ground.review.moment = Moment(day, hour: 17, minute: 59, second: 59)
    #expect(ground.verdict(.planWindow) == "符合")
    ground.review.moment = Moment(day, hour: 18)
    #expect(ground.verdict(.planWindow) == "不符合!")
    #expect(ground.says(.planWindow, "已于2025-08-29 18:00:00截止"))
    ground.review.moment = Moment(try .of("2025-08-15"), hour: 8, minute: 59, second: 59)
    #expect(ground.says(.planWindow, "尚未开始"))
    ground.review.moment = Moment(try .of("2025-08-15"), hour: 9)
    #expect(ground.verdict(.planWindow) == "符合")
    ground.review.moment = nil
    #expect(ground.verdict(.planWindow) == nil)
  }

  /// 003二: 经评委会审核回退补正的材料可不受该时间限制，补正时限以评委会通知为准; 五（四）: 逾期未补正的…视为放弃申报.
  @Test func aCorrectionRunsOnTheCommitteesTime() throws {
    var ground = try ReviewGround()
    let closes = Moment(try .of("2025-09-20"), hour: 18)
    ground.review.correctionCloses = closes
    ground.review.moment = closes.adding(seconds: -1)
    #expect(ground.verdict(.planWindow) == "符合")
    ground.review.moment = closes
    #expect(ground.verdict(.planWindow) == "不符合!")
    #expect(ground.says(.planWindow, "视为放弃申报"))
  }

  @Test func thePlanOpensItsTitles() throws {
    var ground = try ReviewGround()
    #expect(ground.verdict(.planTitle) == "符合")
    ground.facts.title = ground.catalog.title("engineering-senior")
    #expect(ground.verdict(.planTitle) == "不符合!")
    ground.facts.title = nil
    #expect(ground.verdict(.planTitle) == "待人工核实")
  }

  @Test func specialtiesOutsideTheScopeAreExcluded() throws {
    var ground = try ReviewGround()
    #expect(ground.verdict(.planSpecialty) == "符合")
    // One direction of 02 is in scope, the others are not.
    ground.review.specialty = ground.catalog.specialty("engineering-02")
    ground.review.subspecialty = ground.catalog.subspecialty("engineering-02-01")
    #expect(ground.verdict(.planSpecialty) == "符合")
    ground.review.subspecialty = ground.catalog.subspecialty("engineering-02-02")
    #expect(ground.verdict(.planSpecialty) == "不符合!")
    ground.review.subspecialty = nil
    #expect(ground.verdict(.planSpecialty) == "待人工核实")
    ground.review.specialty = nil
    #expect(ground.verdict(.planSpecialty) == "待人工核实")
  }

  /// 003一（一）（二）（四）: 多评 by holders of other titles and skilled workers; 正常晋升或转评，或已持有工程技术职称多评同系列不同专业的不纳入.
  @Test func aCampaignTakesWhomItNames() throws {
    var ground = try ReviewGround()
    #expect(ground.verdict(.campaignScope) == nil)
    ground.review.terms.campaign = [.additional, .skilledWorker]
    for category in [ApplicationCategory.regular, .exceptional, .seriesTransfer] {
      ground.review.category = category
      #expect(ground.verdict(.campaignScope) == "不符合!")
      #expect(ground.says(.campaignScope, "“\(category.label)”不纳入本次申报范围"))
    }
    ground.review.category = .additional
    #expect(ground.verdict(.campaignScope) == "不符合!")
    #expect(ground.says(.campaignScope, "多评同系列的不同专业"))
    ground.review.qualifications = [try ReviewGround.title("经济师", .intermediate, "2019-01-01", series: "economics")]
    #expect(ground.verdict(.campaignScope) == "符合")
    ground.review.isSkilled = true
    ground.review.category = .regular
    #expect(ground.verdict(.campaignScope) == "符合")
    ground.review.terms.campaign = [.additional]
    #expect(ground.verdict(.campaignScope) == "不符合!")
    ground.review.isSkilled = false
    ground.review.category = nil
    #expect(ground.verdict(.campaignScope) == "待人工核实")
  }

  /// 003一（三）.
  @Test(arguments: [
    ("计算机应用", "engineering-assistant", "不符合!"), ("计算机", "engineering-intermediate", "不符合!"),
    ("计算机", "engineering-associate-senior", "不符合!"), ("通信", "engineering-intermediate", "不符合!"),
    ("通信工程", "engineering-associate-senior", nil), ("船舶", "engineering-assistant", "不符合!"),
    ("船舶", "engineering-associate-senior", nil), ("船舶", "engineering-senior", "不符合!"),
    ("风景园林", "engineering-assistant", "不符合!"), ("林业", "engineering-intermediate", "不符合!"),
    ("风景园林", "engineering-associate-senior", "待人工核实"), ("林业工程", "engineering-senior", "待人工核实"),
    ("数字技术", "engineering-intermediate", "不符合!"), ("应急管理", "engineering-associate-senior", "不符合!"),
    ("建筑材料", "engineering-associate-senior", nil),
  ])
  func examTitles(_ name: String, _ title: String, _ verdict: String?) throws {
    var ground = try ReviewGround()
    ground.apply(for: title)
    ground.review.specialty = nil
    ground.review.subspecialty = nil
    ground.review.typedSpecialties = [name]
    #expect(ground.verdict(.examTitles) == verdict)
  }

  /// 003一（三）: “考评结合”的职称，取得考试成绩合格单后，纳入本次申报范围.
  @Test func examWithReviewNeedsThePassSlip() throws {
    var ground = try ReviewGround()
    ground.apply(for: "engineering-associate-senior")
    ground.review.typedSpecialties = ["风景园林"]
    ground.review.hasExamPass = false
    #expect(ground.verdict(.examTitles) == "不符合!")
    #expect(ground.says(.examTitles, "请上传考试成绩合格单"))
    ground.review.hasExamPass = true
    #expect(ground.verdict(.examTitles) == "待人工核实")
    #expect(ground.finding(.examTitles)?.citation == "渝职改办〔2023〕211号一（三）")
  }

  /// Other series ○.
  @Test func otherSeriesExamsAreFlagged() throws {
    var ground = try ReviewGround()
    ground.review.specialty = nil
    ground.review.subspecialty = nil
    ground.apply(for: "accounting-intermediate")
    #expect(ground.verdict(.examTitles) == "不符合!")
    #expect(ground.finding(.examTitles)?.citation.hasSuffix("（待核对）") == true)
    ground.apply(for: "economics-associate-senior")
    #expect(ground.verdict(.examTitles) == "待人工核实")
    ground.apply(for: "economics-senior")
    #expect(ground.verdict(.examTitles) == nil)
  }

  @Test func aSeriesThatIsFiledElsewhereIsBlocked() throws {
    var ground = try ReviewGround()
    ground.facts.series = ground.catalog.series("health")
    #expect(ground.verdict(.seriesFiledHere) == "不符合!")
  }
}
