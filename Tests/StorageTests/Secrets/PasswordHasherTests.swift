import Testing

@testable import Storage

@Suite struct PasswordHasherTests {
  let cheap = Argon2Parameters(passes: 1, memoryKiB: 8, lanes: 1)

  @Test func theReferenceVectorHolds() throws {
    // From test.c of the reference implementation: t=2, m=256, p=1, "password", "somesalt".
    let parameters = Argon2Parameters(passes: 2, memoryKiB: 256, lanes: 1)
    let encoded = try Argon2.hash("password", salt: Array("somesalt".utf8), parameters)
    #expect(encoded == "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4")
  }

  @Test func theRightPasswordIsAcceptedAndNoOther() async throws {
    let hasher = PasswordHasher(parameters: cheap)
    let encoded = try await hasher.hash("Zhicheng-2025")
    #expect(encoded.hasPrefix("$argon2id$v=19$m=8,t=1,p=1$"))
    #expect(try await hasher.verify("Zhicheng-2025", against: encoded))
    #expect(try await !hasher.verify("Zhicheng-2026", against: encoded))
    #expect(try await !hasher.verify("", against: encoded))
    #expect(try await hasher.hash("Zhicheng-2025") != encoded)
  }

  @Test func composedAndDecomposedTextIsTheSamePassword() async throws {
    let hasher = PasswordHasher(parameters: cheap)
    let encoded = try await hasher.hash("Caf\u{E9}-2025")
    #expect(try await hasher.verify("Cafe\u{301}-2025", against: encoded))
  }

  @Test func whatIsNoHashIsAnError() async throws {
    let hasher = PasswordHasher(parameters: cheap)
    await #expect(throws: PasswordHasherError.malformedHash) { try await hasher.verify("x", against: "plain") }
    await #expect(throws: PasswordHasherError.self) {
      try await PasswordHasher(parameters: Argon2Parameters(passes: 0)).hash("x")
    }
  }

  @Test func olderParametersAreNoticed() async throws {
    let encoded = try await PasswordHasher(parameters: cheap).hash("x")
    #expect(!PasswordHasher(parameters: cheap).needsRehash(encoded))
    #expect(PasswordHasher().needsRehash(encoded))
  }

  @Test func anUnknownNameCostsAHashOfTodaysParameters() async throws {
    // Where a hash can't be computed, the dummy fails in the same way: it does the same work.
    await #expect(throws: PasswordHasherError.self) {
      try await PasswordHasher(parameters: Argon2Parameters(passes: 0)).dummyVerify("x")
    }
    try await PasswordHasher(parameters: cheap).dummyVerify("x")
  }
}
