import Testing
import Titles

@Suite struct CommitteeTests {
  private let catalog: Catalog

  init() throws {
    catalog = try ShippedReference.data().catalog
  }

  static func charter(
    specialties: [String] = [], series: [String] = ["laboratory"], levels: [TitleLevel] = TitleLevel.allCases,
    from: String = "2023-01-01", through: String = "2025-12-31"
  ) throws -> CommitteeCharter {
    CommitteeCharter(
      name: "演示评委会", level: .high, scope: CommitteeScope(levels: levels, series: series, specialties: specialties),
      panels: [CommitteePanel(id: "g1", name: "一组", subspecialties: ["laboratory-01-01"])],
      rules: CommitteeRules(
        minimumSize: 25, isOdd: true, panelMinimum: 3, quorum: .twoThirds, pass: .twoThirds, denominator: .present),
      filing: CommitteeFiling(number: "备1", from: try .of(from), through: try .of(through)))
  }

  private func committee(later: [CommitteeFiling] = [], end: Committee.End? = nil) throws -> Committee {
    Committee(
      id: CommitteeID(rawValue: "m1"), edition: 1, unit: UnitID(rawValue: "u1"), unitName: "演示单位",
      charter: try CommitteeTests.charter(), effectiveFrom: try .of("2023-01-01"), laterFilings: later, end: end)
  }

  @Test func ninetyDaysBeforeItsEndAFilingIsSaidToExpire() throws {
    let committee = try committee()
    let expected: [(String, CommitteeStanding)] = [
      ("2022-12-31", .upcoming), ("2023-01-01", .inForce), ("2025-10-01", .inForce), ("2025-10-02", .expiring),
      ("2025-12-31", .expiring), ("2026-01-01", .expired),
    ]
    for (day, standing) in expected { #expect(try committee.standing(on: .of(day)) == standing, "\(day)") }
  }

  @Test func anExtensionWithoutAGapCounts() throws {
    let next = CommitteeFiling(number: "备2", from: try .of("2026-01-01"), through: try .of("2028-12-31"))
    let extended = try committee(later: [next])
    #expect(extended.filedThrough.description == "2028-12-31")
    #expect(try extended.standing(on: .of("2025-12-31")) == .inForce)
    let gap = CommitteeFiling(number: "备2", from: try .of("2026-01-02"), through: try .of("2028-12-31"))
    #expect(try committee(later: [gap]).standing(on: .of("2025-12-31")) == .expiring)
  }

  @Test func anEndedOneIsOverTheDayAfter() throws {
    let ended = try committee(end: Committee.End(on: .of("2025-08-20"), reason: "撤销"))
    #expect(try ended.standing(on: .of("2025-08-20")) == .inForce)
    #expect(try ended.standing(on: .of("2025-08-21")) == .ended)
  }

  @Test func aFilingLastsThreeYearsAtMost() throws {
    let from = try Day.of("2025-03-01")
    #expect(CommitteeFiling.latestEnd(from: from).description == "2028-02-29")
    #expect(CommitteeFiling.problem(from: from, through: try .of("2028-02-29")) == nil)
    #expect(CommitteeFiling.problem(from: from, through: try .of("2028-03-01"))?.code == "filing-too-long")
    #expect(CommitteeFiling.problem(from: from, through: try .of("2025-02-28"))?.code == "filing-reversed")
  }

  @Test func sharesAreRoundedUpToWholeVotes() {
    #expect(VotingShare.twoThirds.least(of: 17) == 12)
    #expect(VotingShare.twoThirds.least(of: 18) == 12)
    #expect(VotingShare.half.least(of: 25) == 13)
    #expect(VotingShare.fourFifths.least(of: 11) == 9)
    #expect(VotingShare.threeQuarters.least(of: 0) == 0)
    #expect(VotingShare.all.least(of: 9) == 9)
  }

  @Test func aScopeHasWholeSeriesAndSingleSpecialties() throws {
    let scope = CommitteeScope(
      levels: [.senior, .assistant], series: ["laboratory"], specialties: ["engineering-04"])
    let day = try Day.of("2025-08-20")
    #expect(scope.levels == [.assistant, .senior])
    #expect(
      scope.titles(in: catalog, on: day).map(\.code) == [
        "engineering-assistant", "engineering-senior", "laboratory-assistant", "laboratory-senior",
      ])
    #expect(
      scope.specialties(in: catalog, on: day).map(\.code) == [
        "engineering-04", "laboratory-01", "laboratory-02", "laboratory-03",
      ])
    #expect(scope.subspecialties(in: catalog, on: day).contains { $0.code == "laboratory-02-04" })
    #expect(!scope.covers(series: "arts", in: catalog))
  }

  @Test func theUsualNumbersOfAHighCommitteeAreKnownAndNoOthers() throws {
    let usual = try ShippedReference.data().review
    let day = try Day.of("2025-08-20")
    let rules = try #require(usual.rules(of: .high, on: day))
    #expect(rules.minimumSize == 25 && rules.isOdd && rules.panelMinimum == 3)
    #expect(rules.summary == "评审专家不少于25人且为单数，每个专业组不少于3人；到会三分之二以上可以表决，同意票达到三分之二通过（按到会专家人数计算）。")
    #expect(usual.rules(of: .intermediate, on: day) == nil)
  }
}
