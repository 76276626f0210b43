import Storage
import Testing

@Suite struct TokenTests {
  @Test func aTokenIsRandomAndKnownByItsHashAlone() throws {
    let (random, token) = (SeededRandom(seed: 3), Token(random: SeededRandom(seed: 3)))
    #expect(token.text.utf8.count == 43)
    #expect(token == Token(random: random))
    #expect(token != Token(random: random))
    #expect(Token(token.text) == token)
    #expect(token.hash.matches(token))
    #expect(!token.hash.matches(Token()))
    #expect("\(token)" == "Token(…)" && String(reflecting: token) == "Token(…)")
  }

  @Test func theHashIsTheSHA256OfTheText() throws {
    let token = try #require(Token(String(repeating: "A", count: 43)))
    // By sha256sum.
    #expect(token.hash.rawValue == "0f007385b6f9d4b7eeb2748605afe1a984a0a3bfa3f014d09e2a784ce9e5cd1a")
  }

  @Test(arguments: ["", "short", String(repeating: "A", count: 44), String(repeating: "=", count: 43)])
  func whatCannotBeATokenIsNone(_ text: String) {
    #expect(Token(text) == nil)
  }
}
