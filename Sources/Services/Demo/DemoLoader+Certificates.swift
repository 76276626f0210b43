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

  /// Certificates from before the platform: one that its holder has registered and the authority has passed, one that the
  /// authority has imported and that waits for its holder to complete it.
  func keepOldCertificates() async throws {
    guard let certificates else { return }
    let (old, history) = (data.oldCertificates, DemoHistory(self.platform))
    guard let person = data.people.first(where: { $0.username == old.holder }) else { throw NotFound("演示人员") }
    let (unit, authority) = (try await index().unit(old.authority), try await viewer(old.authority))
    let holder = try await viewer(old.holder)
    try history.go(6, hour: 9)
    let platform = history.platform
    let imports = CertificateImportService(platform: platform, regions: .withDemonstration)
    let file = DemoLoader.importFile(old, of: person)
    guard case .ready(let ready) = try await imports.check(file, for: unit, by: authority) else { throw NotFound("演示证书") }
    _ = try await imports.confirm(ready, in: unit, by: authority)
    history.wait()
    let requests = CertificateRequestService(platform: platform)
    let id = try await requests.register(by: holder)
    var fields = old.registered.mapValues { [$0] }
    fields["authority"] = [unit.rawValue]
    _ = try await requests.save(PostedFields(fields), of: id, by: holder)
    let scan = try DemoPapers.pdf(
      "职称证书（扫描件）", ["姓名：\(person.name)", "本扫描件为演示内容，人员和单位均为虚构。"], at: platform.clock.now())
    let intake = try await requests.beginUpload(to: "scans", of: id, name: "职称证书扫描件.pdf", by: holder)
    try await intake.write(scan)
    _ = try await requests.attach(intake.finish().id, to: "scans", of: id, by: holder)
    try await requests.submit(id, by: holder)
    history.wait()
    let examinations = CertificateExaminationService(
      platform: platform, signing: certificates.signing, checkAddress: certificates.checkAddress)
    let version = try await examinations.view(id, in: unit, by: authority).request.version
    try await examinations.pass(id, version: version, in: unit, by: authority)
  }

  /// The file that the authority imports: the titles of the columns and one row.
  private static func importFile(_ old: DemoOldCertificates, of person: DemoPerson) -> [UInt8] {
    let columns = CertificateImportColumn.allCases.map(\.rawValue)
    let known = ["姓名": person.name, "证件类型": IdentityDocumentKind.residentID.label, "证件号码": person.document]
    let row = columns.map { known[$0] ?? old.imported[$0] ?? "" }
    return Array([columns, row].map { $0.joined(separator: ",") + "\r\n" }.joined().utf8)
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
