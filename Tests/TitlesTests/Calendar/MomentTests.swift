import Foundation
import TestKit
import Testing
import Titles

@Suite struct MomentTests {
  @Test func theEpochIsEightInTheMorningInShanghai() throws {
    let epoch = Moment(milliseconds: 0)
    #expect(epoch.iso8601 == "1970-01-01T08:00:00+08:00")
    #expect(epoch.description == "1970-01-01 08:00:00")
  }

  @Test func theDayChangesAtMidnightInShanghai() throws {
    let last = try #require(Moment("2025-08-20T15:59:59Z"))
    #expect(last.day.description == "2025-08-20")
    #expect(last.timeOfDay == "23:59:59")
    #expect(last.adding(seconds: 1).day.description == "2025-08-21")
    #expect(last.adding(seconds: 1).timeOfDay == "00:00:00")
  }

  @Test(arguments: [
    "2025-08-20T09:00:00+08:00", "2025-08-20 09:00:00", "2025-08-20T09:00", "2025-08-20T01:00:00Z",
    "2025-08-20T01:00:00+00:00", "2025-08-20T09:00+08:00",
  ])
  func readsTheSameMomentInEveryForm(_ text: String) throws {
    let day = try Day.of("2025-08-20")
    #expect(Moment(text) == Moment(day, hour: 9))
  }

  @Test(arguments: [
    "2025-08-20", "2025-08-20T24:00", "2025-08-20T09:60", "2025-08-20T09:00:60", "2025-08-20T09:00:00+09:00",
    "2025-02-30T09:00", "2025-08-20x09:00", "2025-08-20T9:00:00", "2025-08-20T09:00:0", "",
  ])
  func refusesWhatIsNoMoment(_ text: String) {
    #expect(Moment(text) == nil)
  }

  @Test func textAndMomentAgreeOnRandomMoments() throws {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<1000 {
      let seconds = Int64.random(in: -2_000_000_000...4_000_000_000, using: &generator)
      let moment = Moment(milliseconds: seconds * 1000)
      #expect(Moment(moment.iso8601) == moment)
      #expect(Moment(moment.description) == moment)
    }
  }

  @Test func codesAsMilliseconds() throws {
    let moment = Moment(milliseconds: 1_755_651_600_123)
    let data = try JSONEncoder().encode([moment])
    #expect(String(decoding: data, as: UTF8.self) == "[1755651600123]")
    #expect(try JSONDecoder().decode([Moment].self, from: data) == [moment])
  }
}
