import Foundation
import TestKit
import Testing
import Titles

@Suite struct DayTests {
  @Test func knowsTheEpochAndItsWeekday() throws {
    let epoch = try Day.of("1970-01-01")
    #expect(epoch.ordinal == 0)
    #expect(epoch.weekday == 4)
    #expect(epoch.adding(days: -1).description == "1969-12-31")
    #expect(epoch.adding(days: -1).weekday == 3)
  }

  @Test(arguments: ["2024-02-29", "2000-02-29", "2025-12-31", "0001-01-01", "9999-12-31", "1900-02-28"])
  func readsAndWritesTheSame(_ text: String) throws {
    #expect(try Day.of(text).description == text)
  }

  @Test(arguments: [
    "2025-02-29", "1900-02-29", "2025-04-31", "2025-13-01", "2025-00-10", "2025-01-00", "0000-01-01", "2025-1-01",
    "2025/01/01", "2025-01-01 ", "+025-01-01", "２０２５-01-01", "2025-01-01-01", "", "--",
  ])
  func refusesWhatIsNoDate(_ text: String) {
    #expect(Day(text) == nil)
  }

  @Test func everyOrdinalGoesThroughItsComponents() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      let day = Day(ordinal: Int.random(in: -700_000...2_900_000, using: &generator))
      let (year, month, number) = day.components
      #expect(Day(year: year, month: month, day: number) == day)
      #expect(day.adding(days: 7).weekday == day.weekday)
    }
  }

  @Test func addsMonthsAndStopsAtTheMonthsEnd() throws {
    let day = try Day.of("2024-01-31")
    #expect(day.adding(months: 1).description == "2024-02-29")
    #expect(day.adding(months: 13).description == "2025-02-28")
    #expect(day.adding(months: -2).description == "2023-11-30")
    #expect(day.adding(months: -13).description == "2022-12-31")
    #expect(day.adding(months: 12).description == "2025-01-31")
  }

  @Test func speaksChineseAndOrders() throws {
    let day = try Day.of("2025-06-05")
    #expect(day.chinese == "2025年6月5日")
    #expect(day.year == 2025)
    #expect(day < day.adding(days: 1))
  }

  @Test func codesAsText() throws {
    let day = try Day.of("2025-06-25")
    let data = try JSONEncoder().encode([day])
    #expect(String(decoding: data, as: UTF8.self) == #"["2025-06-25"]"#)
    #expect(try JSONDecoder().decode([Day].self, from: data) == [day])
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Day].self, from: Data(#"["2025-02-30"]"#.utf8)) }
  }
}
