import Database
import Services
import Storage
import TestKit
import Testing
import Titles

/// 二次验证: setting it up, signing in with it, losing it.
@Suite struct SecondFactorTests {
  private let fixture: AccountFixture
  private let factors: SecondFactorService
  private let session: SignedInSession

  init() async throws {
    fixture = try await AccountFixture()
    factors = SecondFactorService(platform: fixture.test.platform, accounts: fixture.accounts)
    try await fixture.accounts.registerPersonal(AccountFixture.personal())
    session = try #require(try await fixture.accounts.session(fixture.signIn("example1")))
  }

  private var viewer: Viewer { session.viewer }

  /// What the authenticator shows after so many seconds more.
  private func code(after seconds: Int64 = 0) async throws -> String {
    let (account, vault) = (viewer.account, fixture.test.store.vault)
    let factor = try await fixture.test.store.database.read {
      try SecondFactorRepository(vault: vault).factor(of: account, in: $0)
    }
    return OneTimePassword.code(try #require(factor).secret, at: fixture.test.clock.now.adding(seconds: seconds))
  }

  /// Sets it up, and answers the recovery codes.
  private func setUp() async throws -> [String] {
    try await factors.begin(TestPlatform.password, by: viewer)
    let codes = try await factors.confirm(try await code(), of: session)
    fixture.wait(seconds: 30)
    return codes
  }

  /// The ticket that the password gives.
  private func ticket() async throws -> String {
    do {
      _ = try await fixture.signIn("example1")
      return ""
    } catch let needed as CodeNeeded {
      return needed.ticket
    }
  }

  private func enter(_ code: String, _ ticket: String) async throws -> [String] {
    try await fixture.refusal {
      let token = try await fixture.accounts.signIn(SecondFactorEntry(ticket: ticket, code: code))
      #expect(try await fixture.accounts.session(token) != nil)
    }
  }

  @Test func itIsSetUpStepByStep() async throws {
    #expect(try await factors.state(of: viewer).step == .off)
    #expect(try await fixture.refusal { try await factors.begin("Wrong-2025", by: viewer) } == ["password-wrong"])
    try await factors.begin(TestPlatform.password, by: viewer)
    guard case .waiting(let key) = try await factors.state(of: viewer).step else {
      Issue.record("no key")
      return
    }
    #expect(key.text.split(separator: " ").map(\.count) == Array(repeating: 4, count: 8))
    #expect(key.drawing.hasPrefix("<svg"))
    // Before it is confirmed nobody is asked for it.
    #expect(try await ticket() == "")
    let other = try await fixture.signIn("example1")
    let right = try await code()
    let wrong = right == "000000" ? "000001" : "000000"
    #expect(try await fixture.refusal { _ = try await factors.confirm(wrong, of: session) } == ["code-wrong"])
    let codes = try await factors.confirm(right, of: session)
    #expect(Set(codes).count == 10)
    #expect(codes.allSatisfy { $0.count == 8 })
    #expect(try await factors.state(of: viewer).step == .on(since: fixture.test.clock.now, codesLeft: 10))
    #expect(try await fixture.accounts.session(other) == nil)
    #expect(try await fixture.refusal { try await factors.begin(TestPlatform.password, by: viewer) } == ["second-factor-on"])
    #expect(try await fixture.test.audited(viewer.account.rawValue).last == "account.second-factor-on")
  }

  @Test func aCodeLetsInOnceAndOnlyAfterThePassword() async throws {
    _ = try await setUp()
    let first = try await ticket()
    let right = try await code()
    #expect(try await enter("", first) == ["code-missing"])
    #expect(try await enter(right, "x") == ["ticket-ended"])
    #expect(try await enter(" \(right.prefix(3)) \(right.suffix(3))", first) == [])
    // Neither the ticket nor the code is good for another time.
    #expect(try await enter(try await code(after: 30), first) == ["ticket-ended"])
    let second = try await ticket()
    #expect(try await enter(right, second) == ["code-wrong"])
    #expect(try await enter(try await code(after: 30), second) == [])
    let third = try await ticket()
    fixture.wait(seconds: AccountService.ticketLifetime)
    #expect(try await enter(try await code(after: 60), third) == ["ticket-ended"])
  }

  @Test func attemptsAreLimitedAsWithPasswords() async throws {
    _ = try await setUp()
    let ticket = try await ticket()
    let right = try await code()
    let wrong = right == "000000" ? "000001" : "000000"
    var answers: [String] = []
    for _ in 1...5 { answers += try await enter(wrong, ticket) }
    #expect(answers == Array(repeating: "code-wrong", count: 4) + ["code-locked"])
    #expect(try await enter(right, ticket) == ["code-locked"])
    #expect(try await enter(right, try await self.ticket()) == ["code-locked"])
    fixture.wait(seconds: 900)
    #expect(try await enter(try await code(), try await self.ticket()) == [])
  }

  @Test func aRecoveryCodeLetsInOnce() async throws {
    let codes = try await setUp()
    let typed = "\(codes[3].prefix(4).lowercased())-\(codes[3].suffix(4))"
    #expect(try await enter(typed, try await ticket()) == [])
    #expect(try await enter(typed, try await ticket()) == ["code-wrong"])
    guard case .on(_, let left) = try await factors.state(of: viewer).step else {
      Issue.record("off")
      return
    }
    #expect(left == 9)
    #expect(try await fixture.test.audited(viewer.account.rawValue).contains("account.recovery-code-used"))
    let renewed = try await factors.renewCodes(TestPlatform.password, by: viewer)
    #expect(try await enter(codes[4], try await ticket()) == ["code-wrong"])
    #expect(try await enter(renewed[0], try await ticket()) == [])
  }

  @Test func itIsSwitchedOffWithThePassword() async throws {
    _ = try await setUp()
    #expect(try await fixture.refusal { try await factors.end("", by: viewer) } == ["password-missing"])
    try await factors.end(TestPlatform.password, by: viewer)
    #expect(try await ticket() == "")
    #expect(try await fixture.refusal { try await factors.end(TestPlatform.password, by: viewer) } == ["second-factor-off"])
  }

  @Test func theOfficeTakesItAwayForAReason() async throws {
    _ = try await setUp()
    let office = try await fixture.test.administrator(.security)
    let control = AccountControlService(platform: fixture.test.platform, accounts: fixture.accounts)
    #expect(try await control.file(of: viewer.account, for: office).secondFactorSince != nil)
    let account = viewer.account
    #expect(
      try await fixture.refusal { try await control.removeSecondFactor(of: account, reason: "", by: office) }.count == 1)
    try await control.removeSecondFactor(of: account, reason: "手机丢失，已当面核实身份", by: office)
    #expect(try await control.file(of: account, for: office).secondFactorSince == nil)
    #expect(try await ticket() == "")
    #expect(try await fixture.test.audited(account.rawValue).contains("account.second-factor-removed"))
    let again = { try await control.removeSecondFactor(of: account, reason: "再次", by: office) }
    #expect(try await fixture.refusal(again) == ["second-factor-off"])
    let system = try await fixture.test.administrator(.system)
    let stranger = { try await control.removeSecondFactor(of: account, reason: "越权", by: system) }
    #expect(try await fixture.refusal(stranger) == ["no-menu"])
  }

