import Database
import Services
import Storage
import TestKit
import Testing
import Titles

@Suite struct DemoResumeTests {
  @Test func aStartThatWasBrokenOffIsTakenUpAgain() async throws {
    let test = try await TestPlatform()
    try await DemoLoader(platform: test.platform, hasher: test.hasher).load()
    // As if the process had ended after the authority was set up, before that was noted.
    try await test.store.database.write { transaction in
      try transaction.run(
        "DELETE FROM settings WHERE name IN ('demo.loaded.authority.confirmation', 'demo.loaded.applications.draft')")
    }
    try await DemoLoader(platform: test.platform, hasher: test.hasher).load()
    let (settings, drafts, accounts) = try await test.store.database.read { reader in
      (
        try reader.value("SELECT COUNT(*) FROM authority_settings") as Int?,
        try reader.value("SELECT COUNT(*) FROM applications WHERE state = 'draft'") as Int?,
        try reader.value("SELECT COUNT(*) FROM accounts") as Int?
      )
    }
    #expect(settings == 2)
    #expect(drafts == 1)
    #expect(accounts == 26)
  }

  @Test func beyondTheWorkingCalendarADemonstrationBeginsWithinIt() async throws {
    let test = try await TestPlatform()
    let clock = DemoClock(base: { Moment(Day(ordinal: 60_000)) })
    try await clock.begin(at: nil, on: test.platform)
    #expect(clock.now.description == "2025-08-20 09:00:00")
  }
}
