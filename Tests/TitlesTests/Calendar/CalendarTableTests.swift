import Testing
import Titles

@Suite struct CalendarTableTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test func theTextIsReadAsItWasWritten() throws {
    let text = "year,date,kind,note\n2025,2025-10-01,off,\"国庆节,放假\"\n2025,2025-10-11,work,调休\n"
    let table = try CalendarTable(text, file: "a.csv")
    #expect(table.text == text)
    #expect(table.years == [2025])
    #expect(try WorkingCalendar(CSV(table.text, file: "a.csv")).isWorkingDay(day("2025-10-01")) == false)
  }

  @Test func daysAreAddedAndTakenOut() throws {
    var table = try CalendarTable("year,date,kind,note\n2025,2025-10-01,off,国庆节\n", file: "a.csv")
    try table.add([CalendarDay(year: 2026, day: day("2025-12-31"), works: false, note: "元旦")])
    #expect(table.years == [2026, 2025])
    func code(_ new: CalendarDay) -> String? {
      do throws(Refusal) {
        try table.add([new])
        return nil
      } catch {
        return error.reasons.first?.code
      }
    }
    #expect(try code(CalendarDay(year: 2025, day: day("2025-10-01"), works: false, note: "")) == "calendar-day-taken")
    #expect(try code(CalendarDay(year: 2025, day: day("2025-10-08"), works: true, note: "")) == "calendar-weekday")
    #expect(try code(CalendarDay(year: 2025, day: day("2027-01-01"), works: false, note: "")) == "calendar-year")
    #expect(try table.remove(day("2025-10-01")))
    #expect(try !table.remove(day("2025-10-01")))
    #expect(table.days.map(\.note) == ["元旦"])
  }
}
