import Database
import Services
import Storage
import TestKit
import Testing
import Titles

/// Revoking certificates that were registered or imported.
@Suite struct HeldCertificateTests {
  let world: CertificateWorld

  init() async throws {
    world = try await CertificateWorld()
  }

  private var service: HeldCertificateService { HeldCertificateService(platform: world.test.platform) }
  private var unit: UnitID { world.bureau.id }

  /// A published 撤销 document. Certificates of reviews take those of any business.
  private func document(_ kind: ApprovalKind = .revoke) async throws -> ApprovalDocumentID {
    let paper = try await world.test.paper(of: world.bureau)
    let draft = ApprovalDraft(
      number: "演职改〔2025〕9号", title: "关于撤销职称证书的通知", issuedOn: Day("2025-08-19"), business: .initialDetermination, kind: kind,
      attachment: paper)
    return try await world.documents.publish(draft, for: unit, by: world.viewer)
  }

  private func imported(_ person: TestPerson, number: String) async throws -> Certificate {
    let row = CertificateWorld.importRow(person.name, person.document.number, number: number)
    _ = try await world.imports.confirm(try await world.importReady([row]), in: unit, by: world.viewer)
    let mine = try await world.certificates.mine(world.test.viewer(person))
    return try #require(mine.first { $0.number == number })
  }

  @Test func aRegisteredOneIsRevokedWithDocumentReasonAndConfirmation() async throws {
    let person = try await world.test.person("申报人甲", number: 1)
    let certificate = try await world.registered(person, number: "渝职1")
    let document = try await document()
    let nothing = await #expect(throws: Refusal.self) {
      try await service.revoke(certificate.id, under: nil, reason: " ", isConfirmed: false, in: unit, by: world.viewer)
    }
    #expect(nothing?.reasons.map(\.field) == ["approval", "reason", "confirmed"])
    try await service.revoke(
      certificate.id, under: document, reason: "证书系伪造。", isConfirmed: true, in: unit, by: world.viewer)
    let held = try await service.view(certificate.id, in: unit, by: world.viewer)
    #expect(held.certificate.state == .revoked)
    #expect(held.certificate.revocation?.number == "演职改〔2025〕9号" && held.certificate.revocation?.reason == "证书系伪造。")
    #expect(held.obstacles.map(\.code) == ["not-valid"])
    #expect(try await world.test.audited(certificate.id.rawValue) == ["certificate.revoked"])
    let report = try await ReportService(platform: world.test.platform).reports(of: [held.certificate])
    #expect(report["渝职1"]?.state == .queued)
    let told = try await world.test.store.database.read { reader in
      try reader.all("SELECT body FROM messages WHERE person_id = \(person.id) AND title = '职称证书已撤销'") { row in
        try row.get(0) as String
      }
    }
    #expect(told.count == 1 && told[0].contains("演职改〔2025〕9号撤销，原因：证书系伪造。如有疑问"))
    let twice = await #expect(throws: Refusal.self) {
      try await service.revoke(certificate.id, under: document, reason: "再次", isConfirmed: true, in: unit, by: world.viewer)
    }
    #expect(twice?.reasons.map(\.code) == ["not-valid"])
  }

  @Test func anImportedOneWithoutElectronicCertificateToo() async throws {
    let person = try await world.test.person("申报人甲", number: 1)
    let certificate = try await imported(person, number: "旧1")
    let document = try await document()
    let all = try await service.list(of: unit, HeldCertificateFilter(state: .valid), ListWindow(), by: world.viewer)
    #expect(all.page.rows.map(\.number) == ["旧1"] && all.counts == [.valid: 1])
    try await service.revoke(
      certificate.id, under: document, reason: "重复登记", isConfirmed: true, in: unit, by: world.viewer)
    let revoked = try await service.list(
      of: unit, HeldCertificateFilter(source: .imported, state: .revoked, name: "甲", number: "旧"), ListWindow(),
      by: world.viewer)
    #expect(revoked.page.rows.map(\.state) == [.revoked] && revoked.counts == [.revoked: 1])
    let none = try await service.list(of: unit, HeldCertificateFilter(source: .registered), ListWindow(), by: world.viewer)
    #expect(none.page.rows.isEmpty)
    #expect(try await ReportService(platform: world.test.platform).reports(of: [certificate]).isEmpty)
  }

  @Test func thoseOfABatchAndOfOthersAreNotRevokedHere() async throws {
    let (_, _, issued) = try await world.issued()
    let held = try await service.view(issued.id, in: unit, by: world.viewer)
    #expect(held.obstacles.map(\.code) == ["from-batch"])
    let refusal = await #expect(throws: Refusal.self) {
      try await service.revoke(issued.id, under: nil, reason: "x", isConfirmed: true, in: unit, by: world.viewer)
    }
    #expect(refusal?.reasons.map(\.code) == ["from-batch"])
    let other = try await world.test.authority("示例区人社局", number: 7)
    let stranger = try await world.test.viewer(other)
    await #expect(throws: NotFound("证书")) { try await service.view(issued.id, in: other.id, by: stranger) }
    await #expect(throws: NotFound("单位")) { try await service.view(issued.id, in: unit, by: stranger) }
  }

  @Test func onlyAPublishedDocumentOfRevocationCounts() async throws {
    let person = try await world.test.person("申报人甲", number: 1)
    let certificate = try await world.registered(person, number: "渝职1")
    let issuing = try await document(.issue)
    let refusal = await #expect(throws: Refusal.self) {
      try await service.revoke(certificate.id, under: issuing, reason: "x", isConfirmed: true, in: unit, by: world.viewer)
    }
    #expect(refusal?.reasons.map(\.code) == ["approval-missing"])
  }
}
