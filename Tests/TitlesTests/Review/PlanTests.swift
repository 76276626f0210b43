import Testing
import Titles

/// Where a plan stands by the clock, who may apply, what may change.
@Suite struct PlanTests {
  private let catalog: Catalog

  init() throws {
    catalog = try ShippedReference.data().catalog
  }

  private func plan(_ stage: PlanStage = .published) throws -> Plan {
    let schedule = PlanSchedule(
      opens: try moment("2025-08-25 09:00:00"), closes: try moment("2025-09-08 18:00:00"),
      unitDeadline: try moment("2025-09-15 18:00:00"), centerDeadline: try moment("2025-09-19 18:00:00"),
      bureauDeadline: try moment("2025-09-26 18:00:00"))
    let content = PlanContent(
      name: "2025年演示计划", year: 2025, schedule: schedule, reach: "本市",
      fees: [PlanFee(level: .intermediate, fen: 24_000), PlanFee(level: .associateSenior, fen: 42_050)],
      cutOff: try .of("2025-12-31"), phone: "023-00000009", titles: ["laboratory-associate-senior"],
      subspecialties: ["laboratory-01-01"])
    return Plan(
      id: PlanID(rawValue: "j1"), unit: UnitID(rawValue: "u1"), committee: CommitteeID(rawValue: "m1"), edition: 1,
      committeeName: "演示评委会", content: content, stage: stage, publishedAt: try moment("2025-08-20 09:00:00"), version: 2)
  }

