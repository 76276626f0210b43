import Database
import TestKit
import Testing
import Titles

@testable import Storage

/// How the database runs the statements of a worklist: always by an index, so that a page costs the same however many
/// applications there are.
@Suite(.enabled(if: TestEngine.current == .sqlite, "PostgreSQL's plans have tests of their own")) struct WorklistPlanTests {
  private func plans(_ query: WorklistQuery, _ test: TestPlatform) async throws -> (page: String, count: String) {
    try await test.store.database.read { reader in
      let worklists = WorklistRepository()
      return (try reader.queryPlan(worklists.pageSQL(query)), try reader.queryPlan(worklists.countSQL(query)))
    }
  }

  private func query(_ tab: WorklistTab, oldestFirst: Bool = false, _ filter: WorklistFilter) -> WorklistQuery {
    WorklistQuery(
      unit: UnitID(rawValue: "u"), business: .initialDetermination, tab: tab, filter: filter, isOldestFirst: oldestFirst)
  }

  private func filter(_ change: (inout WorklistFilter) -> Void) -> WorklistFilter {
    var filter = WorklistFilter()
    change(&filter)
    return filter
  }

  @Test(arguments: WorklistTab.tabs)
  func withoutAFilterOnPersonOrEmployerTheTabsOwnIndexGivesTheOrder(_ tab: WorklistTab) async throws {
    let test = try await TestPlatform()
    let index = tab == .all ? "visits_by_time" : "visits_by_state"
    let range = filter {
      $0.from = Moment(milliseconds: 1)
      $0.before = Moment(milliseconds: 9)
    }
    for filter in [WorklistFilter(), range] {
      for oldestFirst in [false, true] {
        let found = try await plans(query(tab, oldestFirst: oldestFirst, filter), test)
        #expect(found.page.contains("SEARCH visits USING INDEX \(index) (unit_id=? AND business=?"), "\(found.page)")
        #expect(!found.page.contains("SCAN visits"), "\(found.page)")
        #expect(!found.page.contains("TEMP B-TREE"), "\(found.page)")
        #expect(!found.count.contains("SCAN visits"), "\(found.count)")
        if filter == range { #expect(found.count.contains("\(index) (unit_id=? AND business=?"), "\(found.count)") }
      }
    }
  }

  /// 导出 reads on from a row: what lies before it isn't walked through again.
  @Test(arguments: WorklistTab.tabs)
  func readingOnBeginsAtItsPlace(_ tab: WorklistTab) async throws {
    let test = try await TestPlatform()
    for oldestFirst in [false, true] {
      var wanted = query(tab, oldestFirst: oldestFirst, WorklistFilter())
      wanted.after = WorklistPosition(submittedAt: Moment(milliseconds: 5), visit: VisitID(rawValue: "v"))
      let found = try await plans(wanted, test)
      let place = oldestFirst ? "(submitted_at,id)>(?,?)" : "(submitted_at,id)<(?,?)"
      #expect(found.page.contains("AND \(place)"), "\(found.page)")
      #expect(!found.page.contains("TEMP B-TREE"), "\(found.page)")
    }
  }

  @Test(arguments: WorklistTab.tabs)
  func theMostSelectiveFilterLeads(_ tab: WorklistTab) async throws {
    let test = try await TestPlatform()
    let cases: [(WorklistFilter, String)] = [
      (filter { $0.name = "张" }, "visits_by_name (unit_id=? AND business=? AND applicant_name>? AND applicant_name<?)"),
      (filter { $0.mobileHash = "h" }, "visits_by_mobile (unit_id=? AND business=? AND mobile_hash=?)"),
      (filter { $0.employer = "中学" }, "visits_by_employer (unit_id=? AND business=? AND employer_name=?)"),
      (
        filter {
          $0.name = "张"
          $0.mobileHash = "h"
          $0.employer = "中学"
          $0.from = Moment(milliseconds: 1)
        }, "visits_by_mobile (unit_id=? AND business=? AND mobile_hash=?)"
      ),
    ]
    for (filter, index) in cases {
      let found = try await plans(query(tab, filter), test)
      for plan in [found.page, found.count] {
        #expect(plan.contains("SEARCH visits USING INDEX \(index)"), "\(plan)")
        #expect(!plan.contains("SCAN visits"), "\(plan)")
      }
    }
  }

  @Test func theCountsAndTheNextOneAreLookedUp() async throws {
    let test = try await TestPlatform()
    let plans = try await test.store.database.read { reader in
      (
        try reader.queryPlan(WorklistRepository.countsSQL(UnitID(rawValue: "u"), .initialDetermination)),
        try [WorklistMark.besides(VisitID(rawValue: "v")), .after(VisitID(rawValue: "v"))].map { mark in
          try reader.queryPlan(
            WorklistRepository.nextSQL(
              .posting, UnitID(rawValue: "u"), .initialDetermination, AccountID(rawValue: "a"), mark, 5))
        }
      )
    }
    #expect(plans.0.contains("SEARCH visit_counts USING PRIMARY KEY"))
    #expect(plans.1[0].contains("SEARCH visits USING INDEX visits_by_state (unit_id=? AND business=? AND state=?)"))
    #expect(plans.1[1].contains("visits_by_state (unit_id=? AND business=? AND state=? AND submitted_at>?)"))
    for plan in plans.1 { #expect(!plan.contains("TEMP B-TREE")) }
  }
}
