import Database
import TestKit
import Testing
import Titles

@testable import Storage

/// How PostgreSQL runs the statements of a worklist where there is much in the tables: by an index, never by reading them
/// from end to end.
@Suite(.enabled(if: TestEngine.current == .postgresql)) struct WorklistPlanPostgreSQLTests {
  private func ground() async throws -> (test: TestPlatform, unit: UnitID) {
    let test = try await TestPlatform()
    try await LargeTables.fill(test)
    return (test, UnitID(rawValue: "u7"))
  }

  private func filter(_ change: (inout WorklistFilter) -> Void) -> WorklistFilter {
    var filter = WorklistFilter()
    change(&filter)
    return filter
  }

  @Test func pagesAndCountsGoByAnIndex() async throws {
    let (test, unit) = try await ground()
    let filters: [(WorklistFilter, String)] = [
      (WorklistFilter(), ""),
      (filter { $0.name = "申报人7" }, "visits_by_name"),
      (filter { $0.mobileHash = "h7" }, "visits_by_mobile"),
      (filter { $0.employer = "单位7" }, "visits_by_employer"),
      (filter { $0.from = Moment(milliseconds: 19_000) }, ""),
    ]
    for tab in WorklistTab.tabs {
      for (filter, index) in filters {
        let query = WorklistQuery(
          unit: unit, business: .initialDetermination, tab: tab, filter: filter, isOldestFirst: false)
        let plans = try await test.store.database.read { reader in
          let worklists = WorklistRepository()
          return [try reader.queryPlan(worklists.pageSQL(query)), try reader.queryPlan(worklists.countSQL(query))]
        }
        for plan in plans {
          #expect(!plan.contains("Seq Scan"), "\(tab): \(plan)")
          #expect(plan.contains(index.isEmpty ? "visits_by_" : index), "\(tab): \(plan)")
        }
      }
    }
  }

  @Test func theCountsAndTheNextOneAreLookedUp() async throws {
    let (test, unit) = try await ground()
    let plans = try await test.store.database.read { reader in
      [try reader.queryPlan(WorklistRepository.countsSQL(unit, .initialDetermination))]
        + (try [WorklistMark.besides(VisitID(rawValue: "v")), .after(VisitID(rawValue: "v"))].map { mark in
          try reader.queryPlan(
            WorklistRepository.nextSQL(.posting, unit, .initialDetermination, AccountID(rawValue: "a"), mark, 5))
        })
    }
    #expect(plans[0].contains("visit_counts_pkey"), "\(plans[0])")
    for plan in plans.dropFirst() { #expect(plan.contains("visits_by_state"), "\(plan)") }
    for plan in plans { #expect(!plan.contains("Seq Scan"), "\(plan)") }
  }
}
