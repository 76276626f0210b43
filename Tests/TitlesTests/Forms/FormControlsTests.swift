import TestKit
import Testing

@testable import Titles

/// Controls are made one by one where only some of them can have changed.
@Suite struct FormControlsTests {
  /// What a save answers with is what a comparison of all controls would find, whichever field was changed.
  @Test(arguments: ["initial-determination", "profile", "review"])
  func changedControlsAreThoseThatAComparisonOfAllFinds(form: String) throws {
    let schema = try FormFixture.shipped(form)
    let engine = FormEngine(schema, in: FormFixture.context())
    var random = RandomAnswers(seed: 7)
    var found = 0
    for section in schema.sections {
      let record = section.records.map { _ in FormFixture.record(1) }
      for field in section.fields {
        for _ in 0..<6 {
          let before = filled(schema, &random)
          var after = before
          put(FormControlsTests.value(field, &random), field, section, record, &after)
          let changed = engine.changedControls(section.id, record: record, from: before, to: after)
          let old = engine.controls(section.id, record: record.flatMap { before.record($0, in: section.id) }, before)
          let new = engine.controls(section.id, record: record.flatMap { after.record($0, in: section.id) }, after)
          #expect(changed == new.filter { !old.contains($0) }, "\(section.id).\(field.id)")
          found += changed.count
        }
      }
    }
    #expect(found > schema.sections.flatMap(\.fields).count)
  }

  @Test func aChangeInAnotherSectionReachesWhatDependsOnIt() throws {
    let schema = try FormFixture.schema(
      """
      {"business": "test", "title": "测试", "sections": [
        {"id": "one", "title": "一", "kind": "fields", "fields": [{"id": "a", "label": "甲", "kind": "yesNo"}]},
        {"id": "two", "title": "二", "kind": "fields", "fields": [
          {"id": "b", "label": "乙", "kind": "mobile", "visible": {"field": "one.a", "equals": "yes"}},
          {"id": "c", "label": "丙", "kind": "mobile"}]}]}
      """)
    let engine = FormEngine(schema, in: FormFixture.context())
    var answers = Answers()
    answers["one", "a"] = .flag(true)
    let changed = engine.changedControls("two", from: Answers(), to: answers)
    #expect(changed.map(\.name) == ["b"])
    #expect(changed.first?.isVisible == true)
    #expect(engine.changedControls("two", from: answers, to: answers).isEmpty)
  }

  private func filled(_ schema: FormSchema, _ random: inout RandomAnswers) -> Answers {
    var answers = Answers()
    for section in schema.sections {
      let record = section.records.map { _ in FormFixture.record(1) }
      if let record { answers.putRecord(AnswerRecord(id: record), in: section.id) }
      for field in section.fields where Bool.random(using: &random.generator) {
        put(FormControlsTests.value(field, &random), field, section, record, &answers)
      }
    }
    return answers
  }

  private func put(
    _ value: FieldValue?, _ field: FieldSchema, _ section: SectionSchema, _ record: RecordID?, _ answers: inout Answers
  ) {
    guard let record else {
      answers[section.id, field.id] = value
      return
    }
    var changed = answers.record(record, in: section.id) ?? AnswerRecord(id: record)
    changed.values[field.id] = value
    answers.putRecord(changed, in: section.id)
  }

  /// A value that other fields may look at: a code of the field's own list, yes or no, a day.
  private static func value(_ field: FieldSchema, _ random: inout RandomAnswers) -> FieldValue? {
    var values: [FieldValue?] = [nil, .text("2019-07-01"), .text("2023-09-01"), .text("engineering"), .text("arts")]
    values += ["yes", "no", "bachelor", "none", "education", "degree", "residentID", "passport"].map(FieldValue.text)
    values += (field.kind.codes ?? []).map(FieldValue.text)
    values += [.flag(true), .flag(false), random.value()]
    return values.randomElement(using: &random.generator) ?? nil
  }
}
