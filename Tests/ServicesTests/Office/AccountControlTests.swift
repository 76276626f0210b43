import Services
import TestKit
import Testing
import Titles

@Suite struct AccountControlTests {
  private let window = ListWindow(offset: 0, limit: 20)

  @Test func aLockEndsSessionsAndKeepsThemOut() async throws {
    let test = try await TestPlatform()
    let accounts = AccountService(platform: test.platform, hasher: test.hasher, regions: .withDemonstration)
    let control = AccountControlService(platform: test.platform, accounts: accounts)
    let security = try await test.administrator(.security)
    let person = try await test.person("甲示例", number: 4)
    let request = SignInRequest(door: .personal, username: "person4", password: TestPlatform.password)
    let token = try await accounts.signIn(request)
    #expect(try await control.file(of: person.account, for: security).sessions.count == 1)
    #expect(await outcome { try await control.lock(person.account, reason: "", by: security) } == "missing")
    try await control.lock(person.account, reason: "账号被盗用", by: security)
    #expect(try await accounts.session(token) == nil)
    #expect(await outcome { _ = try await accounts.signIn(request) } == "account-locked")
    // A wrong password tells nothing of the lock.
    let wrong = SignInRequest(door: .personal, username: "person4", password: "Falsch-2025")
    #expect(await outcome { _ = try await accounts.signIn(wrong) } == "sign-in-failed")
    #expect(await outcome { try await control.lock(person.account, reason: "再次", by: security) } == "account-locked")
    var filter = AccountFilter()
    filter.isLocked = true
    let locked = try await control.list(filter, in: window, for: security)
    #expect(locked.rows.map(\.lockedReason) == ["账号被盗用"])
    try await control.unlock(person.account, by: security)
    #expect(await outcome { _ = try await accounts.signIn(request) } == "done")
    #expect(await outcome { try await control.unlock(person.account, by: security) } == "account-open")
    #expect(try await test.audited(person.account.rawValue).contains("account.lock"))
  }

  @Test func anUnlockForgivesFailuresAtSignIn() async throws {
    let test = try await TestPlatform()
    let accounts = AccountService(platform: test.platform, hasher: test.hasher, regions: .withDemonstration)
    let control = AccountControlService(platform: test.platform, accounts: accounts)
    let security = try await test.administrator(.security)
    let person = try await test.person("甲示例", number: 4)
    let wrong = SignInRequest(door: .personal, username: "person4", password: "Falsch-2025")
    for _ in 0..<5 { _ = await outcome { _ = try await accounts.signIn(wrong) } }
    let right = SignInRequest(door: .personal, username: "person4", password: TestPlatform.password)
    #expect(await outcome { _ = try await accounts.signIn(right) } == "sign-in-locked")
    #expect(try await control.file(of: person.account, for: security).throttledUntil != nil)
    try await control.unlock(person.account, by: security)
    #expect(await outcome { _ = try await accounts.signIn(right) } == "done")
  }

  @Test func nobodyLocksThemselvesAndOnlyTheSecurityAdministratorLocks() async throws {
    let test = try await TestPlatform()
    let accounts = AccountService(platform: test.platform, hasher: test.hasher, regions: .withDemonstration)
    let control = AccountControlService(platform: test.platform, accounts: accounts)
    let security = try await test.administrator(.security)
    let system = try await test.administrator(.system)
    let person = try await test.person("甲示例", number: 4)
    #expect(await outcome { try await control.lock(security.account, reason: "试", by: security) } == "own-account")
    #expect(await outcome { _ = try await control.endSessions(of: security.account, by: security) } == "own-account")
    #expect(await outcome { try await control.lock(person.account, reason: "试", by: system) } == "no-menu")
    let other = try await test.viewer(person)
    #expect(await outcome { try await control.lock(person.account, reason: "试", by: other) } == "NotFound")
    // Who was locked meanwhile does nothing any more, whatever their session said when the request began.
    try await control.lock(system.account, reason: "离任", by: security)
    let registry = UnitRegistryService(platform: test.platform)
    let unit = try await test.unit("云杉中学", number: 1)
    #expect(await outcome { try await registry.suspend(unit.id, reason: "停办", by: system) } == "NotFound")
  }

  @Test func accountsAreFoundByNameAndDoor() async throws {
    let test = try await TestPlatform()
    let accounts = AccountService(platform: test.platform, hasher: test.hasher, regions: .withDemonstration)
    let control = AccountControlService(platform: test.platform, accounts: accounts)
    let security = try await test.administrator(.security)
    _ = try await test.unit("云杉中学", number: 1)
    _ = try await test.person("甲示例", number: 4)
    func found(_ text: String, _ door: Door? = nil) async throws -> [String] {
      var filter = AccountFilter()
      filter.text = text
      filter.door = door
      return try await control.list(filter, in: window, for: security).rows.map(\.username)
    }
    #expect(try await found("云杉") == ["unit1"])
    #expect(try await found("甲示") == ["person4"])
    #expect(try await found("PERSON") == ["person4"])
    #expect(try await found("", .office) == ["security"])
    #expect(try await found("") == ["person4", "unit1", "security"])
  }

  @Test func anAppointmentIsCheckedAndNoNameServesTwice() async throws {
    let test = try await TestPlatform()
    let service = AppointmentService(platform: test.platform, hasher: test.hasher)
    #expect(
      await outcome { try await service.appoint(Appointment()) }
        == "name-missing username-missing mobile-missing password-too-short")
    _ = try await test.administrator(.system)
    #expect(await outcome { _ = try await test.administrator(.system) } == "username-taken")
    let accounts = AccountService(platform: test.platform, hasher: test.hasher, regions: .withDemonstration)
    let token = try await accounts.signIn(
      SignInRequest(door: .office, username: "system", password: TestPlatform.password))
    let viewer = try await accounts.session(token)?.viewer
    #expect(viewer?.administrator == .system)
    #expect(viewer?.person == nil)
    #expect(viewer?.seats == [])
  }
}
