import Services
import TestKit
import Testing
import Titles

@Suite struct MobileTests {
  private let fixture: AccountFixture
  private let session: SignedInSession

  init() async throws {
    fixture = try await AccountFixture()
    try await fixture.accounts.registerPersonal(AccountFixture.personal())
    session = try #require(try await fixture.accounts.session(fixture.signIn("example1")))
  }

  private func change(to mobile: String, _ password: String = TestPlatform.password) async throws -> [String] {
    try await fixture.refusal {
      try await fixture.accounts.changeMobile(MobileChange(current: password, mobile: mobile), of: session.viewer)
    }
  }

  /// The masked numbers that messages went to, the newest first.
  private func recipients() async throws -> [String] {
    try await MessageService(platform: fixture.test.platform).outgoing(50).map(\.recipient)
  }

  @Test func thePasswordChangesItAndTheOldNumberIsTold() async throws {
    try await fixture.accounts.requestReset("example1", address: "")
    let message = try #require(try await fixture.test.textMessages().first)
    let code = try #require(message.firstMatch(of: /验证码：(\d{6})/).map { String($0.1) })
    #expect(try await fixture.accounts.maskedMobile(of: session.viewer) == "199****0001")
    #expect(try await change(to: "199 0000 0077") == [])
    #expect(try await fixture.accounts.maskedMobile(of: session.viewer) == "199****0077")
    #expect(try await recipients() == ["199****0001", "199****0001"])
    let notice = try #require(try await fixture.test.textMessages().first)
    #expect(notice.contains("已改为199****0077"))
    #expect(try await fixture.test.audited(session.viewer.account.rawValue).last == "account.mobile-changed")
    // The code that went to the old number is worth nothing, the next one goes to the new number.
    let entry = PasswordReset(username: "example1", code: code, password: "Another-2025", passwordAgain: "Another-2025")
    #expect(try await fixture.refusal { try await fixture.accounts.reset(entry, address: "") } == ["code-wrong"])
    fixture.wait(seconds: 61)
    try await fixture.accounts.requestReset("example1", address: "")
    #expect(try await recipients().first == "199****0077")
  }

  @Test func withoutThePasswordNothingChanges() async throws {
    #expect(try await change(to: "19900000077", "") == ["password-missing"])
    var codes: [String] = []
    for _ in 1...6 { codes += try await change(to: "19900000077", "Wrong-2025") }
    #expect(codes == Array(repeating: "password-wrong", count: 5) + ["sign-in-locked"])
    #expect(try await fixture.accounts.maskedMobile(of: session.viewer) == "199****0001")
    #expect(try await recipients() == [])
    #expect(try await !fixture.test.audited(session.viewer.account.rawValue).contains("account.mobile-changed"))
  }

  @Test func aNumberThatIsNoneOrTheSameIsRefused() async throws {
    #expect(try await change(to: "123") == ["mobile-invalid"])
    #expect(try await change(to: "") == ["mobile-missing"])
    #expect(try await change(to: Numbers.mobile(1)) == ["mobile-unchanged"])
  }

  @Test func goingToAndFroFloodsNobody() async throws {
    var codes: [String] = []
    for step in 1...11 { codes += try await change(to: Numbers.mobile(step % 2 == 1 ? 2 : 1)) }
    #expect(codes == ["texts-used-up"])
    #expect(try await recipients().count == 10)
    fixture.wait(seconds: 86_400)
    #expect(try await change(to: Numbers.mobile(2)) == [])
  }
}
