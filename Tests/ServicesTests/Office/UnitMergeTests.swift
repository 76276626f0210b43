import Database
import Services
import Storage
import TestKit
import Testing
import Titles

@Suite struct UnitMergeTests {
  @Test func aDuplicateGoesIntoTheUnitThatRemains() async throws {
    let test = try await TestPlatform()
    let office = try await test.administrator(.system)
    let registry = UnitRegistryService(platform: test.platform)
    let accounts = AccountService(platform: test.platform, hasher: test.hasher, regions: .withDemonstration)
    let kept = try await test.unit("云杉中学", number: 1)
    let duplicate = try await test.unit("云杉中学校", number: 2)
    let bureau = try await test.unit("示例区人社局", number: 3, kind: .districtBureau)
    let clerk = try await test.person("甲示例", number: 4)
    try await test.link(clerk, to: duplicate, menus: [.initialDeterminationExamination])
    let applicant = try await test.person("乙示例", number: 5)
    let filed = try await test.submitted(by: applicant, to: duplicate, authority: bureau, number: "2025082000018")
    let actor = try await test.viewer(duplicate)

    let before = try await registry.merge(duplicate.id, into: kept.id, for: office)
    #expect(before.obstacles.map(\.code) == ["open-visits"])
    let early = await outcome { _ = try await registry.mergeNow(duplicate.id, into: kept.id, reason: "重复", by: office) }
    #expect(early == "open-visits")
    var request = ActionRequest(.terminate, on: filed.application, at: filed.visit)
    request.reason = "不满足基本条件"
    _ = try await ActionService(platform: test.platform).perform(request, by: actor)

    let moved = try await registry.mergeNow(duplicate.id, into: kept.id, reason: "重复注册", by: office)
    #expect(moved.staff == 1)
    #expect(moved.visits == 1)
    #expect(try await test.viewer(clerk).seats.map(\.unit) == [kept.id])
    #expect(try await test.viewer(clerk).seat(in: kept.id)?.menus == [.home, .initialDeterminationExamination])
    // The numbers in the tabs went along with the records.
    let overview = try await UnitService(platform: test.platform).overview(of: kept.id, for: try await test.viewer(kept))
    #expect(overview.counts[.initialDetermination]?[.terminated] == 1)
    let counts = try await InvariantCheck(store: test.store).run().lines.first { $0.title == "待办计数" }
    #expect(counts?.faults == [])
    let file = try await registry.file(of: duplicate.id, for: office)
    #expect(file.standing == .merged)
    #expect(file.suspension?.mergedInto?.id == kept.id)
    let signIn = SignInRequest(door: .unit, username: "unit2", password: TestPlatform.password)
    do {
      _ = try await accounts.signIn(signIn)
      Issue.record("the duplicate's account still signs in")
    } catch let refusal as Refusal {
      #expect(refusal.reasons[0].sentence.hasPrefix("该单位已并入“云杉中学”"))
    }
    #expect(await outcome { try await registry.restore(duplicate.id, by: office) } == "unit-merged")
    #expect(try await registry.merge(duplicate.id, into: kept.id, for: office).obstacles.map(\.code) == ["unit-merged"])
  }

  @Test func whoeverNamesTheDuplicateNamesTheUnitThatRemains() async throws {
    let test = try await TestPlatform()
    let office = try await test.administrator(.system)
    let registry = UnitRegistryService(platform: test.platform)
    let ground = try await test.filingGround()
    let draft = try await test.filedApplication(number: 1, on: ground)
    let kept = try await test.unit("云杉设计院", number: 2)
    _ = try await registry.mergeNow(ground.employer.id, into: kept.id, reason: "重复注册", by: office)

    let remaining = FieldValue.reference(ReferenceValue(id: kept.id.rawValue, name: "云杉设计院"))
    let people = PersonRepository(vault: test.store.vault)
    let person = draft.person.id
    let profile = try await test.store.database.read { try people.profile(of: person, in: $0) }
    #expect(profile["profile", "employer"] == remaining)
    let form = try await ProfileService(platform: test.platform).form(of: person)
    #expect(!form.problems.contains { $0.field == "employer" })
    // What was being filled in goes to the unit that remains.
    _ = try await draft.filing.submit(SubmissionRequest(draft.id), by: draft.viewer)
    #expect(try await test.visit(of: draft.id) == test.visit(of: draft.id, to: kept.id))
  }

  @Test func whatStandsInTheWayIsSaidAtOnce() async throws {
    let test = try await TestPlatform()
    let office = try await test.administrator(.system)
    let registry = UnitRegistryService(platform: test.platform)
    let kept = try await test.unit("云杉中学", number: 1)
    let duplicate = try await test.authority("云杉中学校", number: 2)
    let bureau = try await test.unit("示例区人社局", number: 3, kind: .districtBureau)
    let clerk = try await test.person("甲示例", number: 4)
    try await test.link(clerk, to: duplicate, menus: [])
    _ = try await test.submitted(by: clerk, to: kept, authority: bureau, number: "2025082000018")
    let merge = try await registry.merge(duplicate.id, into: kept.id, for: office)
    #expect(merge.obstacles.map(\.code) == ["has-powers", "own-application-under-way"])
    #expect(try await registry.merge(kept.id, into: kept.id, for: office).obstacles.map(\.code) == ["same-unit"])
    try await registry.suspend(kept.id, reason: "停办", by: office)
    let inactive = try await registry.merge(duplicate.id, into: kept.id, for: office)
    #expect(inactive.obstacles.map(\.code).first == "unit-inactive")
  }
}
