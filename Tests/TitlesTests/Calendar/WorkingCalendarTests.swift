import TestKit
import Testing
import Titles

@Suite struct WorkingCalendarTests {
  private func calendar() throws -> WorkingCalendar { try ShippedReference.data().calendar }

  @Test(arguments: [
    ("2023-04-27", "2023-05-06"), ("2024-02-07", "2024-02-19"), ("2024-09-29", "2024-10-10"),
    ("2025-01-24", "2025-02-06"), ("2025-09-29", "2025-10-11"), ("2026-02-11", "2026-02-24"),
    ("2026-09-18", "2026-09-23"), ("2026-09-30", "2026-10-12"),
  ])
  func theFifthWorkingDay(_ first: String, _ fifth: String) throws {
    let day = try calendar().workingDay(number: 5, from: .of(first))
    #expect(day.description == fifth)
  }

  /// The working days of each year, as the announcements give them: days off beyond weekends against weekends worked.
  @Test(arguments: [(2023, 249), (2024, 251), (2025, 248), (2026, 248)])
  func workingDaysOfAYear(_ year: Int, _ expected: Int) throws {
    let count = try calendar().workingDays(from: .of("\(year)-01-01"), through: .of("\(year)-12-31"))
    #expect(count == expected)
  }

  @Test func holidaysWeekendsAndWorkedWeekends() throws {
    let calendar = try calendar()
    #expect(try calendar.isWorkingDay(.of("2025-08-20")))
    #expect(try !calendar.isWorkingDay(.of("2025-08-23")))
    #expect(try !calendar.isWorkingDay(.of("2025-10-08")))
    #expect(try calendar.isWorkingDay(.of("2025-10-11")))
    #expect(try !calendar.isWorkingDay(.of("2022-12-31")))
    #expect(calendar.years == [2023, 2024, 2025, 2026])
  }

  @Test(arguments: ["2027-01-01", "2022-12-30", "2030-05-05"])
  func aYearThatIsNotLoadedIsRefused(_ text: String) throws {
    let calendar = try calendar()
    let day = try Day.of(text)
    let reason = refusal { () throws(Refusal) in _ = try calendar.isWorkingDay(day) }
    #expect(reason?.code == "calendar-year-not-loaded")
    #expect(reason?.sentence.contains("\(day.year)年") == true)
  }

  @Test func countingPastTheLastLoadedYearIsRefused() throws {
    let calendar = try calendar()
    let first = try Day.of("2026-12-29")
    #expect(try calendar.workingDay(number: 3, from: first).description == "2026-12-31")
    let reason = refusal { () throws(Refusal) in _ = try calendar.workingDay(number: 4, from: first) }
    #expect(reason?.code == "calendar-year-not-loaded")
  }

  @Test func theFirstDayMayNotCount() throws {
    let calendar = try calendar()
    #expect(try calendar.workingDay(number: 5, from: .of("2025-08-18"), firstDayCounts: true).description == "2025-08-22")
    #expect(try calendar.workingDay(number: 5, from: .of("2025-08-18"), firstDayCounts: false).description == "2025-08-25")
    #expect(try calendar.workingDay(number: 1, from: .of("2025-08-23")).description == "2025-08-25")
  }

  @Test func addsAndTakesWorkingDays() throws {
    let calendar = try calendar()
    #expect(try calendar.addingWorkingDays(1, to: .of("2025-09-30")).description == "2025-10-09")
    #expect(try calendar.addingWorkingDays(-1, to: .of("2025-10-09")).description == "2025-09-30")
    #expect(try calendar.addingWorkingDays(0, to: .of("2025-10-04")).description == "2025-10-04")
  }

  @Test func aRangeTheWrongWayRoundHasNoWorkingDays() throws {
    #expect(try calendar().workingDays(from: .of("2025-08-21"), through: .of("2025-08-20")) == 0)
  }

  @Test func theLastDayThatLeavesRoom() throws {
    let calendar = try calendar()
    #expect(try calendar.lastDay(leaving: 5, through: .of("2025-10-11")).description == "2025-09-29")
    #expect(try calendar.lastDay(leaving: 5, through: .of("2025-08-24")).description == "2025-08-18")
  }

  @Test(arguments: [true, false])
  func theLastDayIsTheLast(_ firstDayCounts: Bool) throws {
    let calendar = try calendar()
    var generator = SeededGenerator(seed: 3)
    let start = try Day.of("2023-03-01").ordinal
    for _ in 0..<300 {
      let deadline = Day(ordinal: Int.random(in: start...start + 1300, using: &generator))
      let number = Int.random(in: 1...15, using: &generator)
      let last = try calendar.lastDay(leaving: number, through: deadline, firstDayCounts: firstDayCounts)
      let end = try calendar.workingDay(number: number, from: last, firstDayCounts: firstDayCounts)
      let after = try calendar.workingDay(number: number, from: last.adding(days: 1), firstDayCounts: firstDayCounts)
      #expect(end <= deadline)
      #expect(after > deadline)
    }
  }

  @Test func countingAndFindingAgree() throws {
    let calendar = try calendar()
    var generator = SeededGenerator(seed: 4)
    let start = try Day.of("2023-01-01").ordinal
    for _ in 0..<300 {
      let first = Day(ordinal: Int.random(in: start...start + 1400, using: &generator))
      let number = Int.random(in: 1...20, using: &generator)
      let found = try calendar.workingDay(number: number, from: first)
      #expect(try calendar.isWorkingDay(found))
      #expect(try calendar.workingDays(from: first, through: found) == number)
    }
  }

  @Test(arguments: [
    ("2025,2025-13-01,off,x", 2), ("2025,2025-01-01,holiday,x", 2), ("2025,2025-01-06,work,x", 2),
    ("2025,2025-01-01,off,x\n2025,2025-01-01,off,x", 3), ("2025,2023-01-01,off,x", 2), ("x,2025-01-01,off,x", 2),
  ])
  func aBrokenTableNamesItsLine(_ rows: String, _ line: Int) throws {
    let table = try CSV("year,date,kind,note\n" + rows, file: "c.csv")
    let found = fault { () throws(DataFault) in _ = try WorkingCalendar(table) }
    #expect(found?.line == line)
    #expect(found?.file == "c.csv")
  }
}
