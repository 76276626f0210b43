import Database
import Services
import Storage
import TestKit
import Testing
import Titles

@Suite("填写申报书")
struct FilingStartTests {
  let test: TestPlatform
  let ground: FilingGround
  let person: TestPerson
  let viewer: Viewer
  let filing: FilingService

  init() async throws {
    test = try await TestPlatform()
    ground = try await test.filingGround()
    person = try await test.applicant(number: 1, employer: ground.employer)
    viewer = try await test.viewer(person)
    filing = FilingService(platform: test.platform)
  }

  private func start() async throws -> ApplicationID {
    let pledge = try await filing.pledge(ground.setting, by: viewer)
    return try await filing.start(ground.setting, accepts: true, pledgeHash: pledge.hash, by: viewer)
  }

  private func refusal(_ codes: String..., by other: Viewer? = nil) async {
    let refusal = await #expect(throws: Refusal.self) {
      let pledge = try await filing.pledge(ground.setting, by: other ?? viewer)
      return try await filing.start(ground.setting, accepts: true, pledgeHash: pledge.hash, by: other ?? viewer)
    }
    #expect(refusal?.reasons.map(\.code) == codes)
  }

  @Test("a new application takes over 基本信息, has a number of the day and a record")
  func begins() async throws {
    let id = try await start()
    let page = try await filing.page(id, section: "basic", by: viewer)
    #expect(page.head.state == .draft)
    #expect(page.head.number.hasPrefix("20250820"))
    #expect(page.head.number.count == 12)
    #expect(page.head.number.dropFirst(8).allSatisfy { $0.isASCII && ($0.isNumber || $0.isUppercase) })
    let values = Dictionary(uniqueKeysWithValues: page.controls.map { ($0.name, $0.shape) })
    #expect(values["name"] == .readOnly(.text("演示申报人")))
    #expect(values["authority"] == .readOnly(.text("演示区1人力资源和社会保障局")))
    guard case .search(let employer, "units") = values["employer"] else {
      Issue.record("现工作单位 is no search")
      return
    }
    #expect(employer.id == ground.employer.id.rawValue)
    let history = try await ApplicantService(platform: test.platform).history(of: id, for: viewer)
    #expect(history.rows.map(\.event) == [.started])
    #expect(history.rows.map(\.actor) == ["演*"])
    #expect(history.rows.map(\.pendingName) == ["演*"])
    #expect(history.pending == nil)
  }

  @Test("the pledge's hash and time are kept with the application")
  func pledgeIsKept() async throws {
    let pledge = try await filing.pledge(ground.setting, by: viewer)
    #expect(pledge.text.title == "重庆市专业技术人员诚信承诺书")
    #expect(pledge.hash.count == 64)
    let id = try await start()
    let kept = try await test.store.database.read { reader in
      try reader.first("SELECT pledge_hash, pledge_at FROM applications WHERE id = \(id)") { row in
        (hash: try row.get(0) as String, at: try row.get(1) as Moment)
      }
    }
    #expect(kept?.hash == pledge.hash)
    #expect(kept?.at == test.clock.now)
  }

  @Test("a draft at the same authority is gone on with")
  func goesOn() async throws {
    let first = try await start()
    let second = try await start()
    #expect(first == second)
    let pledge = try await filing.pledge(ground.setting, by: viewer)
    #expect(pledge.draft == first)
  }

  @Test("twenty starts at once give one draft")
  func startsAtOnce() async throws {
    let pledge = try await filing.pledge(ground.setting, by: viewer)
    let ids = try await withThrowingTaskGroup(of: ApplicationID.self) { group in
      for _ in 0..<20 {
        group.addTask {
          try await filing.start(ground.setting, accepts: true, pledgeHash: pledge.hash, by: viewer)
        }
      }
      return try await group.reduce(into: Set<ApplicationID>()) { $0.insert($1) }
    }
    #expect(ids.count == 1)
  }

  @Test("the pledge must be ticked, and be the one that was shown")
  func pledgeIsTicked() async throws {
    let pledge = try await filing.pledge(ground.setting, by: viewer)
    let unticked = await #expect(throws: Refusal.self) {
      try await filing.start(ground.setting, accepts: false, pledgeHash: pledge.hash, by: viewer)
    }
    #expect(unticked?.reasons.map(\.code) == ["pledge-missing"])
    #expect(unticked?.reasons.first?.field == "accepts")
    let stale = await #expect(throws: Refusal.self) {
      try await filing.start(ground.setting, accepts: true, pledgeHash: "0", by: viewer)
    }
    #expect(stale?.reasons.map(\.code) == ["pledge-changed"])
  }

  @Test("whoever has no 基本信息 yet is sent there")
  func profileFirst() async throws {
    let other = try await test.viewer(try await test.person("未完善者", number: 3))
    await refusal("profile-missing", by: other)
  }

  @Test("a closed authority takes no application")
  func closed() async throws {
    try await test.store.database.write { transaction in
      try transaction.run("UPDATE authority_settings SET is_enabled = 0")
    }
    await refusal("authority-closed")
  }

  @Test("who was terminated this year is barred at this authority until the year ends")
  func barred() async throws {
    let id = try await start()
    try await test.store.database.write { [person, ground, test] transaction in
      let now = test.clock.now
      try transaction.run("UPDATE applications SET state = 'deleted' WHERE id = \(id)")
      try transaction.run(
        """
        INSERT INTO bars (person_id, business, authority_id, year, application_id, reason)
        VALUES (\(person.id), \(Business.initialDetermination), \(ground.authority.id), 2025, \(id), '材料不实')
        """)
      try transaction.run(
        """
        INSERT INTO handling_records (application_id, position, created_at, account_id, actor_name, event, detail, revision,
          pending_name, hash)
        VALUES (\(id), 2, \(now), \(person.account), '', 'terminated', '', 1, '', '')
        """)
    }
    await refusal("not-terminated-this-year")
    test.clock.now = try #require(Moment("2026-01-01 00:00:00"))
    let next = try await start()
    #expect(next != id)
  }

  @Test("an integrity record in force bars")
  func integrity() async throws {
    try await test.store.database.write { [test, person] transaction in
      try transaction.run(
        """
        INSERT INTO integrity_records (id, document_hash, conduct, barred_from, barred_through)
        VALUES ('1', \(test.store.vault.lookup(person.document)), '材料造假', '2024-01-01', '2026-12-31')
        """)
    }
    await refusal("no-integrity-record")
  }

  @Test("a handler of the recommending unit can't begin")
  func ownHandler() async throws {
    try await test.link(person, to: ground.employer, menus: [.initialDeterminationExamination])
    await refusal("not-own-handler")
  }

  @Test("an application that is under way forbids another one")
  func oneAtATime() async throws {
    let filed = try await test.submittedApplication(number: 5)
    let other = try await test.filingGround(number: 9)
    let pledge = try await filing.pledge(other.setting, by: filed.viewer)
    #expect(pledge.obstacles.map(\.code) == ["one-open-application"])
    let history = try await ApplicantService(platform: test.platform).history(of: filed.id, for: filed.viewer)
    #expect(pledge.obstacles.first?.sentence.contains(history.number) == true)
  }

  @Test("the account of a unit applies for nothing")
  func unitAccount() async throws {
    let unit = try await test.viewer(ground.employer)
    await refusal("personal-account-only", by: unit)
  }

  @Test("a number that is taken is drawn again")
  func collisions() async throws {
    let first = FilingService(platform: test.platform, random: SeededRandom(seed: 7))
    let again = FilingService(platform: test.platform, random: SeededRandom(seed: 7))
    let other = try await test.viewer(try await test.applicant("另一申报人", number: 2, employer: ground.employer))
    let pledge = try await filing.pledge(ground.setting, by: viewer)
    let one = try await first.start(ground.setting, accepts: true, pledgeHash: pledge.hash, by: viewer)
    let two = try await again.start(ground.setting, accepts: true, pledgeHash: pledge.hash, by: other)
    let numbers = try await test.store.database.read { reader in
      try reader.all("SELECT number FROM applications WHERE id IN \(list: [one, two])") { row in try row.get(0) as String }
    }
    #expect(Set(numbers).count == 2)
  }
}
