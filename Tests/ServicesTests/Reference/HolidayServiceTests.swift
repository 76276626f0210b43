import Services
import TestKit
import Testing
import Titles

@Suite struct HolidayServiceTests {
  private func entry(_ from: String, _ through: String = "", kind: String = "off", year: String = "2025") -> HolidayEntry {
    var entry = HolidayEntry()
    entry.year = year
    entry.from = from
    entry.through = through
    entry.kind = kind
    entry.note = "演示放假"
    return entry
  }

  @Test func anEditedHolidayChangesTheWorkingDaysOnEveryNode() async throws {
    let test = try await TestPlatform()
    let office = try await test.administrator(.system)
    let holidays = HolidayService(platform: test.platform)
    let other = try await test.otherNode()
    let watch = ReferenceWatch(platform: other)
    let first = try #require(Day("2025-08-20"))
    func end(_ platform: Platform) throws -> String {
      try platform.reference.calendar.workingDay(number: 5, from: first).description
    }
    #expect(try end(test.platform) == "2025-08-26")
    #expect(try await holidays.add(entry("2025-08-21", "2025-08-22"), by: office) == 2)
    #expect(try end(test.platform) == "2025-08-28")
    #expect(try holidays.workingDay(5, from: first, for: office).description == "2025-08-28")
    #expect(try end(other) == "2025-08-26")
    try await watch.look()
    #expect(try end(other) == "2025-08-28")
    _ = try await holidays.add(entry("2025-08-23", kind: "work"), by: office)
    try await holidays.remove(try #require(Day("2025-08-22")), by: office)
    try await watch.look()
    #expect(try end(test.platform) == "2025-08-26")
    #expect(try end(other) == "2025-08-26")
    let days = try await holidays.calendar(of: 2025, for: office).days
    #expect(days.filter { $0.note == "演示放假" }.map(\.day.description) == ["2025-08-21", "2025-08-23"])
    // And after a restart.
    let restarted = try await test.otherNode()
    #expect(try end(restarted) == "2025-08-26")
    #expect(try await test.audited("working-calendar.csv") == ["calendar.add", "calendar.add", "calendar.remove"])
  }

  @Test func aYearIsLoadedByItsFirstDay() async throws {
    let test = try await TestPlatform()
    let office = try await test.administrator(.system)
    let holidays = HolidayService(platform: test.platform)
    let day = try #require(Day("2027-03-01"))
    #expect(await outcome { _ = try holidays.workingDay(5, from: day, for: office) } == "calendar-year-not-loaded")
    _ = try await holidays.add(entry("2027-01-01", year: "2027"), by: office)
    #expect(try holidays.workingDay(5, from: day, for: office).description == "2027-03-05")
    #expect(try await holidays.calendar(of: nil, for: office).years.first == 2027)
  }

  @Test func whatCantBeIsRefusedAtItsField() async throws {
    let test = try await TestPlatform()
    let office = try await test.administrator(.system)
    let holidays = HolidayService(platform: test.platform)
    #expect(
      await outcome { _ = try await holidays.add(HolidayEntry(), by: office) } == "missing year-invalid date-invalid")
    #expect(await outcome { _ = try await holidays.add(entry("2025-10-01"), by: office) } == "calendar-day-taken")
    #expect(await outcome { _ = try await holidays.add(entry("2025-08-22", "2025-08-21"), by: office) } == "date-reversed")
    let missing = try #require(Day("2025-08-22"))
    #expect(await outcome { try await holidays.remove(missing, by: office) } == "calendar-day-missing")
    let security = try await test.administrator(.security)
    #expect(await outcome { _ = try await holidays.add(entry("2025-08-21"), by: security) } == "no-menu")
  }
}
