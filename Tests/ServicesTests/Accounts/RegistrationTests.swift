import Services
import TestKit
import Testing
import Titles

@Suite struct RegistrationTests {
  @Test func aPersonRegistersAndComesInAtOnce() async throws {
    let fixture = try await AccountFixture()
    var entry = AccountFixture.personal()
    entry.username = " Example1 "
    try await fixture.accounts.registerPersonal(entry)
    let session = try #require(try await fixture.accounts.session(fixture.signIn("EXAMPLE1")))
    #expect(session.viewer.name == "甲示例")
    #expect(session.viewer.person != nil)
    #expect(session.viewer.seats == [])
    #expect(session.unread == 0)
  }

  @Test func aUnitRegistersAsAnEmployerToBeCompleted() async throws {
    let fixture = try await AccountFixture()
    try await fixture.accounts.registerUnit(AccountFixture.unit())
    let token = try await fixture.signIn("school1", door: .unit)
    let session = try #require(try await fixture.accounts.session(token))
    let seat = try #require(session.viewer.seats.first)
    #expect(session.viewer.name == "示例市云杉中学")
    #expect(session.viewer.person == nil)
    #expect(seat.isLegalPerson)
    #expect(!seat.isComplete)
    #expect(
      seat.menus == [
        .home, .confirmationExamination, .initialDeterminationExamination, .users, .userPermissions, .basicInformation, .contacts,
      ])
  }

  @Test func everyFaultIsSaidAtItsField() async throws {
    let fixture = try await AccountFixture()
    var entry = PersonalRegistration()
    entry.documentKind = nil
    entry.password = "abc"
    do {
      try await fixture.accounts.registerPersonal(entry)
      Issue.record("taken")
    } catch let refusal as Refusal {
      #expect(refusal.reasons.map(\.field) == ["name", "documentKind", "mobile", "username", "password"])
    }
    var unit = AccountFixture.unit()
    unit.uscc = "91990000MA0000001A"
    unit.unitName = String(repeating: "长", count: 51)
    unit.legalRepresentative = " "
    unit.passwordAgain = "other"
    do {
      try await fixture.accounts.registerUnit(unit)
      Issue.record("taken")
    } catch let refusal as Refusal {
      #expect(refusal.reasons.map(\.field) == ["unitName", "uscc", "legalRepresentative", "passwordAgain"])
    }
  }

  @Test func nobodyRegistersTwice() async throws {
    let fixture = try await AccountFixture()
    try await fixture.accounts.registerPersonal(AccountFixture.personal())
    var same = AccountFixture.personal()
    #expect(try await fixture.refusal { try await fixture.accounts.registerPersonal(same) } == ["username-taken"])
    same.username = "example9"
    same.name = "别人"
    do {
      try await fixture.accounts.registerPersonal(same)
      Issue.record("taken")
    } catch let refusal as Refusal {
      #expect(refusal.reasons.map(\.code) == ["document-taken"])
      // Nothing of the person who has it.
      #expect(!refusal.reasons[0].sentence.contains("甲示例"))
      #expect(!refusal.reasons[0].sentence.contains("example1"))
    }
    try await fixture.accounts.registerUnit(AccountFixture.unit())
    var unit = AccountFixture.unit()
    unit.username = "school9"
    unit.unitName = "另一家单位"
    #expect(try await fixture.refusal { try await fixture.accounts.registerUnit(unit) } == ["uscc-taken"])
  }

  @Test func twoAtTheSameMomentMakeOneAccount() async throws {
    let fixture = try await AccountFixture()
    let results = try await withThrowingTaskGroup(of: [String].self) { group in
      for number in 0..<8 {
        group.addTask {
          var entry = AccountFixture.personal()
          entry.username = "racer\(number)"
          return try await fixture.refusal { try await fixture.accounts.registerPersonal(entry) }
        }
      }
      return try await group.reduce(into: [[String]]()) { $0.append($1) }
    }
    #expect(results.count { $0.isEmpty } == 1)
    #expect(results.count { $0 == ["document-taken"] } == 7)
  }

  @Test func demonstrationNumbersAreRefusedOutsideOfADemonstration() async throws {
    let test = try await TestPlatform()
    let accounts = AccountService(platform: test.platform, hasher: test.hasher)
    do {
      try await accounts.registerPersonal(AccountFixture.personal())
      Issue.record("taken")
    } catch let refusal as Refusal {
      #expect(refusal.reasons.map(\.code) == ["id-number-region"])
    }
  }
}
