import Testing
import Titles

/// 业绩成果: 003五（二）, 六（三）, 004三（五）.
@Suite struct AchievementRulesTests {
  private func paper(_ achieved: String?, claims: Bool? = nil, isOngoing: Bool = false) throws -> Achievement {
    Achievement(
      section: "论文情况", name: "示例桥梁监测方法研究", achieved: try achieved.map(Day.of), isOngoing: isOngoing,
      claimsSinceTitle: claims)
  }

  /// 003六（三）: 取得现职称前的业绩成果，不能用于再次申报评审职称; 004三（五）3: “任现职以来”指取得现有职称以来的业绩.
  @Test func achievementsFromBeforeTheTitleDoNotCount() throws {
    var ground = try ReviewGround()
    ground.review.achievements = [try paper("2018-06-01")]
    #expect(ground.verdict(.achievementsSinceTitle) == "符合")
    ground.review.achievements = [try paper("2018-05-31")]
    #expect(ground.verdict(.achievementsSinceTitle) == "不符合")
    #expect(ground.says(.achievementsSinceTitle, "“示例桥梁监测方法研究”早于取得现职称（2018年6月1日）"))
    ground.review.achievements = [try paper("2018-05-31", claims: true)]
    #expect(ground.verdict(.achievementsSinceTitle) == "待人工核实")
    // What still goes on, or has no date yet, isn't held against anybody.
    ground.review.achievements = [try paper("2017-01-01", isOngoing: true), try paper(nil)]
    #expect(ground.verdict(.achievementsSinceTitle) == "符合")
    // 004三（五）3: 首次申报的，填毕业后的工作业绩.
    ground.review.qualifications = []
    #expect(ground.verdict(.achievementsSinceTitle) == nil)
  }

  @Test func manyNamesAreCounted() throws {
    var ground = try ReviewGround()
    ground.review.achievements = try (0..<5).map { _ in try paper("2010-01-01") }
    #expect(ground.says(.achievementsSinceTitle, "等5项早于取得现职称"))
    #expect(ground.finding(.achievementsSinceTitle)?.facts.count == 6)
  }

  /// 003五（二）: 所填业绩成果，均应在系统中上传相应佐证材料，因未传佐证材料…导致评审结果受影响的，责任自负.
  @Test func achievementsAreProved() throws {
    var ground = try ReviewGround()
    #expect(ground.verdict(.achievementsProved) == "符合")
    ground.review.achievements[0].hasEvidence = false
    #expect(ground.verdict(.achievementsProved) == "不符合")
    #expect(ground.says(.achievementsProved, "“示例小区建设项目”没有上传佐证材料"))
    ground.review.achievements = []
    #expect(ground.verdict(.achievementsProved) == nil)
  }

  /// 003六（三）: 业绩成果须与申报专业（学科）相关，集体成果须提供…能证明申报人作用的佐证材料.
  @Test func aPersonLooksAtTheRelevance() throws {
    var ground = try ReviewGround()
    #expect(ground.verdict(.achievementsRelevant) == "待人工核实")
    ground.review.achievements = []
    #expect(ground.verdict(.achievementsRelevant) == nil)
  }

  /// 004三（五）5: 可从所填报业绩中选择5条作为“代表作业绩”，其余业绩可选为“非代表作业绩”，注意不是只能填写5条业绩.
  @Test func fiveRepresentativeWorksAndAnyNumberOfOthers() throws {
    var ground = try ReviewGround()
    let work = try #require(ground.review.achievements.first)
    var plain = work
    plain.isRepresentative = false
    ground.review.achievements = Array(repeating: work, count: 5) + Array(repeating: plain, count: 40)
    #expect(ground.verdict(.representativeWorks) == "符合")
    ground.review.achievements.append(work)
    #expect(ground.verdict(.representativeWorks) == "不符合!")
    #expect(ground.says(.representativeWorks, "代表作最多5条，您选择了6条"))
  }

  @Test func whatAnEarlierPassedApplicationUsedIsFlagged() throws {
    var ground = try ReviewGround()
    #expect(ground.verdict(.usedBefore) == "符合")
    ground.review.usedBefore = [UsedAchievement(section: "专利情况", name: "一种示例装置", application: "20200815AB12")]
    #expect(ground.verdict(.usedBefore) == "待人工核实")
    #expect(ground.finding(.usedBefore)?.facts == [FindingFact("专利情况", "一种示例装置（申报书编号20200815AB12）")])
  }
}
