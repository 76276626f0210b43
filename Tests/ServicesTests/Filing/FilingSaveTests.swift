import Database
import Services
import Storage
import TestKit
import Testing
import Titles

@Suite("暂存和自动保存")
struct FilingSaveTests {
  let test: TestPlatform
  let filed: FiledApplication

  init() async throws {
    test = try await TestPlatform()
    filed = try await test.filedApplication()
  }

  private func save(
    _ section: String, _ fields: [String: [String]], record: RecordID? = nil, version: Int? = nil
  ) async throws -> SaveOutcome {
    try await filed.filing.save(
      SectionEdit(filed.id, section: section, record: record, fields: PostedFields(fields), version: version),
      by: filed.viewer)
  }

  private func saved(_ outcome: SaveOutcome) throws -> SavedSection {
    guard case .saved(let section) = outcome else { throw NotFound("保存结果") }
    return section
  }

  private func text(_ field: String, in section: String) async throws -> String {
    let page = try await filed.filing.page(filed.id, section: section, by: filed.viewer)
    switch page.controls.first(where: { $0.name == field })?.shape {
    case .text(let value, _, _, _), .longText(let value, _), .select(let value, _, _), .date(let value, _, _): return value
    default: return ""
    }
  }

  @Test("a filled application has every section complete")
  func complete() async throws {
    let page = try await filed.filing.page(filed.id, by: filed.viewer)
    #expect(page.progress.map(\.state) == Array(repeating: .complete, count: 6))
    #expect(page.progress.map(\.id) == ["basic", "education", "work", "achievements", "probation", "attachments"])
    #expect(page.savedAt == test.clock.now)
  }

  @Test("invalid values are kept as typed and told")
  func invalid() async throws {
    let result = try saved(try await save("basic", ["graduationDate": ["2019-13-99"], "mobile": ["12"]]))
    #expect(Set(result.problems.compactMap(\.field)) == ["graduationDate", "mobile"])
    #expect(try await text("graduationDate", in: "basic") == "2019-13-99")
    #expect(try await text("mobile", in: "basic") == "12")
    #expect(result.progress.first?.state == .faulty(2))
  }

  @Test("one field alone leaves the others as they are")
  func single() async throws {
    _ = try await save("basic", ["formerName": ["曾用甲"]])
    #expect(try await text("formerName", in: "basic") == "曾用甲")
    #expect(try await text("graduationDate", in: "basic") == "2019-06-30")
  }

  @Test("another series clears nothing, but its titles are offered anew")
  func dependentChoices() async throws {
    let result = try saved(try await save("basic", ["series": ["archives"]]))
    let title = try #require(result.changed.first { $0.name == "title" })
    guard case .select(let value, let options, "series") = title.shape else {
      Issue.record("申报职称 is no choice")
      return
    }
    #expect(value == "engineering-assistant")
    #expect(options.map(\.label).allSatisfy { $0.hasPrefix("档案") })
    #expect(!options.isEmpty)
    #expect(result.problems.contains { $0.field == "title" && $0.code == "choice-unknown" })
  }

  @Test("titles above 中级 aren't offered, nor those beyond the authority's power")
  func offeredTitles() async throws {
    let page = try await filed.filing.page(filed.id, section: "basic", by: filed.viewer)
    let title = try #require(page.controls.first { $0.name == "title" })
    guard case .select(_, let options, _) = title.shape else {
      Issue.record("申报职称 is no choice")
      return
    }
    #expect(options.map(\.code) == ["engineering-entry", "engineering-assistant", "engineering-intermediate"])
    let scope = IssuingScope(business: .initialDetermination, levels: [.assistant], series: ["engineering"])
    try await test.grant([.issuing(scope)], to: filed.authority)
    let narrowed = try await filed.filing.page(filed.id, section: "basic", by: filed.viewer)
    let series = try #require(narrowed.controls.first { $0.name == "series" })
    let titles = try #require(narrowed.controls.first { $0.name == "title" })
    guard case .select(_, let seriesOptions, _) = series.shape, case .select(_, let titleOptions, _) = titles.shape else {
      Issue.record("a cascade is no choice")
      return
    }
    #expect(seriesOptions.map(\.code) == ["engineering"])
    #expect(titleOptions.map(\.code) == ["engineering-assistant"])
  }

