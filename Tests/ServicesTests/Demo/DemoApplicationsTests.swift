import Database
import Documents
import Services
import Storage
import TestKit
import Testing
import Titles

@Suite struct DemoApplicationsTests {
  private func loaded() async throws -> TestPlatform {
    let test = try await TestPlatform()
    let now = test.clock.now
    let authority = try DemonstrationAuthority(
      name: "演示签章", validFrom: now.adding(seconds: -86_400 * 365), validUntil: now.adding(seconds: 86_400 * 365), key: .p256)
    let certificates = DemoCertificates(signing: try CertificateSigning(authority)) { "https://example.com/check/\($0)" }
    let loader = try DemoLoader(platform: test.platform, hasher: test.hasher, certificates: certificates)
    try await loader.load()
    // A second start finds everything there.
    try await loader.load()
    return test
  }

  @Test func applicationsStandWhereTheyShould() async throws {
    let test = try await loaded()
    let rows = try await test.store.database.read { reader in
      try reader.all(
        """
        SELECT a.username, p.state, coalesce(v.state, ''), coalesce(u.name, '') FROM applications p
        JOIN accounts a ON a.person_id = p.person_id
        LEFT JOIN visits v ON v.id = p.current_visit LEFT JOIN units u ON u.id = v.unit_id
        ORDER BY a.username
        """
      ) { row in try (0...3).map { try row.get($0) as String } }
    }
    #expect(
      rows == [
        ["applicant10", "concluded", "", ""], ["applicant11", "concluded", "", ""],
        ["applicant12", "concluded", "", ""], ["applicant13", "inProgress", "underExamination", "云杉区人才中心"],
        ["applicant7", "draft", "", ""],
        ["applicant8", "inProgress", "posting", "云杉示范职业教育中心"],
        ["applicant9", "inProgress", "awaitingClaim", "云杉区人力资源和社会保障局"],
      ])
    let waiting = try await test.store.database.read { reader in
      try reader.all("SELECT name FROM superior_requests WHERE answered_at IS NULL") { row in try row.get(0) as String }
    }
    #expect(waiting == ["云杉虚构产业集团有限公司"])
    let reminded = try await test.store.database.read { reader in
      try reader.all("SELECT applicant_name FROM visits WHERE reminder = 'urged'") { row in try row.get(0) as String }
    }
    #expect(reminded.count == 1)
    let certificates = try await test.store.database.read { reader in
      try reader.all("SELECT holder_name, state FROM certificates ORDER BY holder_name") { row in
        try (0...1).map { try row.get($0) as String }
      }
    }
    #expect(certificates == [["康确认", "valid"], ["成发证", "valid"], ["胡撤销", "revoked"], ["贾试用", "valid"], ["贾试用", "valid"]])
    let counts = try await test.store.database.read { reader in
      try reader.value("SELECT COUNT(*) FROM approval_documents") as Int?
    }
    #expect(counts == 3)
  }

  @Test func recordsAndTabCountsAreWhole() async throws {
    let test = try await loaded()
    let vault = test.store.vault
    let (broken, late, wrong) = try await test.store.database.read { reader in
      let records = HandlingRecordRepository(vault: vault)
      let ids = try reader.all("SELECT id FROM applications") { row in try row.get(0) as ApplicationID }
      let broken = try ids.filter { try !records.broken(of: $0, in: reader).isEmpty }
      let now = Moment("2025-08-20T09:00:00+08:00")
      let late: Int? = try reader.value("SELECT COUNT(*) FROM handling_records WHERE created_at > \(now)")
      let wrong: Int? = try reader.value(
        """
        SELECT COUNT(*) FROM visit_counts c WHERE total <> (
          SELECT COUNT(*) FROM visits v WHERE v.unit_id = c.unit_id AND v.business = c.business AND v.state = c.state)
        """)
      return (broken, late, wrong)
    }
    #expect(broken.isEmpty)
    #expect(late == 0)
    #expect(wrong == 0)
  }

  @Test func automaticChecksPassForSomeAndFailForOthers() async throws {
    let test = try await loaded()
    let filing = FilingService(platform: test.platform)
    let setting = try #require(
      try await AuthorityService(platform: test.platform).open(business: .initialDetermination).first)
    func viewer(_ username: String) async throws -> Viewer {
      let entry = try await test.store.database.read { reader in
        try reader.first("SELECT id, person_id, name FROM accounts WHERE username = \(username)") { row in
          (try row.get(0) as AccountID, try row.get(1) as PersonID, try row.get(2) as String)
        }
      }
      let (account, person, name) = try #require(entry)
      return Viewer(account: account, door: .personal, person: person, name: name, seats: [])
    }
    for (username, title, blocking) in [
      ("applicant1", "engineering-assistant", false), ("applicant4", "engineering-intermediate", true),
      ("applicant2", "engineering-intermediate", true),
    ] {
      let viewer = try await viewer(username)
      let pledge = try await filing.pledge(setting.id, by: viewer)
      let id = try await filing.start(setting.id, accepts: true, pledgeHash: pledge.hash, by: viewer)
      let edit = SectionEdit(
        id, section: "basic",
        fields: PostedFields([
          "series": ["engineering"], "title": [title], "specialty": ["engineering-04"], "subspecialty": ["engineering-04-13"],
        ]),
        asksRegisters: true)
      _ = try await filing.save(edit, by: viewer)
      let preview = try await filing.preview(id, by: viewer)
      #expect(preview.findings.contains(where: \.blocking) == blocking, "\(username): \(preview.findings)")
    }
  }
}
