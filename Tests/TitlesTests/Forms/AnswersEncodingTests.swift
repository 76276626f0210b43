import Testing
import Titles

@Suite struct AnswersEncodingTests {
  @Test func anyAnswersComeBackAsTheyWere() throws {
    var random = RandomAnswers(seed: 20_250_820)
    for _ in 0..<500 {
      let answers = random.answers()
      let bytes = answers.encoded()
      let again = try Answers(decoding: bytes)
      #expect(again == answers)
      #expect(again.encoded() == bytes)
      let asked = [
        AttachmentRequirement(id: random.text(), name: random.text(), isRequired: true, note: random.text(), maximumFiles: 3),
        AttachmentRequirement(id: "2", name: random.text(), isRequired: false),
      ]
      let snapshot = FormSnapshot(business: "review", version: 7, answers: answers, requirements: asked)
      #expect(try FormSnapshot(decoding: snapshot.encoded()) == snapshot)
    }
  }

  @Test func bytesAreTheDocumentedOnes() throws {
    let answers = Answers(sections: [
      "b": .records([
        AnswerRecord(id: FormFixture.record(1), values: ["x": .flag(true)], isIgnored: true),
        AnswerRecord(id: FormFixture.record(2), isLocked: true),
      ]),
      "a": .fields([
        "z": .text("引\"号\\\n\u{1}"), "c": .codes(["1", "2"]), "p": .period(PeriodValue(from: "2019-07", isOpen: true)),
        "r": .reference(ReferenceValue(id: "u", name: "单位")), "v": .verified(VerifiedValue()),
        "f": .files([FileReference(id: AttachmentID(rawValue: "i"), name: "a.pdf", size: 3, pages: 1, sha256: "0")]),
      ]),
    ])
    let expected =
      #"{"a":{"fields":{"c":["1","2"],"f":{"files":[{"id":"i","name":"a.pdf","pages":1,"sha256":"0","size":3}]},"#
      + #""p":{"from":"2019-07","open":true,"to":""},"r":{"id":"u","name":"单位"},"v":{"fact":null,"files":[]},"#
      + #""z":"引\"号\\\n\u0001"}},"b":{"records":[{"id":"01900000-0000-7000-8000-000000000001","ignored":true,"#
      + #""values":{"x":true}},{"id":"01900000-0000-7000-8000-000000000002","locked":true,"values":{}}]}}"#
    #expect(String(decoding: answers.encoded(), as: UTF8.self) == expected)
  }

  @Test func aSnapshotsBytesAreTheDocumentedOnes() throws {
    let asked = [AttachmentRequirement(id: "r", name: "劳动合同", isRequired: true)]
    let snapshot = FormSnapshot(business: "review", version: 7, answers: Answers(), requirements: asked)
    let text = String(decoding: snapshot.encoded(), as: UTF8.self)
    let list = #"[{"id":"r","most":10,"name":"劳动合同","required":true}]"#
    #expect(text == #"{"business":"review","requirements":\#(list),"sections":{},"version":7}"#)
    for part in [#""most":10,"#, #""id":"r","#, #","required":true"#, #""requirements":\#(list),"#] {
      let cut = Array(text.replacing(part, with: "").utf8)
      #expect(throws: AnswersFormatError.self) { try FormSnapshot(decoding: cut) }
    }
  }

  @Test func orderOfEntryDoesNotShow() {
    var first: FieldValues = [:]
    var second: FieldValues = [:]
    let keys = ["m", "b", "z", "a", "k"]
    for key in keys { first[key] = .text(key) }
    for key in keys.reversed() { second[key] = .text(key) }
    second["gone"] = .text("x")
    second["gone"] = nil
    #expect(SectionAnswers.fields(first).encoded() == SectionAnswers.fields(second).encoded())
    #expect(first.keys == ["a", "b", "k", "m", "z"])
  }

  @Test func whiteSpaceAndForeignEscapesAreUnderstood() throws {
    let text = #" { "fields" : { "a" : "\u804c\ud83d\ude00\/" , "p":{"to":"2020","open":false,"from":"2019"} } } "#
    let section = try SectionAnswers(decoding: Array(text.utf8))
    #expect(section.fields["a"] == .text("职😀/"))
    #expect(section.fields["p"] == .period(PeriodValue(from: "2019", to: "2020")))
  }

  @Test(arguments: [
    "", "{", "{}", "[]", #"{"fields":{}"#, #"{"fields":{}}x"#, #"{"fields":{},"records":[]}"#, #"{"other":{}}"#,
    #"{"fields":{"a":"x","a":"y"}}"#, #"{"fields":{"a":{"from":"x","name":"y"}}}"#, #"{"fields":{"a":{"unknown":1}}}"#,
    #"{"fields":{"a":{}}}"#, #"{"fields":{"a":"\ud800"}}"#, #"{"fields":{"a":"\x"}}"#, #"{"fields":{"a":"x}}"#,
    "{\"fields\":{\"a\":\"\n\"}}", #"{"fields":{"a":12}}"#, #"{"fields":{"a":null}}"#, #"{"records":[{"values":{}}]}"#,
    #"{"fields":{"a":{"files":[{"id":"x","size":99999999999999999999}]}}}"#,
    #"{"fields":{"a":{"fact":{"verdict":"maybe"},"files":[]}}}"#,
  ])
  func damagedTextIsRefused(_ text: String) {
    #expect(throws: AnswersFormatError.self) { try SectionAnswers(decoding: Array(text.utf8)) }
  }

  @Test func invalidUTF8IsRefused() {
    let bytes = Array(#"{"fields":{"a":""#.utf8) + [0xF0, 0x9F, 0x98] + Array(#""}}"#.utf8)
    #expect(throws: AnswersFormatError.self) { try SectionAnswers(decoding: bytes) }
  }

  @Test func everyCutAndEveryFlippedByteIsRefusedOrRead() throws {
    var random = RandomAnswers(seed: 5)
    var refused = 0
    for _ in 0..<5 {
      let bytes = random.answers().encoded()
      for end in 0..<bytes.count {
        #expect(throws: AnswersFormatError.self) { try Answers(decoding: Array(bytes[..<end])) }
      }
      for index in bytes.indices {
        var damaged = bytes
        damaged[index] ^= 0x55
        if (try? Answers(decoding: damaged)) == nil { refused += 1 }
      }
    }
    #expect(refused > 300)
  }
}
