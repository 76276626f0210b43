import Services
import TestKit
import Testing
import Titles

@Suite struct SignInTests {
  @Test func theAnswerNeverTellsWhichOfBothWasWrong() async throws {
    let fixture = try await AccountFixture()
    try await fixture.accounts.registerPersonal(AccountFixture.personal())
    var sentences: [String] = []
    for name in ["example1", "nobody1"] {
      do {
        _ = try await fixture.signIn(name, "Wrong-2025")
      } catch let refusal as Refusal {
        #expect(refusal.reasons.map(\.code) == ["sign-in-failed"])
        sentences += refusal.reasons.map(\.sentence)
      }
    }
    #expect(sentences.count == 2)
    #expect(sentences[0] == sentences[1])
  }

  @Test(arguments: ["example1", "nobody1"])
  func fiveFailuresLockANameForAQuarterOfAnHour(_ name: String) async throws {
    let fixture = try await AccountFixture()
    try await fixture.accounts.registerPersonal(AccountFixture.personal())
    var codes: [String] = []
    for _ in 1...6 { codes += try await fixture.refusal { _ = try await fixture.signIn(name, "Wrong-2025") } }
    #expect(codes == Array(repeating: "sign-in-failed", count: 4) + ["sign-in-locked", "sign-in-locked"])
    // Not even the right password helps.
    #expect(try await fixture.refusal { _ = try await fixture.signIn(name) } == ["sign-in-locked"])
    fixture.wait(seconds: 15 * 60 - 1)
    #expect(try await fixture.refusal { _ = try await fixture.signIn(name, "Wrong-2025") } == ["sign-in-locked"])
    fixture.wait(seconds: 1)
    // Five attempts again.
    #expect(try await fixture.refusal { _ = try await fixture.signIn(name, "Wrong-2025") } == ["sign-in-failed"])
    guard name == "example1" else { return }
    #expect(try await !fixture.signIn(name).isEmpty)
  }

  @Test func aRightPasswordStartsTheCountAnew() async throws {
    let fixture = try await AccountFixture()
    try await fixture.accounts.registerPersonal(AccountFixture.personal())
    for _ in 1...3 {
      for _ in 1...4 { _ = try await fixture.refusal { _ = try await fixture.signIn("example1", "Wrong-2025") } }
      _ = try await fixture.signIn("example1")
    }
  }

  @Test func guessesAtTheSameMomentAreAllCounted() async throws {
    let fixture = try await AccountFixture()
    try await fixture.accounts.registerPersonal(AccountFixture.personal())
    let codes = try await withThrowingTaskGroup(of: [String].self) { group in
      for number in 0..<20 {
        group.addTask { try await fixture.refusal { _ = try await fixture.signIn("example1", "Wrong-\(number)") } }
      }
      return try await group.reduce(into: [String]()) { $0 += $1 }
    }
    // Only four of them were looked at without locking the name.
    #expect(codes.count { $0 == "sign-in-failed" } == 4)
    #expect(codes.count { $0 == "sign-in-locked" } == 16)
  }

  @Test func aSourceAddressIsSlowedDown() async throws {
    let fixture = try await AccountFixture()
    try await fixture.accounts.registerPersonal(AccountFixture.personal())
    var codes: [String] = []
    for number in 1...11 {
      codes += try await fixture.refusal { _ = try await fixture.signIn("nobody\(number)", "x", from: "192.0.2.1") }
    }
    #expect(codes.prefix(10).allSatisfy { $0 == "sign-in-failed" })
    #expect(codes.last == "sign-in-slowed")
    // Others come in, and so does this one after a second.
    #expect(try await !fixture.signIn("example1", from: "192.0.2.2").isEmpty)
    fixture.wait(seconds: 1)
    #expect(try await !fixture.signIn("example1", from: "192.0.2.1").isEmpty)
  }

  @Test func theWrongDoorIsNamedToWhoKnowsThePasswordAlone() async throws {
    let fixture = try await AccountFixture()
    try await fixture.accounts.registerUnit(AccountFixture.unit())
    #expect(try await fixture.refusal { _ = try await fixture.signIn("school1") } == ["wrong-door"])
    #expect(try await fixture.refusal { _ = try await fixture.signIn("school1", "Wrong-2025") } == ["sign-in-failed"])
    #expect(try await fixture.refusal { _ = try await fixture.signIn("", "") } == ["username-missing", "password-missing"])
  }
}
