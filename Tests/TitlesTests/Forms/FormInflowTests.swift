import Testing
import Titles

/// Records that come from elsewhere than from the person.
@Suite struct FormInflowTests {
  private let engine: FormEngine

  init() throws {
    engine = try ReviewFixture.engine()
  }

  private func certificate(_ number: Int, _ name: String) -> KnownRecord {
    KnownRecord(
      id: FormFixture.record(number),
      texts: ["kind": "title", "name": name, "obtained": "2021-07-15", "certificateNumber": "Z-\(number)", "unknown": "x"])
  }

  private func records(_ answers: Answers) -> [AnswerRecord] { answers.sections["qualifications"]?.records ?? [] }

  @Test func verifiedRecordsStandFirstAndKeepWhatThePersonAnswered() throws {
    var answers = try engine.applying(
      PostedFields(["name": ["二级建造师"]]), to: "qualifications", record: FormFixture.record(9), of: Answers())
    answers = engine.merging(verified: [certificate(1, "助理工程师")], into: "qualifications", of: answers)
    #expect(records(answers).map(\.id) == [FormFixture.record(1), FormFixture.record(9)])
    #expect(records(answers).map(\.isLocked) == [true, false])
    #expect(records(answers)[0].values.keys == ["certificateNumber", "kind", "name", "obtained"])
    answers = try engine.applying(
      PostedFields(["isPrior": ["yes"]]), to: "qualifications", record: FormFixture.record(1), of: answers)
    answers.moveRecord(FormFixture.record(1), in: "qualifications", to: 2)
    // What is known changes, what was answered and the place stay.
    let again = engine.merging(verified: [certificate(1, "工程师")], into: "qualifications", of: answers)
    #expect(records(again).map { $0.values["name"]?.plainText } == ["二级建造师", "工程师"])
    #expect(records(again)[1].values["isPrior"] == .flag(true))
    #expect(engine.merging(verified: [certificate(1, "工程师")], into: "qualifications", of: again) == again)
    let gone = engine.merging(verified: [], into: "qualifications", of: again)
    #expect(records(gone).map(\.id) == [FormFixture.record(9)])
  }

  @Test func whatStandsThereAlreadyIsNotAddedAgain() throws {
    let known = [
      KnownRecord(id: FormFixture.record(1), texts: ["kind": "education", "certificateNumber": "X-1", "period": "~2020-06-30"]),
      KnownRecord(id: FormFixture.record(2), texts: ["kind": "degree", "certificateNumber": "X-1", "awardDate": "2020-06-30"]),
      KnownRecord(id: FormFixture.record(3), texts: ["kind": "degree", "certificateNumber": "X-1"]),
    ]
    let key = ["kind", "certificateNumber"]
    let first = engine.adding(known, by: key, to: "education", of: Answers())
    #expect(first.added == [FormFixture.record(1), FormFixture.record(2)])
    let period = first.answers.record(FormFixture.record(1), in: "education")?.values["period"]
    #expect(period == .period(PeriodValue(from: "", to: "2020-06")))
    let second = engine.adding(known, by: key, to: "education", of: first.answers)
    #expect(second.added.isEmpty && second.answers == first.answers)
  }

  @Test func noMoreAreAddedThanTheSectionTakes() {
    let known = (1...30).map { KnownRecord(id: FormFixture.record($0), texts: ["certificateNumber": "X-\($0)"]) }
    let result = engine.adding(known, by: ["certificateNumber"], to: "education", of: Answers())
    #expect(result.added.count == 20)
  }

  @Test func anOrderNamesEachRecordOnce() throws {
    var answers = Answers()
    for number in 1...4 { answers.putRecord(AnswerRecord(id: FormFixture.record(number)), in: "work") }
    answers.orderRecords([3, 1, 3, 9].map(FormFixture.record), in: "work")
    #expect(answers.sections["work"]?.records.map(\.id) == [3, 1, 2, 4].map(FormFixture.record))
  }

  @Test func anInflowNamesFieldsOfItsSection() {
    let json = """
      {"business":"b","title":"t","sections":[{"id":"r","title":"R","kind":"records",
        "records":{"noun":"n","summary":"{b}","inflows":[{"source":"x","key":["z"]}]},
        "fields":[{"id":"b","label":"B","kind":"yesNo"}]}]}
      """
    let error = #expect(throws: SchemaError.self) { try FormFixture.schema(json) }
    #expect(error?.faults.map(\.place) == ["sections[0].records.inflows"])
  }
}
