import Database
import Services
import Storage
import TestKit
import Testing
import Titles

@Suite("业绩档案")
struct PortfolioServiceTests {
  let world: CertificateWorld
  let viewer: Viewer
  let person: TestPerson
  let portfolios: PortfolioService

  init() async throws {
    world = try await CertificateWorld()
    let employer = try await world.test.unit("演示设计院", number: 5)
    person = try await world.test.applicant(number: 1, employer: employer)
    viewer = try await world.test.viewer(person)
    portfolios = PortfolioService(platform: world.test.platform)
  }

  @discardableResult
  private func save(
    _ section: String, _ fields: [String: String], record: RecordID? = nil, version: Int? = nil, asks: Bool = false
  ) async throws -> RecordID {
    let record = record ?? portfolios.newRecord()
    let edit = PortfolioEdit(
      section: section, record: record, fields: PostedFields(fields.mapValues { [$0] }), version: version, asksRegisters: asks)
    _ = try await portfolios.save(edit, by: viewer)
    return record
  }

  private func summaries(_ section: String) async throws -> [String] {
    try await portfolios.page(section, by: viewer).records.map(\.summary)
  }

  private func flag(_ record: RecordID, _ field: String, in section: String) async throws -> String? {
    let page = try await portfolios.record(record, in: section, by: viewer)
    guard case .radios(let value, _) = page.controls.first(where: { $0.name == field })?.shape else { return nil }
    return value
  }

  @Test("it has the fifteen sections of 评审, and opens with the first")
  func sections() async throws {
    let page = try await portfolios.page(by: viewer)
    #expect(page.sections.count == 15)
    #expect(page.sections.first.map { "\($0.id) \($0.title) \($0.count)" } == "education 学历学位 0")
    #expect(page.section.id == "education" && page.canFetch)
    await #expect(throws: NotFound("业绩档案的栏目")) { try await portfolios.page("basic", by: viewer) }
    let unit = try await world.test.viewer(world.bureau)
    await #expect(throws: NotFound("业绩档案")) { try await portfolios.page(by: unit) }
  }

  @Test("a record is kept, changed and removed; invalid values stay as typed")
  func keeping() async throws {
    let record = try await save("papers", ["name": "校舍研究", "rank": "第一", "published": "2024-03"])
    var page = try await portfolios.record(record, in: "papers", by: viewer)
    #expect(!page.isNew && page.version == 1)
    #expect(page.problems.map(\.field) == ["journal", "rank", "proof"])
    try await save("papers", ["rank": "1"], record: record, version: 1)
    page = try await portfolios.record(record, in: "papers", by: viewer)
    #expect(page.version == 2)
    #expect(page.problems.map(\.field) == ["journal", "proof"])
    #expect(try await portfolios.page("papers", by: viewer).sections.first { $0.id == "papers" }?.count == 1)
    try await portfolios.remove(record, from: "papers", by: viewer)
    #expect(try await summaries("papers") == [])
    await #expect(throws: NotFound("论文")) { try await portfolios.remove(record, from: "papers", by: viewer) }
  }

  @Test("dates are judged by 基本信息")
  func judged() async throws {
    let record = try await save("honours", ["awarded": "1990-01"])
    let problems = try await portfolios.record(record, in: "honours", by: viewer).problems
    #expect(problems.first?.shortSentence == "时间应在年满16周岁之后，请核对。")
  }

  @Test("saving a record writes no other one")
  func rows() async throws {
    let first = try await save("posts", ["organization": "甲学会"])
    let second = try await save("posts", ["organization": "乙学会"])
    let before = try await stored()
    world.test.clock.now = Moment(world.test.clock.now.day, hour: 10)
    try await save("posts", ["organization": "丙学会"], record: second)
    let after = try await stored()
    #expect(after.filter { before[$0.key] != $0.value }.keys.map { $0 } == [second.rawValue])
    #expect(after[first.rawValue] == before[first.rawValue])
    try await portfolios.order([second, first], in: "posts", by: viewer)
    #expect(try await stored() == after)
  }

  /// The sealed contents by record.
  private func stored() async throws -> [String: [UInt8]] {
    try await world.test.platform.store.database.read { reader in
      let rows = try reader.all("SELECT id, content_sealed FROM portfolio_records") { row in
        (try row.get(0) as String, try row.get(1) as [UInt8])
      }
      return Dictionary(uniqueKeysWithValues: rows)
    }
  }

