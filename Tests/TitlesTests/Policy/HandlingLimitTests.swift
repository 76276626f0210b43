import Testing
import Titles

@Suite struct HandlingLimitTests {
  private let data: ReferenceData

  init() throws {
    data = try ShippedReference.data()
  }

  private func limits(_ rows: String) throws -> HandlingLimits {
    try HandlingLimits(
      CSV("business,phase,working_days,citation,effective_from,effective_to\n" + rows, file: "handling-limits.csv"))
  }

  @Test func everyOpenBusinessHasBoth() throws {
    for business in Business.open {
      for phase in HandlingPhase.allCases {
        #expect(try data.limits.limit(of: business, phase, on: .of("2025-08-20"))?.workingDays == 10)
      }
    }
    #expect(try data.limits.limit(of: .review, .examination, on: .of("2025-08-20")) == nil)
  }

  /// Ten working days over the National Day of 2025: eight days off, and 2025-09-28 and 2025-10-11 worked for them.
  @Test func theLastDayIsCountedInWorkingDays() throws {
    let limit = try #require(data.limits.limit(of: .confirmation, .examination, on: .of("2025-09-22")))
    #expect(try limit.due(from: .of("2025-09-22"), in: data.calendar).description == "2025-10-11")
    #expect(try limit.latestBegin(dueBy: .of("2025-10-11"), in: data.calendar).description == "2025-09-22")
  }

  @Test func beginningAndEndBelongTogether() throws {
    let limit = try #require(data.limits.limit(of: .confirmation, .posting, on: .of("2025-09-22")))
    for ordinal in try Day.of("2025-08-01").ordinal...Day.of("2025-11-30").ordinal {
      let last = Day(ordinal: ordinal)
      let begin = try limit.latestBegin(dueBy: last, in: data.calendar)
      #expect(try limit.due(from: begin, in: data.calendar) <= last)
      #expect(try limit.due(from: begin.adding(days: 1), in: data.calendar) > last)
    }
  }

  @Test func faultsInTheTableAreNamed() {
    #expect(throws: DataFault.self) { try limits("confirmation,examination,0,无,2020-01-01,\n") }
    #expect(throws: DataFault.self) { try limits("confirmation,waiting,5,无,2020-01-01,\n") }
    let row = "confirmation,examination,5,无,2020-01-01,\n"
    #expect(throws: DataFault.self) { try limits(row + row) }
  }

  @Test(arguments: [
    ("2025-08-19", [DueSpan.overdue]), ("2025-08-20", [.one, .three]), ("2025-08-21", [.one, .three]),
    ("2025-08-22", [.three]), ("2025-08-25", [.three]), ("2025-08-26", []),
  ])
  func spansAreCountedFromToday(_ due: String, _ spans: [DueSpan]) throws {
    #expect(try DueSpan.all(of: .of(due), on: .of("2025-08-20"), in: data.calendar) == Set(spans))
  }
}
