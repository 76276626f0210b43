import Database
import Dispatch
import Services
import Storage
import TestKit
import Testing
import Titles

/// What changes between the check of a submission and its transaction.
@Suite struct FilingStandingTests {
  /// A change that somebody else makes meanwhile, and what the submission is refused with.
  struct Change: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let code: String
    let statement: @Sendable (FiledApplication, TestPlatform) -> SQL
  }

  static let changes: [Change] = [
    Change(testDescription: "the authority closes", code: "authority-is-open") { filed, _ in
      "UPDATE authority_settings SET is_enabled = 0 WHERE id = \(filed.setting)"
    },
    Change(testDescription: "an integrity record bars the applicant", code: "no-integrity-record") { filed, test in
      """
      INSERT INTO integrity_records (id, document_hash, conduct, barred_from, barred_through)
      VALUES ('r', \(test.store.vault.lookup(filed.person.document)), '提供虚假材料', '2025-01-01', '2026-12-31')
      """
    },
    Change(testDescription: "the applicant becomes a handler of the employer", code: "not-own-handler") { filed, test in
      """
      INSERT INTO unit_staff (unit_id, person_id, created_at)
      VALUES (\(filed.employer.id), \(filed.person.id), \(test.clock.now))
      """
    },
    Change(testDescription: "the employer is suspended", code: "first-stop-inactive") { filed, test in
      "UPDATE units SET suspended_at = \(test.clock.now) WHERE id = \(filed.employer.id)"
    },
    Change(testDescription: "the authority asks for another material", code: "attachment-missing") { filed, _ in
      """
      INSERT INTO authority_requirements (id, setting_id, position, title, is_required)
      VALUES ('01900000-0000-7000-8000-000000000099', \(filed.setting), 9, '新要求的材料', 1)
      """
    },
  ]

  /// Submits while the change is being written: the check reads what stood before it, the transaction comes after it.
  private func submit(
    _ filed: FiledApplication, during change: @escaping @Sendable (Transaction) throws -> Void, on test: TestPlatform
  ) async throws -> ActionResult {
    let (started, signal) = AsyncStream.makeStream(of: Void.self)
    let checking = DispatchSemaphore(value: 0)
    let base = test.platform
    let platform = Platform(
      store: base.store, references: base.references, forms: base.forms, registers: base.registers,
      clock: PlatformClock {
        checking.signal()
        return test.clock.now
      }, workers: base.workers, logger: base.logger)
    async let changed: Void = test.store.database.write { transaction in
      signal.yield()
      checking.wait()
      try change(transaction)
    }
    for await _ in started { break }
    async let submitted = FilingService(platform: platform).submit(SubmissionRequest(filed.id, key: "k"), by: filed.viewer)
    try await changed
    return try await submitted
  }

  @Test(arguments: changes)
  func whatChangedMeanwhileIsSeen(_ change: Change) async throws {
    let test = try await TestPlatform()
    let filed = try await test.filedApplication()
    let statement = change.statement(filed, test)
    let refusal = await #expect(throws: Refusal.self) {
      _ = try await submit(filed, during: { try $0.run(statement) }, on: test)
    }
    #expect(refusal?.reasons.map(\.code) == [change.code])
    let revision: Int? = try await test.store.database.read { reader in
      try reader.value("SELECT revision FROM applications WHERE id = \(filed.id)")
    }
    #expect(revision == 0)
  }

  @Test func whatForbidsNothingIsKeptAsItIsNow() async throws {
    let test = try await TestPlatform()
    let filed = try await test.filedApplication()
    let result = try await submit(
      filed, during: { try $0.run("UPDATE authority_requirements SET title = '改名的材料' WHERE position = 1") }, on: test)
    #expect(result.state == .inProgress)
    let kept = try await test.store.database.read { reader in
      try DraftRepository(vault: test.store.vault).snapshot(1, of: filed.id, in: reader)
    }
    #expect(kept?.snapshot.requirements.map(\.name) == ["改名的材料", "其他材料"])
  }

  @Test func anotherVersionMeanwhileIsNotSubmitted() async throws {
    let test = try await TestPlatform()
    let filed = try await test.filedApplication()
    let refusal = await #expect(throws: Refusal.self) {
      _ = try await submit(
        filed,
        during: { transaction in
          try transaction.run("UPDATE authority_requirements SET title = '改名的材料' WHERE position = 1")
          try transaction.run("UPDATE applications SET version = version + 1 WHERE id = \(filed.id)")
        }, on: test)
    }
    #expect(refusal?.reasons.map(\.code) == ["stale"])
  }
}
