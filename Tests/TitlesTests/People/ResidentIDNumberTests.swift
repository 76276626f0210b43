import TestKit
import Testing
import Titles

@Suite struct ResidentIDNumberTests {
  @Test func readsTheSampleOfTheStandard() throws {
    let number = try ResidentIDNumber("11010519491231002X")
    #expect(number.text == "11010519491231002X")
    #expect(number.region == "110105")
    #expect(number.birthDate.description == "1949-12-31")
    #expect(number.sex == .female)
    #expect(number.masked == "110***********002X")
  }

  @Test(arguments: ["11010519491231002x", " 11010519491231002X ", "110105 19491231 002x", "１１０１０５１９４９１２３１００２Ｘ"])
  func tidiesWhatIsTyped(_ typed: String) throws {
    #expect(try ResidentIDNumber(typed).text == "11010519491231002X")
  }

  @Test(arguments: [
    ("", "id-number-missing"), ("110105491231002", "id-number-length"), ("11010519491231002", "id-number-length"),
    ("11010519491231002X0", "id-number-length"), ("1101051949123100X2", "id-number-character"),
    ("11010519491231002Y", "id-number-character"), ("11010519491231002你", "id-number-character"),
    ("990000194912310021", "id-number-region"), ("10010519491231002X", "id-number-region"),
    ("110105194913310021", "id-number-date"), ("110105194902300021", "id-number-date"),
    ("110105189912310021", "id-number-date"), ("110105194912310021", "id-number-checksum"),
  ])
  func refusesWithTheReason(_ text: String, _ code: String) {
    let reason = ResidentIDNumber.problem(in: text, field: "number")
    #expect(reason?.code == code)
    #expect(reason?.field == "number")
    #expect(reason?.sentence.hasSuffix("。") == true)
  }

  @Test func fifteenDigitsAreRefusedWithTheirOwnHint() {
    #expect(ResidentIDNumber.problem(in: "110105491231002")?.sentence.contains("15位的旧证号已停用") == true)
  }

  @Test func theDemonstrationRegionNeedsLeave() throws {
    let check = try #require(ResidentIDNumber.checkCharacter(for: "99000019900307001"))
    let text = "99000019900307001\(check)"
    #expect(ResidentIDNumber.problem(in: text)?.code == "id-number-region")
    let number = try ResidentIDNumber(text, regions: .withDemonstration)
    #expect(number.birthDate.description == "1990-03-07")
    #expect(number.sex == .male)
    #expect(
      refusal { () throws(Refusal) in _ = try ResidentIDNumber("991000" + text.dropFirst(6), regions: .withDemonstration) } != nil
    )
  }

  @Test func everyOtherCharacterInAnyPlaceIsRefused() throws {
    let valid = Array("11010519491231002X")
    for place in valid.indices {
      for character in "0123456789X" where character != valid[place] {
        var changed = valid
        changed[place] = character
        #expect(ResidentIDNumber.problem(in: String(changed)) != nil, "\(String(changed))")
      }
    }
  }

  @Test func everyNumberThatIsBuiltIsAcceptedAndEveryWrongCheckRefused() throws {
    var generator = SeededGenerator(seed: 5)
    let start = try Day.of("1930-01-01").ordinal
    for _ in 0..<300 {
      let birth = Day(ordinal: Int.random(in: start...start + 30_000, using: &generator))
      let sequence = Int.random(in: 100...999, using: &generator)
      let digits = "990000\(birth.description.filter { $0 != "-" })\(sequence)"
      let check = try #require(ResidentIDNumber.checkCharacter(for: digits))
      let number = try ResidentIDNumber("\(digits)\(check)", regions: .withDemonstration)
      #expect(number.birthDate == birth)
      #expect(number.sex == (sequence % 2 == 1 ? .male : .female))
      for other in "0123456789X" where other != check {
        let reason = refusal { () throws(Refusal) in
          _ = try ResidentIDNumber("\(digits)\(other)", regions: .withDemonstration)
        }
        #expect(reason?.code == "id-number-checksum")
      }
    }
  }
}
