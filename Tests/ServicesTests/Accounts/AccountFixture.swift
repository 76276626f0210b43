import Services
import TestKit
import Titles

/// Accounts on a platform of its own.
struct AccountFixture: Sendable {
  let test: TestPlatform
  let accounts: AccountService

  init() async throws {
    test = try await TestPlatform()
    accounts = AccountService(platform: test.platform, hasher: test.hasher, regions: .withDemonstration)
  }

  /// A registration in which everything is right.
  static func personal(_ number: Int = 1) -> PersonalRegistration {
    var entry = PersonalRegistration()
    entry.name = "甲示例"
    entry.documentNumber = Numbers.residentID(number)
    entry.mobile = Numbers.mobile(number)
    entry.username = "example\(number)"
    entry.password = TestPlatform.password
    entry.passwordAgain = TestPlatform.password
    return entry
  }

  /// A unit's registration in which everything is right.
  static func unit(_ number: Int = 1) -> UnitRegistration {
    var entry = UnitRegistration()
    entry.unitName = "示例市云杉中学"
    entry.uscc = Numbers.uscc(number)
    entry.legalRepresentative = "乙示例"
    entry.mobile = Numbers.mobile(number)
    entry.username = "school\(number)"
    entry.password = TestPlatform.password
    entry.passwordAgain = TestPlatform.password
    return entry
  }

  /// Signs in; the address is given where failures are to be counted by it.
  func signIn(
    _ username: String, _ password: String = TestPlatform.password, door: Door = .personal, from address: String = ""
  ) async throws -> String {
    try await accounts.signIn(
      SignInRequest(door: door, username: username, password: password, address: address, agent: "Test"))
  }

  /// The codes with which an attempt was refused; empty where it wasn't.
  func refusal(_ body: () async throws -> Void) async throws -> [String] {
    do {
      try await body()
      return []
    } catch let refusal as Refusal {
      return refusal.reasons.map(\.code)
    }
  }

  /// Moves the clock.
  func wait(seconds: Int64) { test.clock.now = test.clock.now.adding(seconds: seconds) }
}