  @Test("an employer that a script chose by its id is stored with its name")
  func employerByID() async throws {
    let other = try await test.unit("演示第二设计院", number: 77)
    _ = try await save("basic", ["employer.id": [other.id.rawValue]])
    let page = try await filed.filing.page(filed.id, section: "basic", by: filed.viewer)
    let control = try #require(page.controls.first { $0.name == "employer" })
    #expect(control.shape == .search(value: ReferenceValue(id: other.id.rawValue, name: "演示第二设计院"), list: "units"))
  }

  @Test("an employer that isn't on the platform is told so and kept")
  func unknownEmployer() async throws {
    let result = try saved(try await save("basic", ["employer": ["没有登记的单位"]]))
    #expect(result.problems.map(\.code) == ["reference-unknown"])
    let page = try await filed.filing.page(filed.id, section: "basic", by: filed.viewer)
    let control = try #require(page.controls.first { $0.name == "employer" })
    #expect(control.shape == .search(value: ReferenceValue(id: "", name: "没有登记的单位"), list: "units"))
  }

  @Test("an older version clashes where the values differ, with both shown and nothing stored")
  func conflict() async throws {
    let page = try await filed.filing.page(filed.id, section: "achievements", by: filed.viewer)
    _ = try await save("achievements", ["achievements": ["另一窗口的内容"]], version: page.version)
    let outcome = try await save("achievements", ["achievements": ["本窗口的内容"]], version: page.version)
    guard case .conflict(let conflict) = outcome else {
      Issue.record("no conflict")
      return
    }
    #expect(conflict.version == page.version + 1)
    #expect(conflict.fields.map(\.mine) == ["本窗口的内容"])
    #expect(conflict.fields.map(\.theirs) == ["另一窗口的内容"])
    #expect(conflict.fields.map(\.theirInputs) == [["achievements": ["另一窗口的内容"]]])
    #expect(try await text("achievements", in: "achievements") == "另一窗口的内容")
    let forced = try saved(
      try await save("achievements", ["achievements": ["本窗口的内容"]], version: conflict.version))
    #expect(forced.version == page.version + 2)
  }

  @Test("an older version that says the same is no clash")
  func noConflict() async throws {
    let page = try await filed.filing.page(filed.id, section: "achievements", by: filed.viewer)
    _ = try await save("achievements", ["achievements": ["同样的内容"]], version: page.version)
    let again = try saved(try await save("achievements", ["achievements": ["同样的内容"]], version: page.version))
    #expect(again.version == page.version + 2)
  }

  @Test("a file that is added doesn't make an open page stale")
  func filesKeepVersions() async throws {
    let page = try await filed.filing.page(filed.id, section: "work", by: filed.viewer)
    let record = try #require(page.records.first?.id)
    let place = FilePlace(filed.id, section: "work", record: record, field: "proof")
    _ = try await filed.filing.attach(filed.file, to: place, by: filed.viewer)
    let outcome = try await save("work", ["position": ["主任"]], record: record, version: page.version)
    _ = try saved(outcome)
    let after = try await filed.filing.page(filed.id, section: "work", by: filed.viewer)
    #expect(after.records.first?.files.map(\.name) == ["劳动合同.pdf"])
    #expect(after.records.first?.summary.contains("主任") == true)
  }

