import TestKit
import Testing
import Titles

@Suite struct UnifiedSocialCreditCodeTests {
  private static let sample = "91350100M000100Y43"

  @Test(arguments: [sample, "91350100m000100y43", " 91350100 M000100Y43 ", "９１３５０１００Ｍ０００１００Ｙ４３"])
  func readsTheSampleOfTheStandard(_ typed: String) throws {
    #expect(try UnifiedSocialCreditCode(typed).text == Self.sample)
  }

  @Test(arguments: [
    ("", "uscc-missing"), ("91350100M000100Y4", "uscc-length"), ("91350100I000100Y43", "uscc-character"),
    ("91350100M000100Y4中", "uscc-character"), ("9135A100M000100Y43", "uscc-region"),
    ("91350100M000100Y44", "uscc-checksum"),
  ])
  func refusesWithTheReason(_ text: String, _ code: String) {
    let reason = UnifiedSocialCreditCode.problem(in: text, field: "uscc")
    #expect(reason?.code == code)
    #expect(reason?.field == "uscc")
  }

  @Test func everyOtherCharacterInAnyPlaceIsRefused() {
    let valid = Array(Self.sample)
    for place in valid.indices {
      for character in "0123456789ABCDEFGHJKLMNPQRTUWXY" where character != valid[place] {
        var changed = valid
        changed[place] = character
        #expect(UnifiedSocialCreditCode.problem(in: String(changed)) != nil, "\(String(changed))")
      }
    }
  }

  @Test func everyCodeThatIsBuiltIsAccepted() throws {
    var generator = SeededGenerator(seed: 7)
    let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
    for _ in 0..<500 {
      let organisation = (0..<9).map { _ in alphabet.randomElement(using: &generator) ?? "0" }
      let body = "91990000" + String(organisation)
      let check = try #require(UnifiedSocialCreditCode.checkCharacter(for: body))
      #expect(try UnifiedSocialCreditCode("\(body)\(check)").text == "\(body)\(check)")
    }
    #expect(UnifiedSocialCreditCode.checkCharacter(for: "123") == nil)
  }
}
