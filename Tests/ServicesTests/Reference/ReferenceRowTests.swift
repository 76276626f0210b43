import Services
import TestKit
import Testing
import Titles

/// 目录与政策 row by row, on 2025-08-20.
@Suite struct ReferenceRowTests {
  private let test: TestPlatform
  private let office: Viewer
  private let service: ReferenceService

  init() async throws {
    test = try await TestPlatform()
    office = try await test.administrator(.system)
    service = ReferenceService(platform: test.platform)
  }

  private func row(_ cells: [String: String], was: String? = nil, from: String = "2025-09-01") -> ReferenceRowDraft {
    var row = ReferenceRowDraft()
    row.from = from
    row.source = "演职改〔2025〕3号"
    row.was = was
    row.cells = cells
    return row
  }

  private func change(_ row: ReferenceRowDraft, _ name: String) async throws -> ReferenceChange {
    try await service.preview(try await service.draft(row, of: name, for: office), of: name, for: office)
  }

  private func refused(_ row: ReferenceRowDraft, _ name: String) async throws -> [String: String] {
    do {
      _ = try await change(row, name)
      return [:]
    } catch let refusal as Refusal {
      return Dictionary(refusal.reasons.map { ($0.field ?? "", $0.code) }) { first, _ in first }
    }
  }

  @Test func aNewRowStandsBelowItsFamilyAndActsFromItsDayOn() async throws {
    let name = "specialties.csv"
    let new = row([
      "code": "university-teaching-90", "series": "university-teaching", "name": "演示专业", "effective_from": "2025-09-01",
    ])
    let draft = try await service.draft(new, of: name, for: office)
    let change = try await service.preview(draft, of: name, for: office)
    #expect(change.added == ["university-teaching-90,university-teaching,演示专业,2025-09-01,"])
    #expect(change.removed.isEmpty)
    let table = try CSV(draft.content, file: name)
    let index = try #require(table.rows.firstIndex { table.cells($0)[0] == "university-teaching-90" })
    #expect(table.cells(table.rows[index - 1])[1] == "university-teaching")
    #expect(table.cells(table.rows[index + 1])[1] != "university-teaching")
    _ = try await service.publish(draft, of: name, by: office)
    let first = try #require(Day("2025-09-01"))
    let named = { (day: Day) in test.platform.references.data(on: day).catalog.specialty("university-teaching-90")?.name }
    #expect(named(first.adding(days: -1)) == nil && named(first) == "演示专业")
    #expect(try await test.audited(name) == ["reference.publish"])
    // A later change begins with what will hold by then.
    let later = row([:], was: change.added[0], from: "2025-10-01")
    #expect(try await refused(later, name)["cell.name"] == "missing")
    #expect(try await refused(row(["name": "演示"], was: change.added[0], from: "2025-08-25"), name)["from"] == "row-changed")
  }

  @Test func aChangedRowKeepsWhatOthersNameItBy() async throws {
    let was = "initialDetermination,examination,10,平台默认的提醒时限：自收到申报书起10个工作日内审核,2020-01-01,"
    var cells = [
      "business": "initialDetermination", "phase": "examination", "working_days": "8", "citation": "演职改〔2025〕3号",
      "effective_from": "2020-01-01", "effective_to": "",
    ]
    let changed = try await change(row(cells, was: was), "handling-limits.csv")
    #expect(changed.removed == [was])
    #expect(changed.added == ["initialDetermination,examination,8,演职改〔2025〕3号,2020-01-01,"])
    cells["working_days"] = "八"
    cells["phase"] = "sleeping"
    cells["effective_to"] = "明天"
    let wrong = try await refused(row(cells, was: was), "handling-limits.csv")
    #expect(wrong == ["cell.working_days": "number-invalid", "cell.phase": "unknown-code", "cell.effective_to": "date-invalid"])
    // The checks of the table itself still stand behind.
    cells = ["working_days": "0", "phase": "examination", "business": "initialDetermination", "citation": "甲"]
    cells["effective_from"] = "2020-01-01"
    #expect(try await refused(row(cells, was: was), "handling-limits.csv")["content"] == "content-faulty")
    let key = try await change(row(["code": "99", "label": "良好", "group": ""], was: "10,健康或良好,"), "health-statuses.csv")
    #expect(key.added == ["10,良好,"])
  }

  @Test func aRowEndsTheDayBeforeOrGoes() async throws {
    var ending = row([:], was: "university-teaching-assistant,university-teaching,assistant,助教,,2020-01-01,")
    ending.ends = true
    let ended = try await change(ending, "titles.csv")
    #expect(ended.added == ["university-teaching-assistant,university-teaching,assistant,助教,,2020-01-01,2025-08-31"])
    var going = row([:], was: "20,一般或较弱,")
    going.ends = true
    let gone = try await change(going, "health-statuses.csv")
    #expect(gone.added.isEmpty && gone.removed == ["20,一般或较弱,"])
  }

  @Test func theRestOfTheFormIsCheckedAtTheSameTime() async throws {
    let nothing = try await refused(ReferenceRowDraft(), "health-statuses.csv")
    #expect(nothing == ["from": "missing", "source": "missing", "cell.code": "missing", "cell.label": "missing"])
    let past = try await refused(row(["code": "98", "label": "甲"], from: "2025-08-19"), "health-statuses.csv")
    #expect(past == ["from": "date-past"])
    let double = try await refused(row(["code": "10", "label": "甲"]), "health-statuses.csv")
    #expect(double == ["content": "content-faulty"])
    let text = await outcome { _ = try await service.draft(row([:]), of: "texts/profile-guide.md", for: office) }
    #expect(text == "NotFound")
  }

  @Test func columnsSayWhatMayStandInThem() async throws {
    let file = try await service.file("handling-limits.csv", for: office)
    let edition = try #require(file.current)
    let columns = service.columns(of: edition, in: file.file)
    #expect(columns.map(\.label) == ["申报项目", "计时环节", "工作日数", "依据", "本行生效日期", "本行失效日期"])
    #expect(columns[0].words("confirmation") == "职称确认")
    #expect(columns[1].words("posting") == "公示")
    #expect(columns.map(\.isRequired) == [true, true, true, true, true, false])
    // What a table holds already is always admitted.
    for table in try await service.tables(for: office) where table.file.hasSuffix(".csv") {
      let shown = try #require(try await service.file(table.file, for: office).current)
      let rows = try CSV(shown.content, file: table.file)
      for (index, column) in service.columns(of: shown, in: table.file).enumerated() where column.isRequired {
        #expect(!rows.rows.contains { rows.cells($0)[index].isEmpty }, "\(table.file) \(column.name)")
      }
    }
  }
}
