import Testing
import Titles

@Suite struct PostingRuleTests {
  private let rule: PostingRule
  private let calendar: WorkingCalendar

  init() throws {
    let data = try ShippedReference.data()
    calendar = data.calendar
    rule = try #require(data.posting.rule(for: .initialDetermination, on: .of("2025-08-20")))
  }

  private func problem(_ first: String, _ last: String, today: String) throws -> Reason? {
    try rule.problem(from: .of(first), through: .of(last), today: .of(today), in: calendar, field: "posting")
  }

  @Test func fiveWorkingDaysWithTheFirst() throws {
    #expect(rule.workingDays == 5)
    #expect(rule.firstDayCounts)
    #expect(try rule.earliestEnd(from: .of("2025-09-29"), in: calendar).description == "2025-10-11")
    #expect(try rule.latestBegin(through: .of("2025-10-11"), in: calendar).description == "2025-09-29")
  }

  @Test func aPostingOfFiveWorkingDaysThatIsOverIsTaken() throws {
    #expect(try problem("2025-08-18", "2025-08-22", today: "2025-08-23") == nil)
    #expect(try problem("2025-08-18", "2025-08-24", today: "2025-08-25") == nil)
  }

  @Test func aShortOneSaysWhenItMayEnd() throws {
    let reason = try problem("2025-09-29", "2025-10-08", today: "2025-10-20")
    #expect(reason?.code == "posting-too-short")
    #expect(reason?.sentence.contains("只有2个工作日") == true)
    #expect(reason?.sentence.contains("2025-10-11") == true)
    #expect(reason?.field == "posting")
  }

  @Test func oneThatIsNotOverOrTheWrongWayRoundIsRefused() throws {
    #expect(try problem("2025-08-18", "2025-08-22", today: "2025-08-22")?.code == "posting-not-over")
    #expect(try problem("2025-08-22", "2025-08-18", today: "2025-09-01")?.code == "posting-reversed")
  }

  @Test func beyondTheCalendarItIsRefusedNotGuessed() throws {
    let first = try Day.of("2026-12-30")
    let reason = refusal { () throws(Refusal) in _ = try rule.earliestEnd(from: first, in: calendar) }
    #expect(reason?.code == "calendar-year-not-loaded")
  }

  @Test func noRuleBeforeItsDate() throws {
    let posting = try ShippedReference.data().posting
    #expect(try posting.rule(for: .initialDetermination, on: .of("2019-12-31")) == nil)
    #expect(try posting.rule(for: .review, on: .of("2019-12-31")) == nil)
    #expect(try posting.rule(for: .review, on: .of("2025-08-20"))?.workingDays == 5)
  }
}
