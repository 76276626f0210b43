import Services
import TestKit
import Testing
import Titles

@Suite struct PasswordTests {
  private func code(in message: String) throws -> String {
    try #require(message.firstMatch(of: /验证码：(\d{6})/).map { String($0.1) })
  }

  @Test func aForgottenPasswordIsSetAnewByACode() async throws {
    let fixture = try await AccountFixture()
    try await fixture.accounts.registerPersonal(AccountFixture.personal())
    let open = try await fixture.signIn("example1")
    for _ in 1...5 { _ = try await fixture.refusal { _ = try await fixture.signIn("example1", "x") } }
    try await fixture.accounts.requestReset(" Example1", address: "")
    let code = try code(in: try #require(try await fixture.test.textMessages().first))
    let entry = PasswordReset(username: "example1", code: code, password: "Another-2025", passwordAgain: "Another-2025")
    try await fixture.accounts.reset(entry, address: "")
    // All sessions have ended, the lock is lifted, the old password is worth nothing, and so is the code.
    #expect(try await fixture.accounts.session(open) == nil)
    #expect(try await fixture.refusal { _ = try await fixture.signIn("example1") } == ["sign-in-failed"])
    #expect(try await !fixture.signIn("example1", "Another-2025").isEmpty)
    #expect(try await fixture.refusal { try await fixture.accounts.reset(entry, address: "") } == ["code-wrong"])
  }

  @Test func theAnswerIsTheSameForANameThatNobodyHas() async throws {
    let fixture = try await AccountFixture()
    try await fixture.accounts.registerPersonal(AccountFixture.personal())
    try await fixture.accounts.requestReset("nobody1", address: "")
    #expect(try await fixture.test.textMessages() == [])
    let entry = PasswordReset(
      username: "nobody1", code: "123456", password: "Another-2025", passwordAgain: "Another-2025")
    #expect(try await fixture.refusal { try await fixture.accounts.reset(entry, address: "") } == ["code-wrong"])
  }

  @Test func aCodeEndsAfterFiveTriesAndAfterTenMinutes() async throws {
    let fixture = try await AccountFixture()
    try await fixture.accounts.registerPersonal(AccountFixture.personal())
    try await fixture.accounts.requestReset("example1", address: "")
    var entry = PasswordReset(username: "example1", code: "", password: "Another-2025", passwordAgain: "Another-2025")
    let first = try code(in: try #require(try await fixture.test.textMessages().first))
    for _ in 1...5 {
      entry.code = first == "000000" ? "000001" : "000000"
      #expect(try await fixture.refusal { try await fixture.accounts.reset(entry, address: "") } == ["code-wrong"])
    }
    entry.code = first
    #expect(try await fixture.refusal { try await fixture.accounts.reset(entry, address: "") } == ["code-wrong"])
    // Within a minute no second one goes out.
    fixture.wait(seconds: 59)
    try await fixture.accounts.requestReset("example1", address: "")
    #expect(try await fixture.test.textMessages().count == 1)
    fixture.wait(seconds: 2)
    try await fixture.accounts.requestReset("example1", address: "")
    let messages = try await fixture.test.textMessages()
    #expect(messages.count == 2)
    entry.code = try code(in: messages[0])
    fixture.wait(seconds: 10 * 60)
    #expect(try await fixture.refusal { try await fixture.accounts.reset(entry, address: "") } == ["code-wrong"])
  }

  @Test func changingThePasswordEndsTheOtherSessions() async throws {
    let fixture = try await AccountFixture()
    try await fixture.accounts.registerPersonal(AccountFixture.personal())
    let token = try await fixture.signIn("example1")
    let other = try await fixture.signIn("example1")
    let session = try #require(try await fixture.accounts.session(token))
    var change = PasswordChange(current: "Wrong-2025", password: "Another-2025", passwordAgain: "Another-2025")
    #expect(try await fixture.refusal { try await fixture.accounts.changePassword(change, of: session) } == ["password-wrong"])
    change.current = TestPlatform.password
    change.password = "example1-Aa"
    change.passwordAgain = change.password
    let named = try await fixture.refusal { try await fixture.accounts.changePassword(change, of: session) }
    #expect(named == ["password-contains-name"])
    change.password = "Another-2025"
    change.passwordAgain = change.password
    try await fixture.accounts.changePassword(change, of: session)
    #expect(try await fixture.accounts.session(token) != nil)
    #expect(try await fixture.accounts.session(other) == nil)
    #expect(try await !fixture.signIn("example1", "Another-2025").isEmpty)
  }

  @Test func anOpenSessionIsNoPlaceToTryOutPasswords() async throws {
    let fixture = try await AccountFixture()
    try await fixture.accounts.registerPersonal(AccountFixture.personal())
    let session = try #require(try await fixture.accounts.session(fixture.signIn("example1")))
    let change = PasswordChange(current: "Wrong-2025", password: "Another-2025", passwordAgain: "Another-2025")
    var codes: [String] = []
    for _ in 1...6 { codes += try await fixture.refusal { try await fixture.accounts.changePassword(change, of: session) } }
    #expect(codes == Array(repeating: "password-wrong", count: 5) + ["sign-in-locked"])
  }

  @Test func theRightPasswordForTheSameOneAgainIsNoFailure() async throws {
    let fixture = try await AccountFixture()
    try await fixture.accounts.registerPersonal(AccountFixture.personal())
    let session = try #require(try await fixture.accounts.session(fixture.signIn("example1")))
    let same = PasswordChange(
      current: TestPlatform.password, password: TestPlatform.password, passwordAgain: TestPlatform.password)
    var codes: [String] = []
    for _ in 1...6 { codes += try await fixture.refusal { try await fixture.accounts.changePassword(same, of: session) } }
    #expect(codes == Array(repeating: "password-unchanged", count: 6))
    #expect(try await !fixture.signIn("example1").isEmpty)
  }

  @Test func anAddressThatTriesCodesIsSlowedDown() async throws {
    let fixture = try await AccountFixture()
    try await fixture.accounts.registerPersonal(AccountFixture.personal())
    var entry = PasswordReset(
      username: "nobody1", code: "123456", password: "Another-2025", passwordAgain: "Another-2025")
    var codes: [String] = []
    for _ in 1...11 {
      codes += try await fixture.refusal { try await fixture.accounts.reset(entry, address: "198.51.100.7") }
    }
    #expect(codes == Array(repeating: "code-wrong", count: 10) + ["sign-in-slowed"])
    // Another address isn't, and who has the right code isn't counted.
    try await fixture.accounts.requestReset("example1", address: "")
    entry.username = "example1"
    entry.code = try code(in: try #require(try await fixture.test.textMessages().first))
    try await fixture.accounts.reset(entry, address: "198.51.100.8")
    #expect(try await fixture.test.failures(of: "address:198.51.100.8") == 0)
    #expect(try await fixture.test.failures(of: "address:198.51.100.7") == 10)
  }

  @Test func nobodysTelephoneIsFloodedWithCodes() async throws {
    let fixture = try await AccountFixture()
    try await fixture.accounts.registerPersonal(AccountFixture.personal())
    for _ in 1...12 {
      try await fixture.accounts.requestReset("example1", address: "")
      fixture.wait(seconds: 61)
    }
    #expect(try await fixture.test.textMessages().count == 10)
    // A code that was used doesn't make room for others.
    let last = try code(in: try #require(try await fixture.test.textMessages().first))
    let entry = PasswordReset(username: "example1", code: last, password: "Another-2025", passwordAgain: "Another-2025")
    try await fixture.accounts.reset(entry, address: "")
    fixture.wait(seconds: 61)
    try await fixture.accounts.requestReset("example1", address: "")
    #expect(try await fixture.test.textMessages().count == 10)
    fixture.wait(seconds: 86_400)
    try await fixture.accounts.requestReset("example1", address: "")
    #expect(try await fixture.test.textMessages().count == 11)
  }
}
