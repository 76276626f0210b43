import TestKit
import Testing
import Titles

/// What was typed is kept, whatever it is; limits refuse whole posts and change nothing.
@Suite struct FormEditingTests {
  @Test func prefillTakesTheProfileAndTheSurroundings() throws {
    let engine = try FormFixture.initialDetermination()
    let answers = engine.initialAnswers(profile: FormFixture.profile)
    #expect(answers["basic", "name"] == .text("申报人甲"))
    #expect(answers["basic", "authority"] == .text("某某区人力资源和社会保障局"))
    #expect(answers["basic", "employer"] == .reference(ReferenceValue(id: "u1", name: "某某职业教育中心")))
    #expect(answers["basic", "photo"]?.files == [FormFixture.photo])
    #expect(answers["basic", "graduationDate"] == nil)
    #expect(answers[section: "education"] == nil)
  }

  @Test func whatThePersonMayNotChangeStaysAndIsRefreshed() throws {
    let engine = try FormFixture.initialDetermination()
    let start = engine.initialAnswers(profile: FormFixture.profile)
    let forged = PostedFields(["name": ["别人"], "authority": ["别处"], "documentNumber": ["1"], "mobile": ["13911111111"]])
    let answers = try engine.applying(forged, to: "basic", of: start)
    #expect(answers["basic", "name"] == .text("申报人甲"))
    #expect(answers["basic", "authority"] == start["basic", "authority"])
    #expect(answers["basic", "documentNumber"] == start["basic", "documentNumber"])
    #expect(answers["basic", "mobile"] == .text("13911111111"))
    var profile = FormFixture.profile
    profile["name"] = .text("申报人乙")
    profile["mobile"] = .text("13922222222")
    let refreshed = engine.refreshed(answers, profile: profile)
    #expect(refreshed["basic", "name"] == .text("申报人乙"))
    #expect(refreshed["basic", "mobile"] == .text("13911111111"))
  }

  @Test func computedFieldsFollowTheDocumentAndAreFreeWithoutOne() throws {
    var context = FormFixture.context()
    context.regions = .withDemonstration
    context.facts["accountName"] = "申报人甲"
    let engine = FormEngine(try FormFixture.shipped("profile"), in: context)
    let posted = PostedFields([
      "documentType": ["residentID"], "documentNumber": ["990000199801010023"], "sex": ["male"], "birthDate": ["1990-01-01"],
      "name": ["别人"],
    ])
    let answers = try engine.applying(posted, to: "profile", of: Answers())
    #expect(answers["profile", "sex"] == .text("female"))
    #expect(answers["profile", "birthDate"] == .text("1998-01-01"))
    #expect(answers["profile", "name"] == .text("申报人甲"))
    #expect(engine.controls("profile", answers).first { $0.name == "sex" }?.shape == .readOnly(.text("女")))
    let passport = PostedFields([
      "documentType": ["passport"], "documentNumber": ["E1"], "sex": ["male"], "birthDate": ["1990-1-1"],
    ])
    let free = try engine.applying(passport, to: "profile", of: answers)
    #expect(free["profile", "sex"] == .text("male"))
    #expect(free["profile", "birthDate"] == .text("1990-01-01"))
  }

  @Test func aPartialPostLeavesTheRestAlone() throws {
    let engine = try FormFixture.initialDetermination()
    let answers = try FormFixture.complete(engine)
    let changed = try engine.applying(PostedFields(["mobile": ["1"]]), to: "basic", of: answers)
    var expected = answers
    expected["basic", "mobile"] = .text("1")
    #expect(changed == expected)
    #expect(try engine.applying(PostedFields([:]), to: "work", record: FormFixture.record(103), of: answers) == answers)
  }