  @Test("an older version clashes where the values differ, with both shown and nothing stored")
  func conflict() async throws {
    let record = try await save("posts", ["organization": "甲学会", "position": "会员"])
    try await save("posts", ["organization": "乙学会"], record: record, version: 1)
    let edit = PortfolioEdit(
      section: "posts", record: record, fields: PostedFields(["organization": ["丙学会"], "position": ["会员"]]), version: 1)
    guard case .conflict(let conflict) = try await portfolios.save(edit, by: viewer) else {
      Issue.record("no conflict")
      return
    }
    #expect(conflict.version == 2)
    #expect(conflict.fields.map(\.id) == ["organization"])
    #expect(conflict.fields.first?.theirs == "乙学会")
    #expect(try await summaries("posts") == ["乙学会 · 会员"])
  }

  @Test("records are put in order by number, by step, all at once and by time")
  func order() async throws {
    var records: [RecordID] = []
    for (name, year) in [("甲", 2021), ("乙", 2024), ("丙", 2022)] {
      records.append(try await save("honours", ["name": name, "awarded": "\(year)-05"]))
    }
    func names() async throws -> String { try await summaries("honours").map { String($0.prefix(1)) }.joined() }
    #expect(try await names() == "甲乙丙")
    try await portfolios.move(records[2], in: "honours", to: 1, by: viewer)
    #expect(try await names() == "丙甲乙")
    try await portfolios.move(records[2], in: "honours", to: 99, by: viewer)
    #expect(try await names() == "甲乙丙")
    try await portfolios.move(records[1], in: "honours", by: -1, of: viewer)
    #expect(try await names() == "乙甲丙")
    try await portfolios.order([records[2], records[2]], in: "honours", by: viewer)
    #expect(try await names() == "丙乙甲")
    try await portfolios.sort("honours", by: viewer)
    #expect(try await names() == "乙丙甲")
    let numbers = try await portfolios.page("honours", by: viewer).records.map(\.number)
    #expect(numbers == [1, 2, 3])
    await #expect(throws: NotFound("记录")) {
      try await portfolios.move(portfolios.newRecord(), in: "honours", to: 1, by: viewer)
    }
  }

  @Test("自动获取 takes what the register knows once, checked; what it doesn't know is typed")
  func fetching() async throws {
    #expect(try await portfolios.fetch("education", by: viewer) == .added(1))
    #expect(try await portfolios.fetch("education", by: viewer) == .nothingNew)
    let page = try await portfolios.page("education", by: viewer)
    #expect(page.records.map(\.summary) == ["演示大学 · 学历 · 土木工程 · 本科"])
    #expect(page.records[0].facts.map(\.verdict) == [.passed])
    #expect(!page.records[0].isLocked)
    #expect(page.records[0].problems.map(\.field) == ["period.from", "isHighest"])
    // Another number is asked for anew when it is saved by the button.
    try await save("education", ["certificateNumber": "X-9"], record: page.records[0].id, asks: true)
    #expect(try await portfolios.page("education", by: viewer).records[0].facts.map(\.verdict) == [.failed])
    #expect(try await portfolios.fetch("qualifications", by: viewer) == .unknown)
    await #expect(throws: NotFound("业绩档案的栏目")) { try await portfolios.fetch("papers", by: viewer) }
  }

  @Test("a certificate of the platform stands there verified; only 是否前置职称 can be answered")
  func certificates() async throws {
    let (holder, _, certificate) = try await world.issued(number: 2)
    let viewer = try await world.test.viewer(holder)
    let record = RecordID(rawValue: certificate.id.rawValue)
    let page = try await portfolios.page("qualifications", by: viewer)
    #expect(page.records.map(\.id) == [record])
    #expect(page.records[0].isLocked)
    #expect(page.records[0].summary == "助理工程师 · 职称 · 助理级 · \(certificate.specialty) · \(certificate.obtainedOn)")
    #expect(page.sections.first { $0.id == "qualifications" }?.count == 1)
    let edit = PortfolioEdit(
      section: "qualifications", record: record, fields: PostedFields(["isPrior": ["yes"], "name": ["高级工程师"]]))
    _ = try await portfolios.save(edit, by: viewer)
    let after = try await portfolios.page("qualifications", by: viewer).records
    #expect(after[0].summary == page.records[0].summary && after[0].problems.isEmpty)
    await #expect(throws: Refusal.self) { try await portfolios.remove(record, from: "qualifications", by: viewer) }
    // Typed ones can be put before it.
    let typed = PortfolioEdit(
      section: "qualifications", record: portfolios.newRecord(), fields: PostedFields(["name": ["二级建造师"]]))
    _ = try await portfolios.save(typed, by: viewer)
    try await portfolios.order([typed.record, record], in: "qualifications", by: viewer)
    #expect(try await portfolios.page("qualifications", by: viewer).records.map(\.id) == [typed.record, record])
  }

  @Test("是否任现职以来 follows the prior title through the database")
  func suggestions() async throws {
    let work = try await save("performance", ["period.from": "2020-05", "period.to": "2020-12", "name": "某某工程"])
    #expect(try await flag(work, "isSincePrior", in: "performance") == "yes")
    let prior = try await save("qualifications", ["kind": "title", "obtained": "2021-07-01", "isPrior": "yes"])
    #expect(try await flag(work, "isSincePrior", in: "performance") == "no")
    // What follows doesn't make an open page stale.
    #expect(try await portfolios.record(work, in: "performance", by: viewer).version == 1)
    try await portfolios.remove(prior, from: "qualifications", by: viewer)
    #expect(try await flag(work, "isSincePrior", in: "performance") == "yes")
  }

  @Test("继续教育 shows what each year since the prior title asks and what is reached")
  func courses() async throws {
    #expect(try await portfolios.page("training", by: viewer).courses == [])
    #expect(try await portfolios.page("papers", by: viewer).courses == nil)
    try await save("qualifications", ["kind": "title", "level": "assistant", "obtained": "2022-07-01", "isPrior": "yes"])
    try await save("training", ["year": "2024", "publicHours": "20", "professionalHours": "60.5"])
    try await save("training", ["year": "2024", "publicHours": "10", "professionalHours": "0"])
    let years = try #require(try await portfolios.page("training", by: viewer).courses)
    #expect(years.map(\.year) == [2025, 2024, 2023, 2022])
    #expect(years.map(\.isAsked) == [false, true, true, false])
    #expect(years[1].standing == .reached)
    #expect(years[2].missing == "公需科目还差30学时、专业科目还差60学时")
  }

  @Test("files come and go; nobody else's, none of another kind")
  func files() async throws {
    let record = portfolios.newRecord()
    let attachments = AttachmentService(platform: world.test.platform)
    let file = try await attachments.receive(TestFiles.pdf(mark: "甲"), .pdf, name: "甲.pdf", by: viewer)
    _ = try await portfolios.attach(file.id, to: "proof", of: record, in: "papers", by: viewer)
    #expect(try await portfolios.page("papers", by: viewer).records.map { $0.files.map(\.name) } == [["甲.pdf"]])
    try await portfolios.detach(file.id, of: record, in: "papers", by: viewer)
    #expect(try await portfolios.page("papers", by: viewer).records.map { $0.files.map(\.name) } == [[]])
    await #expect(throws: NotFound("附件")) { try await portfolios.detach(file.id, of: record, in: "papers", by: viewer) }
    let other = try await world.test.viewer(try await world.test.person("乙示例", number: 3))
    await #expect(throws: NotFound("附件")) {
      try await portfolios.attach(file.id, to: "proof", of: record, in: "papers", by: other)
    }
    await #expect(throws: NotFound("附件栏目")) {
      try await portfolios.attach(file.id, to: "name", of: record, in: "papers", by: viewer)
    }
    #expect(try await portfolios.page("papers", by: other).records.isEmpty)
  }

  @Test("a record of the same id is another one with another person")
  func apart() async throws {
    let record = try await save("papers", ["name": "甲的论文"])
    let other = try await world.test.viewer(try await world.test.person("乙示例", number: 3))
    #expect(try await portfolios.record(record, in: "papers", by: other).isNew)
    let edit = PortfolioEdit(section: "papers", record: record, fields: PostedFields(["name": ["乙的论文"]]))
    _ = try await portfolios.save(edit, by: other)
    #expect(try await summaries("papers") == ["甲的论文"])
    #expect(try await portfolios.page("papers", by: other).records.map(\.summary) == ["乙的论文"])
  }
}
