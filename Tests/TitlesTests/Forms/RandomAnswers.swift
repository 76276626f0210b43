import TestKit
import Titles

/// Makes any answers at all, with the texts that break careless encodings.
struct RandomAnswers {
  var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  private static let pieces = [
    "职称", "\"", "\\", "\n", "\t", "\r", "\u{0}", "\u{1F}", "\u{7F}", "/", "😀", "e\u{301}", "\u{202E}", "𠀀", "a", " ", "{}", "[",
    "0123456789", "\u{2028}", "ﬁ",
  ]

  mutating func text() -> String {
    (0..<Int.random(in: 0...12, using: &generator)).map { _ in RandomAnswers.pieces.randomElement(using: &generator) ?? "" }
      .joined()
  }

  mutating func file() -> FileReference {
    let number = Int.random(in: 1...999, using: &generator)
    return FileReference(
      id: AttachmentID(rawValue: FormFixture.uuid(number)), name: text() + ".pdf",
      size: Int.random(in: 0...20_000_000, using: &generator), pages: Int.random(in: 0...40, using: &generator), sha256: text())
  }

  mutating func files() -> [FileReference] { (0..<Int.random(in: 0...3, using: &generator)).map { _ in file() } }

  mutating func value() -> FieldValue {
    switch Int.random(in: 0...7, using: &generator) {
    case 0, 1: return .text(text())
    case 2: return .codes((0..<Int.random(in: 0...3, using: &generator)).map { _ in text() })
    case 3: return .flag(Bool.random(using: &generator))
    case 4: return .period(PeriodValue(from: text(), to: text(), isOpen: Bool.random(using: &generator)))
    case 5: return .reference(ReferenceValue(id: text(), name: text()))
    case 6: return .files(files())
    default:
      let verdict = VerifiedFact.Verdict.allCases.randomElement(using: &generator) ?? .passed
      let moment = Moment(milliseconds: Int64.random(in: -1_000_000...4_000_000_000_000, using: &generator))
      let fact = VerifiedFact(verdict: verdict, sentence: text(), register: text(), checkedAt: moment)
      return .verified(VerifiedValue(fact: Bool.random(using: &generator) ? fact : nil, files: files()))
    }
  }

  mutating func values() -> FieldValues {
    var values: FieldValues = [:]
    for _ in 0..<Int.random(in: 0...8, using: &generator) { values["f\(Int.random(in: 0...99, using: &generator))"] = value() }
    return values
  }

  mutating func section() -> SectionAnswers {
    if Bool.random(using: &generator) { return .fields(values()) }
    return .records(
      (0..<Int.random(in: 0...4, using: &generator)).map { number in
        AnswerRecord(
          id: FormFixture.record(number), values: values(), isIgnored: Bool.random(using: &generator),
          isLocked: Bool.random(using: &generator))
      })
  }

  mutating func answers() -> Answers {
    var answers = Answers()
    for _ in 0..<Int.random(in: 0...5, using: &generator) {
      answers[section: "s\(Int.random(in: 0...20, using: &generator))"] = section()
    }
    return answers
  }
}
