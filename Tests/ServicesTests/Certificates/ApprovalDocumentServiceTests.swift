import Services
import TestKit
import Testing
import Titles

@Suite("核准文件发布")
struct ApprovalDocumentServiceTests {
  let world: CertificateWorld

  init() async throws {
    world = try await CertificateWorld()
  }

  @Test("every fault of a draft is named at once")
  func faults() async throws {
    let (documents, unit, viewer) = (world.documents, world.bureau.id, world.viewer)
    let empty = await #expect(throws: Refusal.self) { try await documents.publish(ApprovalDraft(), for: unit, by: viewer) }
    #expect(
      empty?.reasons.map(\.field) == ["number", "title", "issuedOn", "business", "kind", "attachment"])
    let other = try await world.test.authority("另一演示局", number: 2)
    let draft = ApprovalDraft(
      number: "演〔2025〕1号", title: String(repeating: "长", count: 201), issuedOn: Day("2025-08-21"),
      business: .confirmation, kind: .issue, attachment: try await world.test.paper(of: other))
    let wrong = await #expect(throws: Refusal.self) { try await documents.publish(draft, for: unit, by: viewer) }
    #expect(wrong?.reasons.map(\.field) == ["title", "issuedOn", "business", "attachment"])
  }

  @Test("a number is unique in its unit among published documents")
  func uniqueNumber() async throws {
    let first = try await world.document()
    let taken = await #expect(throws: Refusal.self) { try await world.document() }
    #expect(taken?.reasons.map(\.code) == ["number-taken"])
    try await world.documents.withdraw(first, reason: "文号有误", of: world.bureau.id, by: world.viewer)
    _ = try await world.document()
    let list = try await world.documents.list(of: world.bureau.id, ApprovalFilter(), ListWindow(), by: world.viewer)
    #expect(list.rows.map(\.isPublished) == [true, false])
    #expect(list.rows.last?.withdrawnReason == "文号有误")
    var filter = ApprovalFilter()
    filter.isPublished = false
    #expect(try await world.documents.list(of: world.bureau.id, filter, ListWindow(), by: world.viewer).total == 1)
    filter = ApprovalFilter()
    filter.number = "〔2026〕"
    #expect(try await world.documents.list(of: world.bureau.id, filter, ListWindow(), by: world.viewer).total == 0)
  }

  @Test("a document on which a certificate hangs, or a job works, stays")
  func used() async throws {
    let (_, _, certificate) = try await world.issued()
    let (documents, unit, viewer) = (world.documents, world.bureau.id, world.viewer)
    let refusal = await #expect(throws: Refusal.self) {
      try await documents.withdraw(#require(certificate.approval), reason: "", of: unit, by: viewer)
    }
    #expect(refusal?.reasons.map(\.code) == ["reason-missing", "document-used"])
    #expect(try await documents.document(#require(certificate.approval), of: unit, by: viewer).uses == 1)
    let (_, application) = try await world.passed(1, from: 2)[0]
    let batch = try await world.batch([application])
    let document = try await world.document(number: "演职改〔2025〕5号")
    _ = try await world.issuances.order([application], of: batch, approval: document, remark: "", in: unit, by: viewer)
    let busy = await #expect(throws: Refusal.self) {
      try await documents.withdraw(document, reason: "有误", of: unit, by: viewer)
    }
    #expect(busy?.reasons.map(\.code) == ["document-in-use"])
  }

  @Test("another unit's document isn't there")
  func otherUnit() async throws {
    let document = try await world.document()
    let other = try await world.test.authority("另一演示局", number: 2)
    let viewer = try await world.test.viewer(other)
    let documents = world.documents
    await #expect(throws: NotFound.self) { try await documents.document(document, of: other.id, by: viewer) }
    await #expect(throws: NotFound.self) {
      try await documents.withdraw(document, reason: "越权", of: other.id, by: viewer)
    }
  }
}
