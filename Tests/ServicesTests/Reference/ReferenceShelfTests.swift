import Database
import Storage
import TestKit
import Testing
import Titles

@testable import Services

@Suite struct ReferenceShelfTests {
  private let name = "texts/profile-guide.md"

  private func platform() async throws -> TestPlatform {
    try await TestPlatform(announced: [
      AnnouncedFile("texts/profile-guide.md", from: "2025-08-21", "# 填写说明\n\n二十一日起的说明。\n"),
      AnnouncedFile("texts/profile-guide.md", from: "2025-09-01", "# 填写说明\n\n九月的说明。\n"),
      AnnouncedFile(adding: "99,演示状况,", to: "health-statuses.csv", from: "2025-08-21"),
    ])
  }

  @Test func whatComesIntoForceAtMidnightNeedsNoRestart() async throws {
    let test = try await platform()
    let person = try await test.person("甲示例", number: 1)
    let service = ProfileService(platform: test.platform)
    let shipped = try await service.form(of: person.id).guidance
    var shown: [[String]] = []
    for time in ["2025-08-20T23:59:59", "2025-08-21T00:00:00", "2025-08-31T23:59:59", "2025-09-01T00:00:00"] {
      test.clock.now = try #require(Moment(time))
      shown.append(try await service.form(of: person.id).guidance)
    }
    #expect(shown == [shipped, ["二十一日起的说明。"], ["二十一日起的说明。"], ["九月的说明。"]])
  }

  @Test func theListsOfAFormThatIsOpenChangeToo() async throws {
    let test = try await platform()
    let surroundings = FormSurroundings(platform: test.platform)
    let authority = try await test.authority("示例区人力资源和社会保障局", number: 1)
    let person = try await test.person("甲示例", number: 1)
    var labels: [Bool] = []
    for time in ["2025-08-20T23:59:59", "2025-08-21T00:00:00"] {
      test.clock.now = try #require(Moment(time))
      let material = try await test.store.database.read { reader in
        try surroundings.material(.initialDetermination, at: authority.id, named: "", in: reader)
      }
      let options = surroundings.context(material, person: person.id).lists("health-statuses", nil)
      labels.append(options.contains { $0.label == "演示状况" })
    }
    #expect(labels == [false, true])
  }

  @Test func whatIsPublishedForTodayReachesFormsThatAreOpen() async throws {
    let test = try await TestPlatform()
    let office = try await test.administrator(.system)
    let service = ReferenceService(platform: test.platform)
    let (today, name) = (test.platform.clock.now().day, "health-statuses.csv")
    let authority = try await test.authority("示例区人力资源和社会保障局", number: 1)
    let material = try await test.store.database.read { reader in
      try FormSurroundings(platform: test.platform).material(.initialDetermination, at: authority.id, named: "", in: reader)
    }
    func offered() -> [Bool] {
      [test.platform.formLists.lists(of: material), test.platform.formLists.lists(on: today)].map {
        $0.option("health-statuses", parent: nil, code: "99") != nil
      }
    }
    #expect(offered() == [false, false])
    var draft = ReferenceDraft()
    draft.from = today.description
    draft.source = "演职改〔2025〕3号"
    draft.content = try #require(try await service.file(name, for: office).current).content + "99,演示状况,\n"
    _ = try await service.publish(draft, of: name, by: office)
    #expect(offered() == [true, true])
  }

  @Test func aFaultShowsAtStartAndNotAtMidnight() async throws {
    let faulty = try AnnouncedFile("health-statuses.csv", from: "2026-01-01", "code\n")
    await #expect(throws: DataFault.self) { try await TestPlatform(announced: [faulty]) }
  }

  @Test func everyDayHasAnEdition() async throws {
    let test = try await platform()
    let references = test.platform.references
    let guide = try #require(ReferenceTextName.allCases.first { $0.file == name })
    #expect(references.data(on: Day(ordinal: 0)).text(guide).paragraphs.count == 2)
    #expect(references.data(on: Day(ordinal: 40_000)).text(guide).paragraphs == ["九月的说明。"])
    #expect(references.data(on: Day(ordinal: 0)).calendar.years.contains(2025))
  }
}