  @Test func aUnitThatAsksForItOpensToNobodyWithoutIt() async throws {
    let test = fixture.test
    let unit = try await test.unit("示例区人社局", number: 1, kind: .districtBureau)
    let clerk = try await test.person("乙示例", number: 5)
    try await test.link(clerk, to: unit, menus: [.initialDeterminationExamination])
    let head = try await test.viewer(unit)
    #expect(try await fixture.refusal { try await factors.require(true, of: unit.id, by: head) } == ["own-factor-first"])
    let staff = try await test.viewer(clerk)
    #expect(try await fixture.refusal { try await factors.require(true, of: unit.id, by: staff) } == ["legal-person-only"])
    try await factors.begin(TestPlatform.password, by: head)
    let vault = test.store.vault
    let stored = try await test.store.database.read {
      try SecondFactorRepository(vault: vault).factor(of: head.account, in: $0)
    }
    let code = OneTimePassword.code(try #require(stored).secret, at: test.clock.now)
    _ = try await factors.confirm(code, of: SignedInSession(viewer: head, id: "", secondsLeft: 60))
    try await factors.require(true, of: unit.id, by: head)
    #expect(try await factors.isRequired(by: unit.id))
    let token = try await fixture.signIn("person5")
    let seat = try #require(try await fixture.accounts.session(token)?.viewer.seat(in: unit.id))
    #expect(seat.lacksSecondFactor)
    #expect(seat.menus.isEmpty)
    #expect(try await factors.state(of: staff).requiredBy == ["示例区人社局"])
    #expect(try await fixture.refusal { try await factors.end(TestPlatform.password, by: head) } == ["second-factor-required"])
    try await factors.require(false, of: unit.id, by: head)
    let open = try #require(try await fixture.accounts.session(token)?.viewer.seat(in: unit.id))
    #expect(!open.lacksSecondFactor)
    #expect(open.menus.contains(.initialDeterminationExamination))
  }
}
