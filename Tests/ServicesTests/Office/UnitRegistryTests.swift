import Services
import TestKit
import Testing
import Titles

@Suite struct UnitRegistryTests {
  private let window = ListWindow(offset: 0, limit: 20)

  @Test func unitsOfEveryStandingAreFound() async throws {
    let test = try await TestPlatform()
    let office = try await test.administrator(.system)
    let registry = UnitRegistryService(platform: test.platform)
    let school = try await test.unit("云杉中学", number: 1)
    _ = try await test.unit("松柏设计院", number: 2, isComplete: false)
    _ = try await test.authority("示例区人社局", number: 3)
    func names(_ change: (inout UnitRegistryFilter) -> Void) async throws -> [String] {
      var filter = UnitRegistryFilter()
      change(&filter)
      return try await registry.list(filter, in: window, for: office).rows.map(\.name)
    }
    #expect(try await names { _ in } == ["示例区人社局", "松柏设计院", "云杉中学"])
    #expect(try await names { $0.text = "设计" } == ["松柏设计院"])
    #expect(try await names { $0.text = school.uscc } == ["云杉中学"])
    #expect(try await names { $0.text = "，" } == [])
    #expect(try await names { $0.kind = .districtBureau } == ["示例区人社局"])
    #expect(try await names { $0.standing = .incomplete } == ["松柏设计院"])
    #expect(try await names { $0.power = .issuing } == ["示例区人社局"])
    #expect(try await names { $0.power = .selfReview } == [])
    try await registry.suspend(school.id, reason: "停办", by: office)
    #expect(try await names { $0.standing = .suspended } == ["云杉中学"])
    #expect(try await names { $0.standing = .active } == ["示例区人社局"])
    let auditor = try await test.administrator(.audit)
    #expect(await outcome { _ = try await registry.list(UnitRegistryFilter(), in: window, for: auditor) } == "no-menu")
    let unit = try await test.viewer(school)
    #expect(await outcome { _ = try await registry.file(of: school.id, for: unit) } == "NotFound")
  }

  @Test func kindSuperiorAndCodeAreSetAndCirclesRefused() async throws {
    let test = try await TestPlatform()
    let office = try await test.administrator(.system)
    let registry = UnitRegistryService(platform: test.platform)
    let school = try await test.unit("云杉中学", number: 1)
    let department = try await test.unit("云杉教委", number: 2)
    var entry = UnitKindEntry()
    entry.kind = "supervisingDepartment"
    entry.uscc = Numbers.uscc(9)
    try await registry.change(entry, of: department.id, version: 1, by: office)
    let file = try await registry.file(of: department.id, for: office)
    #expect(file.kind == .supervisingDepartment)
    #expect(file.uscc == Numbers.uscc(9))
    #expect(await outcome { try await registry.change(entry, of: department.id, version: 1, by: office) } == "stale")
    entry.kind = "employer"
    entry.superior = department.id
    #expect(await outcome { try await registry.change(entry, of: school.id, version: 1, by: office) } == "uscc-taken")
    entry.uscc = school.uscc
    try await registry.change(entry, of: school.id, version: 1, by: office)
    #expect(try await registry.file(of: school.id, for: office).superior?.name == "云杉教委")
    #expect(try await registry.file(of: department.id, for: office).subordinates == ["云杉中学"])
    entry.uscc = Numbers.uscc(9)
    entry.superior = school.id
    let circle = await outcome { try await registry.change(entry, of: department.id, version: file.version, by: office) }
    #expect(circle == "superior-circle")
    entry.superior = nil
    entry.kind = "nothing"
    entry.uscc = "1"
    #expect(
      await outcome { try await registry.change(entry, of: department.id, version: file.version, by: office) }
        == "unknown-code uscc-length")
    #expect(try await test.audited(school.id.rawValue) == ["unit.set-kind"])
  }

  @Test func grantedPowersActInOpenSeats() async throws {
    let test = try await TestPlatform()
    let office = try await test.administrator(.system)
    let registry = UnitRegistryService(platform: test.platform)
    let bureau = try await test.unit("示例区人社局", number: 1, kind: .districtBureau)
    #expect(try await test.viewer(bureau).seat(in: bureau.id)?.menus.contains(.issuance) == false)
    var entry = PowerEntry()
    entry.scopes = [
      PowerEntry.Scope(business: "initialDetermination", levels: ["assistant", "senior"], series: ["nothing"]),
      PowerEntry.Scope(business: "", levels: ["assistant"]), PowerEntry.Scope(),
    ]
    #expect(
      await outcome { try await registry.grant(entry, to: bureau.id, version: 1, by: office) }
        == "level-beyond-business unknown-code missing")
    entry.scopes = [PowerEntry.Scope(business: "initialDetermination", levels: ["assistant"], series: ["engineering"])]
    entry.formsCommittees = true
    try await registry.grant(entry, to: bureau.id, version: 1, by: office)
    #expect(try await test.viewer(bureau).seat(in: bureau.id)?.menus.contains(.issuance) == true)
    let file = try await registry.file(of: bureau.id, for: office)
    #expect(PowerEntry(file.powers) == entry)
    #expect(file.powers.map(\.summary) == ["职称发证权限（职称初定：助理级，1 个系列）", "评委会组建"])
    let told = try await UnitService(platform: test.platform).overview(of: bureau.id, for: try await test.viewer(bureau))
    #expect(told.messages.map(\.title) == ["市职改办调整了本单位的权限"])
    #expect(await outcome { try await registry.grant(PowerEntry(), to: bureau.id, version: 1, by: office) } == "stale")
    try await registry.grant(PowerEntry(), to: bureau.id, version: file.version, by: office)
    #expect(try await test.viewer(bureau).seat(in: bureau.id)?.menus.contains(.issuance) == false)
  }

  @Test func aSuspendedUnitCantActUntilItIsRestored() async throws {
    let test = try await TestPlatform()
    let office = try await test.administrator(.system)
    let registry = UnitRegistryService(platform: test.platform)
    let accounts = AccountService(platform: test.platform, hasher: test.hasher, regions: .withDemonstration)
    let school = try await test.unit("云杉中学", number: 1)
    let clerk = try await test.person("甲示例", number: 4)
    try await test.link(clerk, to: school, menus: [.contacts])
    let request = SignInRequest(door: .unit, username: "unit1", password: TestPlatform.password)
    let token = try await accounts.signIn(request)
    #expect(await outcome { try await registry.suspend(school.id, reason: " ", by: office) } == "missing")
    try await registry.suspend(school.id, reason: "停办", by: office)
    #expect(try await accounts.session(token) == nil)
    #expect(try await test.viewer(clerk).seats.isEmpty)
    #expect(await outcome { _ = try await accounts.signIn(request) } == "unit-suspended")
    #expect(await outcome { try await registry.suspend(school.id, reason: "停办", by: office) } == "unit-suspended")
    #expect(try await registry.file(of: school.id, for: office).suspension?.reason == "停办")
    #expect(try await UnitService(platform: test.platform).search("云杉").isEmpty)
    try await registry.restore(school.id, by: office)
    #expect(await outcome { _ = try await accounts.signIn(request) } == "done")
    #expect(try await test.viewer(clerk).seat(in: school.id)?.menus == [.home, .contacts])
    #expect(await outcome { try await registry.restore(school.id, by: office) } == "unit-active")
    #expect(try await test.audited(school.id.rawValue) == ["unit.suspend", "unit.restore"])
  }
}
