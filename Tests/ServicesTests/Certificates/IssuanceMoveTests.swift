import Services
import Storage
import TestKit
import Testing
import Titles

@Suite("核准中、核准未通过与撤销")
struct IssuanceMoveTests {
  let world: CertificateWorld

  init() async throws {
    world = try await CertificateWorld()
  }

  private func counts(_ batch: BatchID) async throws -> [IssuanceState: Int] {
    try await world.issuances.board(
      of: batch, in: world.bureau.id, IssuanceFilter(), ListWindow(), by: world.viewer
    ).counts
  }

  @Test("hold, release, hold and fail: each with its record and message, and failing is final")
  func verification() async throws {
    let (person, application) = try await world.passed(1)[0]
    let batch = try await world.batch([application])
    let (issuances, unit, viewer) = (world.issuances, world.bureau.id, world.viewer)
    let missing = await #expect(throws: Refusal.self) {
      try await issuances.hold([application], of: batch, reason: "  ", in: unit, by: viewer)
    }
    #expect(missing?.reasons.map(\.field) == ["reason"])
    let early = try await issuances.fail([application], of: batch, reason: "不实", in: unit, by: viewer)
    #expect(early.refused.map(\.reason.code) == ["wrong-state"])
    #expect(try await issuances.hold([application], of: batch, reason: "有人举报", in: unit, by: viewer).done == ["申报人甲"])
    #expect(try await counts(batch) == [.held: 1])
    #expect(try await issuances.release([application], of: batch, reason: "查无此事", in: unit, by: viewer).refused.isEmpty)
    #expect(try await counts(batch) == [.pending: 1])
    _ = try await issuances.hold([application], of: batch, reason: "再次举报", in: unit, by: viewer)
    _ = try await issuances.fail([application], of: batch, reason: "业绩不实", in: unit, by: viewer)
    #expect(try await counts(batch) == [.failed: 1])
    let final = try await issuances.release([application], of: batch, reason: "更正", in: unit, by: viewer)
    #expect(final.done.isEmpty && final.refused.count == 1)
    let records = try await world.test.records(of: application)
    #expect(records.map(\.event) == [.held, .released, .held, .verificationFailed])
    #expect(records.map(\.detail) == ["有人举报", "查无此事", "再次举报", "业绩不实"])
    #expect(
      try await world.test.messageTitles(of: person) == ["证书发放正在核准", "核准已完成，等待发放证书", "证书发放正在核准", "核准未通过"])
  }

  @Test("a revoked certificate stays, as revoked, with document, day and reason")
  func revoke() async throws {
    let (person, batch, certificate) = try await world.issued()
    let (issuances, unit, viewer) = (world.issuances, world.bureau.id, world.viewer)
    let issuing = try await world.document(number: "演职改〔2025〕7号")
    let wrong = await #expect(throws: Refusal.self) {
      try await issuances.revoke(
        [certificate.origin()], of: batch, under: issuing, reason: "", in: unit, by: viewer)
    }
    #expect(wrong?.reasons.map(\.field) == ["approval", "reason"])
    let paper = try await world.document(.revoke, number: "演职改〔2025〕8号")
    let outcome = try await issuances.revoke(
      [certificate.origin()], of: batch, under: paper, reason: "材料造假", in: unit, by: viewer)
    #expect(outcome.done == ["申报人甲"])
    let again = try await issuances.revoke(
      [certificate.origin()], of: batch, under: paper, reason: "材料造假", in: unit, by: viewer)
    #expect(again.refused.map(\.reason.code) == ["not-issued"])
    let revoked = try #require(try await world.certificates.mine(world.test.viewer(person)).first)
    #expect(revoked.state == .revoked)
    #expect(revoked.revocation?.number == "演职改〔2025〕8号")
    #expect(revoked.revocation?.day == Day("2025-08-20"))
    #expect(revoked.revocation?.reason == "材料造假")
    #expect(revoked.pdfSHA256 == certificate.pdfSHA256)
    #expect(try await counts(batch) == [.revoked: 1])
    #expect(try await world.test.records(of: certificate.origin()).last?.event == .revoked)
    #expect(try await world.test.messageTitles(of: person).last == "职称证书已撤销")
  }

  @Test("another unit's batch isn't there")
  func otherUnit() async throws {
    let (_, batch, certificate) = try await world.issued()
    let other = try await world.test.authority("另一演示局", number: 2)
    let viewer = try await world.test.viewer(other)
    let (issuances, certificates) = (world.issuances, world.certificates)
    await #expect(throws: NotFound.self) {
      try await issuances.board(of: batch, in: other.id, IssuanceFilter(), ListWindow(), by: viewer)
    }
    await #expect(throws: NotFound.self) {
      try await issuances.hold([certificate.origin()], of: batch, reason: "越权", in: other.id, by: viewer)
    }
    await #expect(throws: NotFound.self) {
      try await certificates.file(of: certificate.id, as: .pdf, in: other.id, by: viewer)
    }
    let unit = world.bureau.id
    await #expect(throws: NotFound.self) { try await certificates.file(of: certificate.id, as: .pdf, in: unit, by: viewer) }
  }
}