  @Test("records are added, moved, sorted and removed")
  func records() async throws {
    let earlier = filed.filing.newRecord()
    let fields = [
      "period.from": ["2018-01"], "period.to": ["2019-05"], "employer": ["演示公司"], "field": ["测量"],
    ]
    _ = try await save("work", fields, record: earlier)
    func employers() async throws -> [String] {
      let page = try await filed.filing.page(filed.id, section: "work", by: filed.viewer)
      return page.records.map { String($0.summary.prefix { $0 != " " }) }
    }
    #expect(try await employers() == ["演示设计院", "演示公司"])
    try await filed.filing.moveRecord(earlier, by: -1, section: "work", of: filed.id, by: filed.viewer)
    #expect(try await employers() == ["演示公司", "演示设计院"])
    try await filed.filing.sortRecords(section: "work", of: filed.id, by: filed.viewer)
    #expect(try await employers() == ["演示设计院", "演示公司"])
    try await filed.filing.orderRecords([earlier], section: "work", of: filed.id, by: filed.viewer)
    #expect(try await employers() == ["演示公司", "演示设计院"])
    try await filed.filing.removeRecord(earlier, section: "work", of: filed.id, by: filed.viewer)
    #expect(try await employers() == ["演示设计院"])
    await #expect(throws: NotFound.self) {
      try await filed.filing.removeRecord(earlier, section: "work", of: filed.id, by: filed.viewer)
    }
  }

  @Test("registers answer for insurance and education, with a sentence")
  func facts() async throws {
    let basic = try await filed.filing.page(filed.id, section: "basic", by: filed.viewer)
    guard case .verified(let fact?, nil) = basic.controls.first(where: { $0.name == "insurance" })?.shape else {
      Issue.record("参保记录 wasn't checked")
      return
    }
    #expect(fact.verdict == .passed)
    #expect(fact.sentence.contains("累计参保20个月"))
    let education = try await filed.filing.page(filed.id, section: "education", by: filed.viewer)
    #expect(education.records.first?.facts.map(\.verdict) == [.passed])
    #expect(education.records.first?.facts.first?.sentence.contains("演示大学") == true)
  }

  @Test("a title that asks for more months fails the check, with an upload as the way out")
  func failedFact() async throws {
    try await test.store.database.write { transaction in try transaction.run("UPDATE register_insurance SET months = 5") }
    try await filed.filing.verify(filed.id, by: filed.viewer)
    let basic = try await filed.filing.page(filed.id, section: "basic", by: filed.viewer)
    guard case .verified(let fact?, let slot?) = basic.controls.first(where: { $0.name == "insurance" })?.shape else {
      Issue.record("参保记录 has no place for a file")
      return
    }
    #expect(fact.verdict == .failed)
    #expect(fact.sentence.contains("还差7个月"))
    #expect(slot.maximumFiles == 1)
    #expect(basic.problems.map(\.field) == ["insurance"])
  }

  @Test("somebody else's application isn't there")
  func others() async throws {
    let stranger = try await test.viewer(try await test.applicant("别的申报人", number: 8, employer: filed.employer))
    let filing = filed.filing
    await #expect(throws: NotFound("申报书")) { _ = try await filing.page(filed.id, by: stranger) }
    await #expect(throws: NotFound("申报书")) { try await filing.preview(filed.id, by: stranger) }
    await #expect(throws: NotFound("申报书")) {
      try await filing.save(
        SectionEdit(filed.id, section: "probation", fields: PostedFields(["summary": ["改"]])), by: stranger)
    }
    await #expect(throws: NotFound("申报书")) { try await filing.submit(SubmissionRequest(filed.id), by: stranger) }
    let unit = try await test.viewer(filed.employer)
    await #expect(throws: NotFound("申报书")) { _ = try await filing.page(filed.id, by: unit) }
  }

  @Test("an unknown section isn't there; a form of megabytes is refused whole")
  func limits() async throws {
    await #expect(throws: NotFound.self) { try await save("nothing", ["a": ["b"]]) }
    let refusal = await #expect(throws: Refusal.self) {
      try await save("achievements", ["achievements": [String(repeating: "字", count: 200_000)]])
    }
    #expect(refusal?.reasons.map(\.code) == ["form-too-large"])
    #expect(try await text("achievements", in: "achievements") == "参与演示项目的结构设计，完成施工图三套。")
  }

  @Test("what was refused is shown again as it was sent, and counts nowhere")
  func shownAgain() async throws {
    let huge = String(repeating: "字", count: 200_000)
    var edit = SectionEdit(filed.id, section: "achievements", fields: PostedFields(["achievements": [huge]]))
    let page = try await filed.filing.page(filed.id, section: "achievements", refused: edit, by: filed.viewer)
    guard case .longText(let value, _) = page.controls.first?.shape else {
      Issue.record("no text area")
      return
    }
    #expect(value == huge)
    #expect(page.problems.isEmpty)
    #expect(page.progress.first { $0.id == "achievements" }?.state == .complete)
    #expect(try await text("achievements", in: "achievements") == "参与演示项目的结构设计，完成施工图三套。")
    edit = SectionEdit(filed.id, section: "nothing", fields: PostedFields([:]))
    await #expect(throws: NotFound.self) {
      try await filed.filing.page(filed.id, section: "achievements", refused: edit, by: filed.viewer)
    }
  }

  @Test("what was submitted can't be changed, with the reason")
  func submitted() async throws {
    _ = try await filed.filing.submit(SubmissionRequest(filed.id), by: filed.viewer)
    let refusal = await #expect(throws: Refusal.self) { try await save("probation", ["summary": ["改"]]) }
    #expect(refusal?.reasons.map(\.code) == ["not-editable"])
  }
}
