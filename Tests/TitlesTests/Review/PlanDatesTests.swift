import Testing
import Titles

/// What is wrong with the dates of a plan: each rule with dates that keep it and dates that break it.
@Suite struct PlanDatesTests {
  private let calendar: WorkingCalendar
  private let rule: PostingRule
  private let filing: CommitteeFiling

  init() throws {
    let data = try ShippedReference.data()
    calendar = data.calendar
    rule = try #require(data.posting.rule(for: .review, on: .of("2025-08-20")))
    filing = CommitteeFiling(number: "备1", from: try .of("2024-01-01"), through: try .of("2026-12-31"))
  }

  private func dates() throws -> PlanDates {
    var dates = PlanDates()
    dates.opens = Moment("2025-08-25 09:00:00")
    dates.closes = Moment("2025-09-08 18:00:00")
    dates.unitDeadline = Moment("2025-09-15 18:00:00")
    dates.centerDeadline = Moment("2025-09-19 18:00:00")
    dates.bureauDeadline = Moment("2025-09-26 18:00:00")
    return dates
  }

  private func problems(_ change: (inout PlanDates) -> Void = { _ in }, at now: String = "2025-08-20 09:00:00") throws -> [Reason]
  {
    var dates = try dates()
    change(&dates)
    return dates.problems(filings: [filing], rule: rule, in: calendar, at: try #require(Moment(now)))
  }

  @Test func datesInOrderWithRoomForThePostingAreTaken() throws {
    #expect(try problems() == [])
    let schedule = try #require(try dates().schedule)
    #expect(try schedule.lastUsefulDay(rule, in: calendar).description == "2025-09-08")
    #expect(schedule.examinationEnds.description == "2025-09-26 18:00:00")
  }

  @Test("one day later there are only four working days left before the employer's deadline")
  func noRoomForPosting() throws {
    let reasons = try problems { $0.closes = Moment("2025-09-09 18:00:00") }
    #expect(reasons.map(\.code) == ["no-room-for-posting"])
    #expect(reasons.first?.sentence.contains("个人申报最晚到2025-09-08；现在到2025-09-09") == true)
    #expect(reasons.first?.field == "unitDeadline")
    // Midnight is the end of the day before.
    #expect(try problems { $0.closes = Moment("2025-09-09 00:00:00") } == [])
  }

  @Test("the plan of the manual, all of whose deadlines are one moment, leaves no room")
  func allDeadlinesAtOnce() throws {
    let moment = Moment("2025-08-29 18:00:00")
    let reasons = try problems {
      ($0.closes, $0.unitDeadline, $0.centerDeadline, $0.bureauDeadline) = (moment, moment, moment, moment)
    }
    #expect(reasons.map(\.code) == ["no-room-for-posting"])
  }

  @Test func everyDateOutOfOrderIsNamedAtItsField() throws {
    let reasons = try problems {
      $0.centerDeadline = Moment("2025-09-14 18:00:00")
      $0.bureauDeadline = Moment("2025-09-13 18:00:00")
    }
    #expect(reasons.map(\.field) == ["centerDeadline", "bureauDeadline"])
    #expect(Set(reasons.map(\.code)) == ["dates-order"])
    #expect(reasons[0].sentence == "区县人才中心审核截止时间（2025-09-14 18:00:00）早于单位审核截止时间（2025-09-15 18:00:00），请核对。")
  }

  @Test func outsideTheFilingEachDateSaysSo() throws {
    let short = CommitteeFiling(number: "备1", from: try .of("2025-08-26"), through: try .of("2025-09-18"))
    let now = try #require(Moment("2025-08-20 09:00:00"))
    let reasons = try dates().problems(filings: [short], rule: rule, in: calendar, at: now)
    #expect(reasons.map(\.field) == ["opens", "centerDeadline", "bureauDeadline"])
    #expect(Set(reasons.map(\.code)) == ["outside-filing"])
    // An extension that is filed already counts.
    let next = CommitteeFiling(number: "备2", from: try .of("2025-09-19"), through: try .of("2028-09-18"))
    let left = try dates().problems(filings: [short, next], rule: rule, in: calendar, at: now)
    #expect(left.map(\.field) == ["opens"])
  }

  @Test func aYearThatTheCalendarDoesNotKnowIsRefusedNotGuessed() throws {
    let long = CommitteeFiling(number: "备1", from: try .of("2025-01-01"), through: try .of("2027-12-31"))
    var dates = try dates()
    dates.bureauDeadline = Moment("2027-01-10 18:00:00")
    let now = try #require(Moment("2025-08-20 09:00:00"))
    let reasons = dates.problems(filings: [long], rule: rule, in: calendar, at: now)
    #expect(reasons.map(\.code) == ["calendar-year-not-loaded"])
    #expect(reasons[0].field == "bureauDeadline")
    #expect(reasons[0].sentence.contains("2027年"))
  }

  @Test func whatIsClosedAlreadyCannotBePublished() throws {
    #expect(try problems(at: "2025-09-08 18:00:00").map(\.code) == ["closed-already"])
    #expect(try problems(at: "2025-09-08 17:59:59") == [])
  }

  @Test func paymentIsWholeAndAfterTheExaminations() throws {
    let day = Moment("2025-09-30 00:00:00")
    #expect(try problems { $0.paymentOpens = day }.map(\.field) == ["paymentCloses"])
    #expect(try problems { $0.paymentCloses = day }.map(\.field) == ["paymentOpens"])
    let early = try problems {
      $0.paymentOpens = Moment("2025-09-20 00:00:00")
      $0.paymentCloses = Moment("2025-09-26 18:00:00")
    }
    #expect(early.map(\.code) == ["payment-too-early"])
    let whole = try problems {
      $0.paymentOpens = Moment("2025-09-20 00:00:00")
      $0.paymentCloses = Moment("2025-09-26 18:00:01")
    }
    #expect(whole == [])
  }

  @Test func whatIsMissingMakesNoScheduleAndNoFalseReason() throws {
    var dates = try dates()
    dates.unitDeadline = nil
    #expect(dates.schedule == nil)
    let now = try #require(Moment("2025-08-20 09:00:00"))
    #expect(dates.problems(filings: nil, rule: rule, in: calendar, at: now) == [])
  }
}
