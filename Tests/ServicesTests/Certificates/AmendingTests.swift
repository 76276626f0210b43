import Services
import Storage
import TestKit
import Testing
import Titles

@Suite("批量修改证书")
struct AmendingTests {
  let world: CertificateWorld

  init() async throws {
    world = try await CertificateWorld()
  }

  private func amendment(_ change: (inout CertificateAmendment) -> Void) -> CertificateAmendment {
    var amendment = CertificateAmendment()
    amendment.reason = "登记有误。"
    change(&amendment)
    return amendment
  }

  /// Orders and carries out.
  @discardableResult
  private func amend(
    _ certificate: Certificate, of batch: BatchID, _ change: (inout CertificateAmendment) -> Void
  ) async throws -> IssuanceProgress? {
    let (unit, viewer) = (world.bureau.id, world.viewer)
    _ = try await world.issuances.amend(
      [certificate.origin()], of: batch, amendment(change), in: unit, by: viewer)
    try await world.runner().runNext()
    return try await world.issuances.progress(of: batch, in: unit, by: viewer)
  }

  /// The codes of why this order is refused.
  private func codes(
    _ applications: [ApplicationID], of batch: BatchID, _ amendment: CertificateAmendment
  ) async -> [String] {
    let world = world
    let refusal = await #expect(throws: Refusal.self) {
      try await world.issuances.amend(applications, of: batch, amendment, in: world.bureau.id, by: world.viewer)
    }
    return refusal?.reasons.map(\.code) ?? []
  }

  /// What `zhicheng check` finds wrong with the certificates.
  private func faults() async throws -> [InvariantFault] {
    let report = try await InvariantCheck(store: world.test.store).run()
    return try #require(report.lines.first { $0.title == "证书与核准文件" }).faults
  }

  private func finding(_ result: CertificateCheckResult) throws -> CertificateCheckResult.Finding {
    guard case .found(let finding) = result else { throw NotFound("证书") }
    return finding
  }

  @Test("the new version stands in the old one's place; both keep their files and say what they are")
  func newVersion() async throws {
    let (person, batch, old) = try await world.issued()
    let (certificates, viewer) = (world.certificates, try await world.test.viewer(person))
    let before = try await certificates.file(of: old.id, as: .pdf, by: viewer).bytes
    world.test.clock.now = world.test.clock.now.adding(seconds: 86_400)
    let progress = try await amend(old, of: batch) { amendment in
      amendment.employer = "更名后的演示公司 "
      amendment.specialty = "结构工程"
    }
    #expect(progress?.isAmending == true && progress?.succeeded == 1)
    let new = try #require(try await certificates.mine(viewer).first)
    #expect(try await certificates.mine(viewer).count == 1)
    #expect(new.number == old.number && new.version == 2 && new.specialty == "结构工程" && new.state == .valid)
    #expect(new.amendment.hasPrefix("工作单位由“") && new.amendment.hasSuffix("”改为“结构工程”，原因：登记有误"))
    let versions = try await certificates.versions(of: old.id, by: viewer)
    #expect(versions.map(\.version) == [2, 1] && versions.map(\.state) == [.valid, .replaced])
    #expect(versions.last?.replacedAt == world.test.clock.now && versions.last?.specialty == old.specialty)
    let after = try await certificates.file(of: new.id, as: .pdf, by: viewer).bytes
    #expect(try await certificates.file(of: old.id, as: .pdf, by: viewer).bytes == before && before != after)
    let row = try await world.issuances.issuance(old.origin(), of: batch, in: world.bureau.id, by: world.viewer)
    #expect(row.issuance.employerName == "更名后的演示公司" && row.issuance.certificate == new.id)
    #expect(row.versions.map(\.id) == [new.id, old.id])
    let records = try await world.test.records(of: old.origin())
    #expect(records.map(\.event) == [.issued, .amended])
    #expect(records.last?.detail == "证书编号\(old.number)，第2版：\(new.amendment)")
    #expect(try await world.test.messageTitles(of: person) == ["职称证书已发放", "职称证书已更换"])
    #expect(try await faults() == [])
  }

  @Test("the check says 已更换 of the old file and QR code, with what stands, also after that is revoked")
  func checks() async throws {
    let (person, batch, old) = try await world.issued()
    let (certificates, viewer) = (world.certificates, try await world.test.viewer(person))
    let token = certificates.checkToken(of: old)
    let bytes = try await certificates.file(of: old.id, as: .pdf, by: viewer).bytes
    try await amend(old, of: batch) { $0.holderName = "申报人新" }
    let byFile = try finding(try await world.check(bytes))
    #expect(byFile.state == .replaced && byFile.isFileAuthentic)
    #expect(byFile.replacement?.day == world.test.clock.now.day && byFile.replacement?.state == .valid)
    let byCode = try finding(try await world.checks.check(token: token, from: "a"))
    #expect(byCode.state == .replaced && byCode.number == old.number)
    let byName = try finding(try await world.checks.check(number: old.number, proof: "申报人新", from: "a"))
    #expect(byName.state == .valid && byName.replacement == nil)
    #expect(try await world.checks.check(number: old.number, proof: old.holderName, from: "a") == .notFound)
    let new = try #require(try await certificates.mine(viewer).first)
    let file = try await certificates.file(of: new.id, as: .ofd, by: viewer).bytes
    #expect(try finding(try await world.check(file)).state == .valid)
    #expect(try await certificates.checks(of: new.id, ListWindow(), by: viewer).checks.total == 4)
    let paper = try await world.document(.revoke, number: "演职改〔2025〕8号")
    let outcome = try await world.issuances.revoke(
      [old.origin()], of: batch, under: paper, reason: "材料造假", in: world.bureau.id, by: world.viewer)
    #expect(outcome.done == ["申报人新"])
    let late = try finding(try await world.checks.check(token: token, from: "a"))
    #expect(late.state == .replaced && late.replacement?.state == .revoked && late.revokedUnder == "演职改〔2025〕8号")
  }

  @Test("批准文号 brings its day as 发证时间; a version after the second follows the second")
  func approval() async throws {
    let (person, batch, first) = try await world.issued()
    let viewer = try await world.test.viewer(person)
    let paper = try await world.document(number: "演职改〔2025〕5号")
    try await amend(first, of: batch) { $0.approval = paper }
    let second = try #require(try await world.certificates.mine(viewer).first)
    #expect(second.approval == paper && second.approvalNumber == "演职改〔2025〕5号" && second.version == 2)
    try await amend(first, of: batch) { $0.obtainedOn = Day("2025-08-01") }
    let third = try #require(try await world.certificates.mine(viewer).first)
    #expect(third.version == 3 && third.approval == paper && third.obtainedOn == Day("2025-08-01"))
    #expect(try await world.certificates.versions(of: first.id, by: viewer).map(\.state) == [.valid, .replaced, .replaced])
    #expect(try await faults() == [])
  }

  @Test("what can't be ordered is said at its field, everything at once")
  func refusals() async throws {
    let (_, batch, certificate) = try await world.issued()
    let other = try await world.passed(1, from: 2)[0].application
    let pending = try await world.batch([other], name: "另一批")
    let one = [try certificate.origin()]
    let nothing = CertificateAmendment()
    #expect(await codes([], of: batch, nothing) == ["nobody-ticked", "nothing-to-change", "reason-missing"])
    let later = amendment { $0.obtainedOn = Day("2025-08-21") }
    #expect(await codes(one, of: batch, later) == ["obtained-later"])
    let long = amendment { $0.employer = String(repeating: "长", count: 101) }
    #expect(await codes(one, of: batch, long) == ["text-too-long"])
    let revoking = try await world.document(.revoke, number: "演职改〔2025〕6号")
    let paper = amendment { $0.approval = revoking }
    #expect(await codes(one, of: batch, paper) == ["approval-missing"])
    let name = amendment { $0.holderName = "甲某" }
    #expect(await codes(one + [other], of: batch, name) == ["not-in-batch", "name-of-many"])
    #expect(await codes([other], of: pending, name) == ["not-issued"])
    _ = try await world.issuances.amend(one, of: batch, name, in: world.bureau.id, by: world.viewer)
    #expect(await codes(one, of: batch, name) == ["batch-busy"])
    #expect(try await world.test.count(of: .certificates) == 1)
  }

  @Test("what is the same, or was revoked meanwhile, fails with its reason and makes no version")
  func failures() async throws {
    let (_, batch, certificate) = try await world.issued()
    let same = try await amend(certificate, of: batch) { $0.specialty = certificate.specialty }
    #expect(same?.failures.map(\.problem) == ["修改后的内容与现行证书相同，没有生成新版本。"])
    let (issuances, unit, viewer) = (world.issuances, world.bureau.id, world.viewer)
    let wanted = amendment { $0.specialty = "结构工程" }
    _ = try await issuances.amend([certificate.origin()], of: batch, wanted, in: unit, by: viewer)
    let paper = try await world.document(.revoke, number: "演职改〔2025〕8号")
    _ = try await issuances.revoke(
      [certificate.origin()], of: batch, under: paper, reason: "材料造假", in: unit, by: viewer)
    try await world.runner().runNext()
    let progress = try await issuances.progress(of: batch, in: unit, by: viewer)
    #expect(progress?.failures.map(\.problem) == ["目前为“已撤销”，只能修改“已发放”的证书。"])
    #expect(try await world.test.count(of: .certificates) == 1)
  }
}
