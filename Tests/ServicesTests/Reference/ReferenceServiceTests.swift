import Services
import TestKit
import Testing
import Titles

@Suite struct ReferenceServiceTests {
  private func draft(_ content: String, from day: String = "2025-08-20") -> ReferenceDraft {
    var draft = ReferenceDraft()
    draft.from = day
    draft.source = "演职改〔2025〕3号"
    draft.content = content
    return draft
  }

  @Test func anEditionComesIntoForceOnItsDay() async throws {
    let test = try await TestPlatform()
    let office = try await test.administrator(.system)
    let service = ReferenceService(platform: test.platform)
    let old = try #require(try await service.file("health-statuses.csv", for: office).current).content
    let new = draft(old + "99,演示状况,\n", from: "2025-08-22")
    let preview = try await service.preview(new, of: "health-statuses.csv", for: office)
    #expect(preview.added == ["99,演示状况,"])
    #expect(preview.removed == [])
    #expect(test.platform.reference.codes(.healthStatuses).label("99") == nil)
    _ = try await service.publish(new, of: "health-statuses.csv", by: office)
    #expect(test.platform.reference.codes(.healthStatuses).label("99") == nil)
    let table = try await service.tables(for: office).first { $0.file == "health-statuses.csv" }
    #expect(table?.label == "字典：身体状况")
    #expect(table?.next?.description == "2025-08-22")
    #expect(
      try await service.file("health-statuses.csv", for: office).editions.map(\.standing) == [.future, .current])
    test.clock.now = test.clock.now.adding(seconds: 2 * 86_400)
    #expect(test.platform.reference.codes(.healthStatuses).label("99") == "演示状况")
    let inForce = try #require(Day("2025-08-22"))
    #expect(
      await outcome { try await service.withdraw("health-statuses.csv", from: inForce, by: office) } == "edition-in-force")
  }

  @Test func whatIsStillToComeCanBeTakenBack() async throws {
    let test = try await TestPlatform()
    let office = try await test.administrator(.system)
    let service = ReferenceService(platform: test.platform)
    let text = "# 填写说明\n\n新的说明。\n"
    _ = try await service.publish(draft(text, from: "2025-09-01"), of: "texts/profile-guide.md", by: office)
    let day = try #require(Day("2025-09-01"))
    try await service.withdraw("texts/profile-guide.md", from: day, by: office)
    #expect(try await service.file("texts/profile-guide.md", for: office).editions.count == 1)
    #expect(test.platform.references.data(on: day).text(.profileGuide).paragraphs != ["新的说明。"])
    #expect(await outcome { try await service.withdraw("texts/profile-guide.md", from: day, by: office) } == "NotFound")
    #expect(try await test.audited("texts/profile-guide.md") == ["reference.publish", "reference.withdraw"])
  }

  @Test func whatContradictsItselfIsRefusedWithItsLine() async throws {
    let test = try await TestPlatform()
    let office = try await test.administrator(.system)
    let service = ReferenceService(platform: test.platform)
    func refused(_ draft: ReferenceDraft, _ file: String) async -> String {
      await outcome { _ = try await service.publish(draft, of: file, by: office) }
    }
    #expect(await refused(ReferenceDraft(), "series.csv") == "missing missing missing")
    #expect(await refused(draft("x", from: "2025-08-19"), "series.csv") == "date-past")
    #expect(await refused(draft("code\n"), "health-statuses.csv") == "content-faulty")
    // Titles of series that would be gone.
    let series = try #require(try await service.file("series.csv", for: office).current).content
    let short = series.split(separator: "\n").prefix(3).joined(separator: "\n")
    #expect(await refused(draft(short), "series.csv") == "content-faulty")
    #expect(await refused(draft(series), "series.csv") == "unchanged")
    for hidden in ["manifest.csv", "working-calendar.csv", "nothing.csv"] {
      #expect(await refused(draft("x"), hidden) == "NotFound")
    }
    #expect(try await service.file("series.csv", for: office).editions.count == 1)
  }

  @Test func whatIsPublishedHereSurvivesARestart() async throws {
    let test = try await TestPlatform()
    let office = try await test.administrator(.system)
    let service = ReferenceService(platform: test.platform)
    _ = try await service.publish(draft("# 填写说明\n\n今天起的说明。\n"), of: "texts/profile-guide.md", by: office)
    let restarted = try await test.otherNode()
    #expect(restarted.reference.text(.profileGuide).paragraphs == ["今天起的说明。"])
  }
}
