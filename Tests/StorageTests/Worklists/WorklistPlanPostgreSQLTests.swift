import Database
import Foundation
import TestKit
import Testing
import Titles

@testable import Storage

/// How PostgreSQL runs the statements of a worklist where there is much in the tables: by an index, never by reading them
/// from end to end.
@Suite(.enabled(if: TestEngine.current == .postgresql)) struct WorklistPlanPostgreSQLTests {
  /// 40,000 visits at 200 units, and what the planner has to know of them.
  private func ground() async throws -> (test: TestPlatform, unit: UnitID) {
    let test = try await TestPlatform()
    let person = try await test.person("张三", number: 1)
    let unit = try await test.unit("示例单位", number: 1)
    try await test.store.database.write { transaction in
      try transaction.run(
        """
        INSERT INTO units (id, name, uscc, legal_representative, created_at)
        SELECT 'u' || n, '示例单位' || n, 'uscc' || n, '甲', 0 FROM generate_series(1, 200) n
        """)
      try transaction.run(
        """
        INSERT INTO applications (id, number, business, person_id, authority_id, authority_name, schema_version, state,
          revision, pledge_at, pledge_hash, created_at, updated_at)
        SELECT 'a' || n, 'n' || n, 'initialDetermination', \(person.id), \(unit.id), '示例单位', 1, 'concluded', 1, 0, '', 0, 0
        FROM generate_series(1, 40000) n
        """)
      try transaction.run(
        """
        INSERT INTO visits (id, application_id, unit_id, business, stop, position, state, arrived_at, number,
          applicant_name, mobile_masked, mobile_hash, employer_name, authority_name, title_label, submitted_at)
        SELECT 'v' || n, 'a' || n, 'u' || (n % 200 + 1), 'initialDetermination', 'accepting', 1,
          (ARRAY['underExamination', 'posting', 'returned', 'terminated', 'forwarded', 'concluded', 'awaitingClaim'])[n % 7 + 1],
          n, 'n' || n, '申报人' || n, '', 'h' || n, '单位' || (n % 50), '示例单位', '', n
        FROM generate_series(1, 40000) n
        """)
      try transaction.run(
        """
        INSERT INTO visit_counts (unit_id, business, state, total)
        SELECT unit_id, business, state, COUNT(*) FROM visits GROUP BY unit_id, business, state
        """)
      try transaction.run("ANALYZE")
    }
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
      (filter { $0.from = Moment(milliseconds: 39_000) }, ""),
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
      [
        try reader.queryPlan(WorklistRepository.countsSQL(unit, .initialDetermination)),
        try reader.queryPlan(
          WorklistRepository.nextSQL(
            .posting, unit, .initialDetermination, AccountID(rawValue: "a"), VisitID(rawValue: "v"), 5)),
      ]
    }
    #expect(plans[0].contains("visit_counts_pkey"), "\(plans[0])")
    #expect(plans[1].contains("visits_by_state"), "\(plans[1])")
    for plan in plans { #expect(!plan.contains("Seq Scan"), "\(plan)") }
  }
}
