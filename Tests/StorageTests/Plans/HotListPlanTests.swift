import Database
import TestKit
import Testing
import Titles

@testable import Storage

/// How both engines run the statements of the hot lists where there is much in the tables: each looks for its rows in an
/// index and reads nothing from end to end.
@Suite struct HotListPlanTests {
  @Test func nothingIsReadFromEndToEnd() async throws {
    let test = try await TestPlatform()
    try await LargeTables.fill(test)
    for list in HotList.all(test.store.vault) {
      let plans = try await test.store.database.write { ExplainingSession.plans($0, of: list.read) }
      #expect(plans.count >= list.statements, "\(list.name)")
      for plan in plans { #expect(list.wholeReads(in: plan) == [], "\(list.name): \(plan)") }
    }
  }

  @Test func aPlanThatReadsEverythingIsRecognised() {
    let list = HotList("", 0, whole: ["s"]) { _ in }
    let postgresql = """
      Nested Loop
        ->  Seq Scan on authority_settings s
        ->  Index Scan using applications_pkey on applications a
              Filter: (state = 'draft'::text)
        ->  Bitmap Index Scan on visits_by_name
              Index Cond: (unit_id = 'u'::text)
        ->  Seq Scan on visits
      """
    #expect(
      list.wholeReads(in: postgresql) == [
        "Index Scan using applications_pkey on applications a", "Seq Scan on visits",
      ])
    let sqlite = """
      SCAN s USING INDEX authority_settings_by_unit
        SEARCH a USING INDEX sqlite_autoindex_applications_1 (id=?)
      SCAN visits
      SCAN CONSTANT ROW
      """
    #expect(list.wholeReads(in: sqlite) == ["SCAN visits"])
  }
}
