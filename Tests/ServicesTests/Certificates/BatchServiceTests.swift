import Services
import TestKit
import Testing
import Titles

@Suite("发证批次")
struct BatchServiceTests {
  let world: CertificateWorld

  init() async throws {
    world = try await CertificateWorld()
  }

  private func candidates(_ filter: IssuanceFilter = IssuanceFilter()) async throws -> [String] {
    try await world.batches.candidates(
      of: world.bureau.id, business: .initialDetermination, filter, ListWindow(), by: world.viewer
    ).rows.map(\.applicantName)
  }

  @Test("only passed 中初级 applications of this authority that are in no batch can be chosen")
  func candidatesOnly() async throws {
    let passed = try await world.passed(2)
    let senior = try await world.test.person("高级者", number: 60)
    _ = try await world.test.passed(senior, by: world.bureau, number: "20250820B001", title: "engineering-associate-senior")
    let other = try await world.test.authority("另一演示局", number: 2)
    let elsewhere = try await world.test.person("别处者", number: 61)
    let foreign = try await world.test.passed(elsewhere, by: other, number: "20250820B002")
    #expect(try await candidates() == ["申报人甲", "申报人乙"])
    #expect(try await candidates(IssuanceFilter(name: "乙")) == ["申报人乙"])
    #expect(try await candidates(IssuanceFilter(employer: "没有")).isEmpty)
    _ = try await world.batch([passed[0].application])
    #expect(try await candidates() == ["申报人乙"])
    let taken = await #expect(throws: Refusal.self) { try await world.batch([passed[0].application]) }
    #expect(taken?.reasons.map(\.code) == ["application-not-choosable"])
    #expect(taken?.reasons[0].sentence.contains("申报人甲") == true)
    let alien = await #expect(throws: Refusal.self) { try await world.batch([foreign]) }
    #expect(alien?.reasons[0].sentence.contains("别处者") == false)
  }

  @Test("every missing field of a batch is named at once")
  func missing() async throws {
    let (batches, unit, viewer) = (world.batches, world.bureau.id, world.viewer)
    let refusal = await #expect(throws: Refusal.self) { try await batches.create(BatchDraft(), for: unit, by: viewer) }
    #expect(refusal?.reasons.map(\.field) == ["business", "name", "chosen"])
    let long = BatchDraft(business: .confirmation, name: String(repeating: "长", count: 51))
    let second = await #expect(throws: Refusal.self) { try await batches.create(long, for: unit, by: viewer) }
    #expect(second?.reasons.map(\.code) == ["business-missing", "text-too-long", "applications-missing"])
  }

  @Test("a batch is changed and removed while nothing in it is issued")
  func changeAndDelete() async throws {
    let passed = try await world.passed(3)
    let batch = try await world.batch(passed.prefix(2).map(\.application))
    let (batches, unit, viewer) = (world.batches, world.bureau.id, world.viewer)
    let draft = BatchDraft(name: "改名", applications: [passed[1].application, passed[2].application])
    try await batches.update(batch, draft, version: 1, of: unit, by: viewer)
    #expect(try await batches.batch(batch, of: unit, by: viewer).name == "改名")
    #expect(try await candidates() == ["申报人甲"])
    let stale = await #expect(throws: Refusal.self) {
      try await batches.update(batch, draft, version: 1, of: unit, by: viewer)
    }
    #expect(stale?.reasons.map(\.code) == ["stale"])
    try await batches.delete(batch, of: unit, by: viewer)
    #expect(try await candidates() == ["申报人甲", "申报人乙", "申报人丙"])
    await #expect(throws: NotFound.self) { try await batches.batch(batch, of: unit, by: viewer) }
  }

  @Test("once a certificate is issued the batch stays as it is")
  func issued() async throws {
    let (_, batch, _) = try await world.issued()
    let (batches, unit, viewer) = (world.batches, world.bureau.id, world.viewer)
    let deletion = await #expect(throws: Refusal.self) { try await batches.delete(batch, of: unit, by: viewer) }
    #expect(deletion?.reasons.map(\.code) == ["batch-issued"])
    let change = await #expect(throws: Refusal.self) {
      try await batches.update(batch, BatchDraft(name: "改"), version: 1, of: unit, by: viewer)
    }
    #expect(change?.reasons.map(\.code) == ["batch-issued"])
    let list = try await batches.list(of: unit, business: nil, name: "", ListWindow(), by: viewer)
    #expect(list.rows.map(\.total) == [1] && list.rows.map(\.issued) == [1] && list.rows.map(\.pending) == [0])
  }

  @Test("a batch in which a job failed wholly can still be removed, and its job stays")
  func failedJob() async throws {
    let person = try await world.test.person("缺照片", number: 50)
    let application = try await world.test.passed(person, by: world.bureau, number: "20250820A001", hasPhoto: false)
    let batch = try await world.batch([application])
    let document = try await world.document()
    _ = try await world.issuances.order(
      [application], of: batch, approval: document, remark: "", in: world.bureau.id, by: world.viewer)
    let (batches, unit, viewer) = (world.batches, world.bureau.id, world.viewer)
    let busy = await #expect(throws: Refusal.self) { try await batches.delete(batch, of: unit, by: viewer) }
    #expect(busy?.reasons.map(\.code) == ["batch-busy"])
    try await world.runner().runNext()
    try await batches.delete(batch, of: unit, by: viewer)
    #expect(try await candidates() == ["缺照片"])
  }
}
