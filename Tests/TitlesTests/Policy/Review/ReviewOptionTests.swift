import TestKit
import Testing
import Titles

/// 我能申报什么.
@Suite struct ReviewOptionTests {
  private func options(_ ground: ReviewGround, _ plans: [ReviewTerms]? = nil) -> [String] {
    let found = ground.rules.options(ground.facts, among: plans ?? [ground.review.terms], in: ground.catalog)
    return found.map { "\($0.title.name) \($0.category.label)\($0.isOpen ? "" : " 未满足")" }
  }

  @Test func theNextTitleOfTheSeriesIsOpen() throws {
    var ground = try ReviewGround()
    ground.review.qualifications[0].specialty = "建设项目管理和咨询"
    #expect(options(ground) == ["工程师 正常晋升"])
    // Before a specialty is chosen, another one of the series is a way too.
    ground.review.specialty = nil
    ground.review.subspecialty = nil
    #expect(options(ground) == ["助理工程师 转评", "助理工程师 多评", "工程师 正常晋升"])
  }

  @Test func whatOnlyWantsYearsIsShownWithItsDay() throws {
    var ground = try ReviewGround()
    ground.review.qualifications[0].obtained = try .of("2023-06-01")
    ground.review.terms.titles = ["engineering-intermediate", "engineering-associate-senior"]
    #expect(options(ground) == ["工程师 正常晋升 未满足"])
    let option = try #require(ground.rules.options(ground.facts, among: [ground.review.terms], in: ground.catalog).first)
    #expect(option.obstacles.first?.sentence.contains("到2027年6月1日才满足") == true)
  }

  @Test func skilledWorkersSeeTheirWay() throws {
    var ground = try ReviewGround()
    ground.review.qualifications = [try ReviewGround.skill(.technician, "2020-01-01")]
    ground.facts.highestEducation = .secondaryVocational
    ground.facts.highestDegree = Degree.none
    #expect(options(ground) == ["助理工程师 技能人才贯通", "工程师 技能人才贯通"])
    ground.review.terms.campaign = [.additional]
    #expect(options(ground) == [])
  }

  @Test func aCampaignOpensAdditionalTitlesToOtherSeries() throws {
    var ground = try ReviewGround()
    ground.review.qualifications = [
      try ReviewGround.title("经济师", .intermediate, "2020-01-01", series: "economics", isBasis: true)
    ]
    ground.review.terms.campaign = [.additional, .skilledWorker]
    #expect(options(ground) == ["助理工程师 多评", "工程师 多评"])
    ground.review.terms.campaign = nil
    #expect(options(ground) == ["助理工程师 多评", "工程师 转评", "工程师 多评"])
  }

  @Test func plansKeepTheirOrderAndClosedOnesOpenNothing() throws {
    var ground = try ReviewGround()
    var closed = ground.review.terms
    closed.closes = Moment(ground.facts.day)
    var high = ground.review.terms
    high.name = "高级"
    high.titles = ["engineering-associate-senior"]
    ground.review.qualifications = [try ReviewGround.title("工程师", .intermediate, "2019-01-01", isBasis: true)]
    let found = ground.rules.options(ground.facts, among: [closed, high, ground.review.terms], in: ground.catalog)
    #expect(found.first?.terms.name == "高级")
    #expect(found.map(\.title.name) == ["高级工程师", "助理工程师", "工程师", "工程师"])
    #expect(found.allSatisfy { $0.terms != closed })
    ground.facts.review = nil
    #expect(options(ground, [high]) == [])
  }

  @Test func someoneWithoutATitleBeginsBelow() throws {
    var ground = try ReviewGround()
    ground.review.qualifications = []
    #expect(options(ground) == ["助理工程师 正常晋升"])
  }

  /// What is open stays open with more years, and never depends on another plan.
  @Test func moreYearsNeverCloseAnOption() throws {
    var generator = SeededGenerator(seed: 35)
    var ground = try ReviewGround()
    ground.review.terms.titles = Set(ground.catalog.titles(series: "engineering", on: ground.facts.day).map(\.code))
    for _ in 0..<60 {
      let obtained = ground.review.terms.cutoff.adding(days: -Int.random(in: 0...3000, using: &generator))
      ground.review.qualifications[0].obtained = obtained
      let before = Set(options(ground))
      ground.review.qualifications[0].obtained = obtained.adding(days: -Int.random(in: 1...900, using: &generator))
      let after = Set(options(ground))
      #expect(before.filter { !$0.hasSuffix("未满足") }.isSubset(of: after))
    }
  }
}
