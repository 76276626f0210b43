import Storage
import Titles

extension DemoLoader {
  /// Publishes the approval documents of the business and issues what was passed. Without a key to sign with the
  /// applications wait to be chosen for a batch.
  ///
  /// - Parameter revoking: whose certificate is revoked days later; nil for nobody's.
  func issue(
    _ applications: [ApplicationID], of business: Business, revoking: ApplicationID? = nil, _ history: DemoHistory
  ) async throws {
    guard let certificates else { return }
    let bureau = "bureau1"
    let (unit, viewer) = (try await index().unit(bureau), try await viewer(bureau))
    try history.go(8, hour: 10)
    let documents = try await publish(business, history, for: unit, by: viewer)
    guard let issuing = documents[.issue] else { return }
    let draft = BatchDraft(
      business: business, name: "第一批\(business.label)（演示）", applications: applications)
    let platform = history.platform
    let batch = try await BatchService(platform: platform).create(draft, for: unit, by: viewer)
    let service = IssuanceService(platform: platform)
    history.wait()
    _ = try await service.order(
      applications, of: batch, approval: issuing, remark: "", in: unit, by: viewer)
    let issuer = CertificateIssuer(
      platform: platform, signing: certificates.signing, checkAddress: certificates.checkAddress)
    let runner = JobRunner(platform: platform, handlers: [issuer], name: "demo")
    while try await runner.runNext() {}
    guard let revoking else { return }
    try history.go(2, hour: 16)
    _ = try await service.revoke(
      [revoking], of: batch, under: documents[.revoke], reason: "申报材料与事实不符（演示）。", in: unit, by: viewer)
  }

  private func publish(
    _ business: Business, _ history: DemoHistory, for unit: UnitID, by viewer: Viewer
  ) async throws -> [ApprovalKind: ApprovalDocumentID] {
    var documents: [ApprovalKind: ApprovalDocumentID] = [:]
    for entry in data.approvals where entry.business == business {
      guard let kind = ApprovalKind(rawValue: entry.kind) else { continue }
      history.wait()
      let platform = history.platform
      let now = platform.clock.now()
      let words = ["各有关单位：", "现将有关事项予以公布，请遵照执行。本文件为演示内容，单位、人员均为虚构。"]
      let bytes = try DemoPapers.pdf(entry.title, [entry.number] + words, at: now)
      let intake = try await AttachmentService(platform: platform).begin(.pdf, name: "\(entry.title).pdf", of: .unit(unit))
      try await intake.write(bytes)
      let file = try await intake.finish()
      let draft = ApprovalDraft(
        number: entry.number, title: entry.title, issuedOn: now.day, business: business, kind: kind,
        attachment: file.id)
      documents[kind] = try await ApprovalDocumentService(platform: platform).publish(draft, for: unit, by: viewer)
    }
    return documents
  }
}
