import Services
import TestKit
import Testing
import Titles

@Suite struct SessionTests {
  @Test func aSessionEndsAfterHalfAnHourWithoutUse() async throws {
    let fixture = try await AccountFixture()
    try await fixture.accounts.registerPersonal(AccountFixture.personal())
    let token = try await fixture.signIn("example1")
    fixture.wait(seconds: 29 * 60)
    #expect(try await fixture.accounts.session(token)?.secondsLeft == 30 * 60)
    fixture.wait(seconds: 29 * 60)
    #expect(try await fixture.accounts.session(token) != nil)
    fixture.wait(seconds: 30 * 60)
    #expect(try await fixture.accounts.session(token) == nil)
  }

  @Test func aSessionEndsAfterTwelveHoursWhateverHappens() async throws {
    let fixture = try await AccountFixture()
    try await fixture.accounts.registerPersonal(AccountFixture.personal())
    let token = try await fixture.signIn("example1")
    for _ in 1..<36 {
      fixture.wait(seconds: 20 * 60)
      #expect(try await fixture.accounts.session(token) != nil)
    }
    fixture.wait(seconds: 20 * 60)
    #expect(try await fixture.accounts.session(token) == nil)
  }

  @Test func aTokenIsNothingThatStandsInTheDatabase() async throws {
    let fixture = try await AccountFixture()
    try await fixture.accounts.registerPersonal(AccountFixture.personal())
    let token = try await fixture.signIn("example1")
    #expect(token.utf8.count == 43)
    let session = try #require(try await fixture.accounts.session(token))
    #expect(try await fixture.accounts.session(session.id) == nil)
    #expect(try await fixture.accounts.session("") == nil)
    #expect(try await fixture.accounts.session(String(repeating: "A", count: 43)) == nil)
    let stored = try await fixture.test.sessionsHolding(token)
    #expect(stored == 0)
    try await fixture.accounts.signOut(token)
    #expect(try await fixture.accounts.session(token) == nil)
  }

  @Test func othersAreSeenAndEnded() async throws {
    let fixture = try await AccountFixture()
    try await fixture.accounts.registerPersonal(AccountFixture.personal())
    try await fixture.accounts.registerPersonal(AccountFixture.personal(2))
    let tokens = [
      try await fixture.signIn("example1"), try await fixture.signIn("example1"), try await fixture.signIn("example1"),
    ]
    let session = try #require(try await fixture.accounts.session(tokens[0]))
    let stranger = try #require(try await fixture.accounts.session(fixture.signIn("example2")))
    let second = try #require(try await fixture.accounts.session(tokens[1]))
    #expect(try await fixture.accounts.openSessions(of: session.viewer).count == 3)
    await #expect(throws: NotFound.self) { try await fixture.accounts.endSession(second.id, of: stranger.viewer) }
    try await fixture.accounts.endSession(second.id, of: session.viewer)
    #expect(try await fixture.accounts.session(tokens[1]) == nil)
    #expect(try await fixture.accounts.endOtherSessions(of: session) == 1)
    #expect(try await fixture.accounts.session(tokens[2]) == nil)
    #expect(try await fixture.accounts.session(tokens[0]) != nil)
  }

  @Test func whatIsGrantedActsAtOnce() async throws {
    let fixture = try await AccountFixture()
    let test = fixture.test
    let unit = try await test.unit("云杉中学", number: 1)
    let clerk = try await test.person("丁示例", number: 4)
    let token = try await fixture.signIn("person4")
    #expect(try await fixture.accounts.session(token)?.viewer.seats == [])
    // A menu that the unit lacks is never theirs.
    try await test.link(clerk, to: unit, menus: [.contacts, .issuance])
    let seat = try #require(try await fixture.accounts.session(token)?.viewer.seats.first)
    #expect(seat.menus == [.home, .contacts])
    #expect(!seat.isLegalPerson)
    #expect(seat.unitName == "云杉中学")
    try await test.link(clerk, to: unit, menus: [])
    #expect(try await fixture.accounts.session(token)?.viewer.seats.first?.menus == [.home])
  }
}
