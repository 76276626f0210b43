import Database
import Services
import Storage
import TestKit
import Testing
import Titles

/// Invented applications in bulk are what the services themselves would have made.
@Suite struct ScaleServiceTests {
  @Test func inventedNumbersAreValidAndTheirOwn() throws {
    let numbers = [0, 1, 999, 1000, 123_456, Invented.limit - 1]
    let documents = try numbers.map { number in
      try IdentityDocument(
        kind: .residentID, number: Invented.document(number).number, regions: .withDemonstration)
    }
    #expect(Set(documents.map(\.number)).count == numbers.count)
    #expect(documents.map { $0.number.hasPrefix("990000") } == numbers.map { _ in true })
    #expect(documents[0].birthDate?.description == "1990-01-01")
    #expect(documents[3].birthDate?.description == "1990-01-02")
    #expect(try Invented.uscc(7).text.count == 18)
    #expect(Invented.name(0) == "赵甲子")
    #expect(Invented.name(17) == "钱辛巳")
  }

  @Test func aDraftIsCompleteAndIsSubmittedOnce() async throws {
    let test = try await TestPlatform()
    let ground = try await ScaleGround.make(employers: 2, on: test.platform)
    let scale = try await ScaleService(platform: test.platform, ground: ground)
    let ready = try await scale.addDrafts(5..<6)[0]
    let filing = FilingService(platform: test.platform)
    let preview = try await filing.preview(ready.applicant.application, by: ready.applicant.viewer)
    #expect(preview.problems == [])
    #expect(preview.obstacles == [])
    let request = SubmissionRequest(ready.applicant.application, key: "once")
    let first = try await filing.submit(request, by: ready.applicant.viewer)
    let second = try await filing.submit(request, by: ready.applicant.viewer)
    #expect(first.state == .inProgress)
    #expect(second.number == first.number)
    let visits: [String] = try await test.store.database.read { reader in
      try reader.all("SELECT unit_id FROM visits WHERE application_id = \(ready.applicant.application)") { try $0.get(0) }
    }
    #expect(visits == [ground.employers[ready.applicant.employer].unit.rawValue])
  }

  @Test func aDraftsApplicantIsSignedIn() async throws {
    let test = try await TestPlatform()
    let ground = try await ScaleGround.make(employers: 1, on: test.platform)
    let ready = try await ScaleService(platform: test.platform, ground: ground).addDrafts(0..<1)[0]
    let session = try await test.store.database.read { reader in
      try SessionRepository().session(ready.token.hash, in: reader)
    }
    #expect(session?.person == ready.applicant.person)
    #expect(session?.account == ready.applicant.account)
  }

  @Test func applicationsStandAtAllStages() async throws {
    let test = try await TestPlatform()
    let ground = try await ScaleGround.make(employers: 50, on: test.platform)
    let scale = try await ScaleService(platform: test.platform, ground: ground)
    try await scale.addApplications(0..<700)
    let states: [String: Int] = try await test.store.database.read { reader in
      let rows = try reader.all("SELECT state, COUNT(*) FROM applications GROUP BY state") { row in
        (try row.get(0) as String, try row.get(1) as Int)
      }
      return Dictionary(uniqueKeysWithValues: rows)
    }
    #expect(states == ["inProgress": 172, "returned": 40, "concluded": 458, "terminated": 30])
    let atLarge: Int = try await test.store.database.read { reader in
      try reader.value("SELECT COUNT(*) FROM visits WHERE unit_id = \(ground.employers[0].unit)") ?? 0
    }
    #expect(atLarge == 357)
  }
}
