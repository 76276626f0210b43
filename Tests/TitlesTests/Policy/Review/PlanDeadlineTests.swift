import Testing
import Titles

/// Which of a plan's deadlines holds at which stop, with the dates of 003二: 申报9月4—15日18:00前，各级审核9月26日18:00前，缴费10月12—13日24:00前.
@Suite struct PlanDeadlineTests {
  private let data: ReferenceData
  private let schedule: PlanSchedule

  init() throws {
    data = try ShippedReference.data()
    schedule = try PlanSchedule(
      opens: Moment(.of("2023-09-04")), closes: Moment(.of("2023-09-15"), hour: 18),
      unitDeadline: Moment(.of("2023-09-22"), hour: 18), centerDeadline: Moment(.of("2023-09-25"), hour: 18),
      bureauDeadline: Moment(.of("2023-09-26"), hour: 18), paymentOpens: Moment(.of("2023-10-12")),
      paymentCloses: Moment(.of("2023-10-14")))
  }

  private func due(_ kind: UnitKind, isOfCity: Bool = false, first: Bool = false) throws -> String? {
    let tables = data.policy.review
    return try schedule.due(at: kind, isOfCity: isOfCity, isFirstStop: first, tables, on: .of("2023-09-10"))?.description
  }

  @Test func eachStopHasItsOwn() throws {
    #expect(try due(.employer) == "2023-09-22 18:00:00")
    #expect(try due(.supervisingDepartment) == "2023-09-25 18:00:00")
    #expect(try due(.talentCenter) == "2023-09-25 18:00:00")
    #expect(try due(.talentCenter, isOfCity: true) == "2023-09-26 18:00:00")
    #expect(try due(.districtBureau) == "2023-09-26 18:00:00")
    #expect(try due(.cityDepartment, isOfCity: true) == "2023-09-26 18:00:00")
    #expect(try due(.reformOffice) == nil)
    // A freelancer's talent center, or a bureau that recommends its own staff.
    #expect(try due(.talentCenter, first: true) == "2023-09-22 18:00:00")
    #expect(try due(.districtBureau, first: true) == "2023-09-22 18:00:00")
  }

  @Test func aDeadlineEndsWithItsLastSecond() throws {
    let day = try Day.of("2023-09-15")
    #expect(
      PlanWindow(opens: schedule.opens, closes: schedule.closes, at: Moment(day, hour: 17, minute: 59, second: 59)) == .open)
    #expect(PlanWindow(opens: schedule.opens, closes: schedule.closes, at: Moment(day, hour: 18)) == .closed)
    // 13日24:00前: through the last second of the 13th.
    let last = try #require(schedule.paymentCloses).adding(seconds: -1)
    #expect(last.description == "2023-10-13 23:59:59")
  }

  /// Forwarded on the day after the posting at the earliest: begun on the 15th it ends on the 21st.
  @Test func theLastUsefulDayLeavesRoomForFiveWorkingDays() throws {
    let rule = try #require(data.posting.rule(for: .review, on: .of("2023-09-10")))
    let useful = try schedule.lastUsefulDay(rule, in: data.calendar)
    #expect(useful.description == "2023-09-15")
    #expect(try rule.earliestEnd(from: useful, in: data.calendar).description == "2023-09-21")
    #expect(try rule.earliestEnd(from: useful.adding(days: 1), in: data.calendar).description == "2023-09-22")
  }

  @Test func termsAreThoseOfThePlan() throws {
    let content = try PlanContent(
      name: "支持现代制造业集群发展专项", year: 2023, schedule: schedule, reach: "本市", fees: [], cutOff: .of("2023-09-30"),
      phone: "00000000", titles: ["engineering-intermediate"], subspecialties: ["engineering-04-01"],
      campaign: [.additional, .skilledWorker])
    let plan = Plan(
      id: PlanID(rawValue: "plan"), unit: UnitID(rawValue: "unit"), committee: CommitteeID(rawValue: "committee"), edition: 1,
      committeeName: "示例市工程技术评审委员会（专项）", content: content, stage: .published, publishedAt: schedule.opens, version: 1)
    let terms = ReviewTerms(plan, level: .senior, organiser: .cityDepartment)
    #expect(terms.cutoff == content.cutOff)
    #expect(terms.campaign == [.additional, .skilledWorker])
    #expect(terms.committee == plan.committeeName && terms.closes == schedule.closes && terms.year == 2023)
    #expect(!terms.isDistrictIntermediate)
    #expect(ReviewTerms(plan, level: .intermediate, organiser: .districtBureau).isDistrictIntermediate)
    var yearly = content
    yearly.campaign = []
    let second = Plan(
      id: plan.id, unit: plan.unit, committee: plan.committee, edition: 1, committeeName: "", content: yearly, stage: .published,
      publishedAt: schedule.opens, version: 1)
    #expect(ReviewTerms(second, level: .intermediate, organiser: .cityDepartment).campaign == nil)
    #expect(!ReviewTerms(second, level: .intermediate, organiser: .cityDepartment).isDistrictIntermediate)
  }
}