  /// All of a text but white space, which cleaning may change, and hyphens, which a number drops.
  private func substance(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "-" }))
  }

  /// Any sequence of posts: each field holds the last text that was sent for it, whether valid or not.
  @Test func randomEditsNeverLoseWhatWasTyped() throws {
    let engine = try FormFixture.initialDetermination()
    var random = RandomAnswers(seed: 77)
    var answers = engine.initialAnswers()
    let places: [(section: String, record: RecordID?, field: String)] = [
      ("basic", nil, "mobile"), ("basic", nil, "graduationDate"), ("basic", nil, "formerName"),
      ("work", FormFixture.record(1), "field"), ("work", FormFixture.record(2), "employer"),
      ("education", FormFixture.record(3), "awardDate"), ("achievements", nil, "achievements"), ("probation", nil, "summary"),
    ]
    var typed = Array(repeating: "", count: places.count)
    for step in 0..<400 {
      let chosen = Int.random(in: places.indices, using: &random.generator)
      let place = places[chosen]
      typed[chosen] = "甲\(step)" + random.text() + "x"
      let posted = PostedFields([place.field: [typed[chosen]]])
      answers = try engine.applying(posted, to: place.section, record: place.record, of: answers)
      answers = try Answers(decoding: answers.encoded())
      _ = engine.validate(answers)
      for (index, place) in places.enumerated() {
        let inRecord = place.record.flatMap { answers.record($0, in: place.section) }?.values[place.field]
        let held = inRecord ?? answers[place.section, place.field]
        #expect(substance(held?.plainText ?? "") == substance(typed[index]))
      }
    }
  }

  @Test func recordsAreOrderedMovedAndRemoved() throws {
    let engine = try FormFixture.initialDetermination()
    var answers = Answers()
    for (number, from) in [(1, "2010-01"), (2, ""), (3, "2020-01"), (4, "2015-01")] {
      let posted = PostedFields(["period.from": [from], "employer": ["单位\(number)"]])
      answers = try engine.applying(posted, to: "work", record: FormFixture.record(number), of: answers)
    }
    func order(_ answers: Answers) -> [RecordID]? { answers[section: "work"]?.records.map(\.id) }
    #expect(order(engine.sortingRecords(of: "work", in: answers)) == [3, 4, 1, 2].map(FormFixture.record))
    answers.moveRecord(FormFixture.record(4), in: "work", to: 1)
    #expect(order(answers) == [4, 1, 2, 3].map(FormFixture.record))
    answers.moveRecord(FormFixture.record(4), in: "work", to: 99)
    #expect(order(answers) == [1, 2, 3, 4].map(FormFixture.record))
    answers.removeRecord(FormFixture.record(2), from: "work")
    #expect(order(answers) == [1, 3, 4].map(FormFixture.record))
  }

  @Test func limitsRefuseAndNameTheReason() throws {
    let engine = try FormFixture.initialDetermination()
    let huge = PostedFields(["achievements": [String(repeating: "字", count: 200_000)]])
    let refusal = #expect(throws: Refusal.self) { try engine.applying(huge, to: "achievements", of: Answers()) }
    #expect(refusal?.reasons.map(\.code) == ["form-too-large"])

    var answers = Answers()
    for number in 0..<20 {
      answers.putRecord(AnswerRecord(id: FormFixture.record(number)), in: "education")
    }
    let added = PostedFields(["school": ["某某大学"]])
    let full = #expect(throws: Refusal.self) {
      try engine.applying(added, to: "education", record: FormFixture.record(21), of: answers)
    }
    #expect(full?.reasons.first?.sentence == "学历学位最多填写20条，现在已有20条，请先删除不需要的记录。")
    let known = try engine.applying(added, to: "education", record: FormFixture.record(5), of: answers)
    #expect(known.record(FormFixture.record(5), in: "education")?.values["school"] == .text("某某大学"))

    answers.putRecord(AnswerRecord(id: FormFixture.record(5), isLocked: true), in: "education")
    let locked = #expect(throws: Refusal.self) {
      try engine.applying(added, to: "education", record: FormFixture.record(5), of: answers)
    }
    #expect(locked?.reasons.map(\.code) == ["record-locked"])
    // To be shown again, nothing is too much; what a register said stays what it said.
    let shown = try engine.showing(added, in: "education", record: FormFixture.record(21), of: answers)
    #expect(shown.record(FormFixture.record(21), in: "education")?.values["school"] == .text("某某大学"))
    #expect(try engine.showing(added, in: "education", record: FormFixture.record(5), of: answers) == answers)
    #expect(try engine.showing(huge, in: "achievements", of: Answers()).sections["achievements"] != nil)
    #expect(throws: NotFound.self) { try engine.applying(added, to: "nowhere", of: answers) }
    #expect(throws: NotFound.self) { try engine.applying(added, to: "work", of: answers) }
  }

  @Test func tooManyFilesInAllAreAProblemOfTheWholeForm() throws {
    let json = """
      {"business": "b", "title": "t", "limits": {"files": 1, "fileBytes": 200000},
       "sections": [{"id": "attachments", "title": "附件要求", "kind": "attachments"}]}
      """
    let engine = FormEngine(try FormFixture.schema(json), in: FormFixture.context())
    let posted = PostedFields(["m1": [FormFixture.uuid(1), FormFixture.uuid(2)], "foreign": [FormFixture.uuid(3)]])
    let answers = try engine.applying(posted, to: "attachments", of: Answers())
    #expect(answers.files.count == 2)
    #expect(FormFixture.codes(engine.validate(answers).problems) == ["form-too-many-files", "form-files-too-large"])
  }
}