  private func moment(_ text: String) throws -> Moment { try #require(Moment(text)) }

  @Test("the clock alone takes a published plan from 未开始 to 审核已截止, to the second")
  func states() throws {
    let expected: [(String, PlanState, PlanWindow)] = [
      ("2025-08-25 08:59:59", .upcoming, .upcoming), ("2025-08-25 09:00:00", .open, .open),
      ("2025-09-08 17:59:59", .open, .open), ("2025-09-08 18:00:00", .filingClosed, .closed),
      ("2025-09-26 17:59:59", .filingClosed, .closed), ("2025-09-26 18:00:00", .examinationClosed, .closed),
    ]
    for (text, state, window) in expected {
      let now = try moment(text)
      #expect(try plan().state(at: now) == state, "\(text)")
      #expect(try plan().window(at: now) == window, "\(text)")
    }
    let open = try moment("2025-09-01 00:00:00")
    #expect(try plan(.inReview).state(at: open) == .inReview)
    #expect(try plan(.concluded).state(at: open) == .concluded)
  }

  @Test func itGoesOnlyOneStageFurtherAndOnlyOnceTheExaminationsAreOver() throws {
    let (before, after) = (try moment("2025-09-26 17:59:59"), try moment("2025-09-26 18:00:00"))
    #expect(try plan().nextStage(at: before) == nil)
    #expect(try plan().nextStage(at: after) == .inReview)
    #expect(try plan(.inReview).nextStage(at: after) == .resultsPosted)
    #expect(try plan(.resultsPosted).nextStage(at: after) == .concluded)
    #expect(try plan(.concluded).nextStage(at: after) == nil)
  }

  @Test func everyReasonWhyNotIsSaid() throws {
    let plan = try plan()
    #expect(PlanAdmission(plan, .init(), at: try moment("2025-09-08 17:59:59")).obstacles == [])
    #expect(PlanAdmission(plan, .init(), at: try moment("2025-09-08 18:00:00")).obstacles.map(\.code) == ["plan-closed"])
    #expect(PlanAdmission(plan, .init(), at: try moment("2025-08-24 18:00:00")).obstacles.map(\.code) == ["plan-not-open"])
    var standing = PlanAdmission.Standing()
    standing.openApplications = ["20250828429Y"]
    standing.terminations = [try .of("2025-03-01")]
    standing.integrityRecords = [
      IntegrityRecord(effect: Effect(from: try .of("2024-01-01"), through: try .of("2026-12-31")), summary: "论文抄袭"),
      IntegrityRecord(effect: Effect(from: try .of("2020-01-01"), through: try .of("2022-12-31")), summary: "旧记录"),
    ]
    let reasons = PlanAdmission(plan, standing, at: try moment("2025-09-01 09:00:00")).obstacles
    #expect(reasons.map(\.code) == ["applied-already", "terminated-this-year", "integrity-barred"])
    #expect(reasons[0].sentence.contains("20250828429Y"))
    #expect(reasons[2].sentence.contains("论文抄袭"))
  }

  @Test func deadlinesCanOnlyBePutOff() throws {
    let content = try plan().content
    let old = content.schedule
    let now = try moment("2025-09-10 09:00:00")
    let earlier = PlanSchedule(
      opens: old.opens, closes: old.closes.adding(seconds: -1), unitDeadline: old.unitDeadline,
      centerDeadline: old.centerDeadline.adding(seconds: -1), bureauDeadline: old.bureauDeadline.adding(seconds: 60))
    #expect(content.extensionProblems(earlier, at: now).map(\.field) == ["closes", "centerDeadline"])
    let past = PlanSchedule(
      opens: old.opens, closes: old.closes.adding(seconds: 60), unitDeadline: old.unitDeadline,
      centerDeadline: old.centerDeadline, bureauDeadline: old.bureauDeadline)
    #expect(content.extensionProblems(past, at: now).map(\.code) == ["closed-already"])
    var changed = content
    changed.schedule = past
    changed.phone = "023-1"
    #expect(content.changedFields(to: changed) == ["个人申报截止时间", "联系电话"])
    #expect(content.changedFields(to: content) == [])
  }

  @Test func aSpecialCampaignAdmitsWhatItNamesAndAPlainPlanEverything() throws {
    var content = try plan().content
    #expect(ApplicationCategory.allCases.allSatisfy(content.admits))
    content.campaign = [.additional, .skilledWorker]
    #expect(content.admits(.additional) && content.admits(.skilledWorker))
    #expect(!content.admits(.regular) && !content.admits(.seriesTransfer))
  }

  @Test func feesAreKeptInFenAndReadInYuan() throws {
    #expect(try plan().content.fee(of: .associateSenior) == 42_050)
    #expect(try plan().content.fee(of: .senior) == nil)
    #expect(PlanFee.yuan(42_050) == "420.50")
    #expect(PlanFee.yuan(24_000) == "240")
    #expect(PlanFee.fen("420") == 42_000)
    #expect(PlanFee.fen("420.5") == 42_050)
    #expect(PlanFee.fen("0.05") == 5)
    for wrong in ["", "4,20", "-1", "1.234", "1.", ".5", "１", "1234567"] { #expect(PlanFee.fen(wrong) == nil, "\(wrong)") }
    let usual = try ShippedReference.data().review
    let day = try Day.of("2025-08-20")
    #expect(TitleLevel.allCases.map { usual.fee(of: $0, on: day) } == [12_000, 12_000, 24_000, 42_000, 42_000])
  }

  @Test func aCopyForAnotherYearMovesItsDatesAndLeavesTheNoticeOut() throws {
    let plan = try plan()
    let copy = PlanDraft(copying: plan, to: 2026)
    #expect(copy.name == "2026年演示计划")
    #expect(copy.year == "2026")
    #expect(copy.closes == "2026-09-08T18:00")
    #expect(copy.cutOff == "2026-12-31")
    #expect(copy.notice == nil)
    #expect(copy.fees == ["intermediate": "240", "associateSenior": "420.50"])
    #expect(PlanDraft(plan).opens == "2025-08-25T09:00")
  }

  @Test func titlesAndSpecialtiesMustBeInTheCommitteesScope() throws {
    let day = try Day.of("2025-08-20")
    let charter = try CommitteeTests.charter(specialties: ["laboratory-01"], series: [], levels: [.associateSenior])
    func problems(_ titles: [String], _ directions: [String]) -> [String] {
      PlanContent.scopeProblems(titles: titles, subspecialties: directions, committee: charter, in: catalog, on: day)
        .map { "\($0.code) \($0.field ?? "")" }
    }
    #expect(problems(["laboratory-associate-senior"], ["laboratory-01-01"]) == [])
    #expect(problems([], []) == ["titles-missing titles", "specialties-missing subspecialties"])
    #expect(problems(["laboratory-senior"], ["laboratory-01-01"]) == ["title-beyond-scope titles"])
    #expect(problems(["laboratory-associate-senior"], ["laboratory-02-01"]) == ["specialty-beyond-scope subspecialties"])
    #expect(problems(["no-such"], ["laboratory-01-01"]) == ["unknown-code titles"])
    #expect(
      problems(["engineering-senior"], ["laboratory-01-01"]) == [
        "title-beyond-scope titles", "specialties-missing subspecialties", "titles-missing titles",
      ])
  }
}
