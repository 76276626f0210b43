import Database
import Storage
public import Titles

/// The certificates in a unit's name that were registered by their holders or imported: looking at them, revoking them.
/// Those from its batches are revoked in 发证管理.
public struct HeldCertificateService: Sendable {
  private let platform: Platform
  private let certificates = CertificateRepository()
  private let documents = ApprovalDocumentRepository()
  private let reports = ReportRepository()
  private let recorder: IssuanceRecorder
  private let audit: AuditLog

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
    recorder = IssuanceRecorder(platform: platform)
    audit = AuditLog(vault: platform.store.vault)
  }

  /// The unit's list: the rows of the window and how many stand in each state.
  ///
  /// - Throws: `NotFound`, `Refusal` where the viewer may not use 证书登记审核.
  public func list(
    of unit: UnitID, _ filter: HeldCertificateFilter, _ window: ListWindow, by viewer: Viewer
  ) async throws -> (page: ListPage<Certificate>, counts: [CertificateState: Int]) {
    try Access.decide(viewer, .use(.certificateRequests), .unit(unit)).enforce("单位")
    let certificates = certificates
    return try await platform.store.database.read { reader in
      let page = try certificates.held(by: unit, filter, window, in: reader)
      return (page, try certificates.heldCounts(by: unit, filter, in: reader))
    }
  }

  /// One of them, or one from a batch of the unit.
  ///
  /// - Throws: `NotFound` for another unit's; `Refusal` where the viewer may not use 证书登记审核.
  public func view(_ id: CertificateID, in unit: UnitID, by viewer: Viewer) async throws -> HeldCertificate {
    try await platform.store.database.read { reader in
      let certificate = try loaded(id, unit, viewer, reader)
      return HeldCertificate(
        certificate: certificate, versions: try certificates.versions(of: certificate.number, in: reader),
        documents: try revocations(of: certificate, reader), obstacles: obstacles(certificate, viewer))
    }
  }

  /// 撤销证书: under a published 撤销 document, with a reason. It stays visible everywhere as 已撤销, its holder is told, and it
  /// is reported anew.
  ///
  /// - Parameter isConfirmed: whether the viewer has confirmed it a second time.
  /// - Throws: `Refusal` with every reason; `NotFound` for another unit's.
  public func revoke(
    _ id: CertificateID, under document: ApprovalDocumentID?, reason: String, isConfirmed: Bool, in unit: UnitID,
    by viewer: Viewer
  ) async throws {
    let reason = TextRules.cleaned(reason, allowsLines: true)
    try await platform.store.database.write { transaction in
      let certificate = try loaded(id, unit, viewer, transaction)
      var reasons = obstacles(certificate, viewer)
      guard reasons.isEmpty else { throw Refusal(reasons) }
      let paper = try revocations(of: certificate, transaction).first { $0.id == document }
      if paper == nil {
        reasons.append(Reason("approval-missing", "请选择批准文号，只能选择本单位已发布的“证书撤销”核准文件。", field: "approval"))
      }
      reasons += IssuanceReason.problems(reason, label: "撤销原因")
      if !isConfirmed {
        reasons.append(Reason("not-confirmed", "请勾选确认：撤销后不能恢复，请再核对一次证书和撤销文件。", field: "confirmed"))
      }
      guard reasons.isEmpty, let paper else { throw Refusal(reasons) }
      let revocation = Certificate.Revocation(
        document: paper.id, number: paper.number, day: paper.issuedOn, reason: reason)
      try carryOut(revocation, of: certificate, by: viewer, transaction)
    }
  }

  private func carryOut(
    _ revocation: Certificate.Revocation, of certificate: Certificate, by viewer: Viewer, _ transaction: Transaction
  ) throws {
    guard try certificates.revoke(certificate.id, revocation, in: transaction) else {
      throw Refusal("not-valid", "证书在此期间已被撤销或修改，请刷新页面后查看。")
    }
    let now = platform.clock.now()
    if certificate.isElectronic, let revoked = try certificates.load(certificate.id, in: transaction) {
      try reports.enqueue(revoked, at: now, in: transaction)
    }
    try audit.append(
      "certificate.revoked", on: certificate.id.rawValue, by: viewer.account, detail: revocation.number, at: now,
      in: transaction)
    let words = "您的职称证书（\(certificate.number)）已由\(certificate.authorityName)依据\(revocation.number)撤销"
    let message = IssuanceRecorder.Message(
      title: "职称证书已撤销", body: "\(words)，原因：\(IssuanceReason.clause(revocation.reason))。如有疑问，请联系受理单位。")
    try recorder.tell(message, to: certificate, transaction)
  }

  private func loaded(_ id: CertificateID, _ unit: UnitID, _ viewer: Viewer, _ reader: Reader) throws -> Certificate {
    if reader is Transaction {
      try LiveSeat.require(.certificateRequests, of: viewer, in: unit, reader)
    } else {
      try Access.decide(viewer, .use(.certificateRequests), .unit(unit)).enforce("单位")
    }
    guard let certificate = try certificates.load(id, in: reader), certificate.unit == unit else { throw NotFound("证书") }
    return certificate
  }

  /// The documents of the certificate's business; of a business that the platform doesn't offer yet (an old certificate of a
  /// review) those of every business.
  private func revocations(of certificate: Certificate, _ reader: Reader) throws -> [ApprovalDocument] {
    let businesses = Business.open.contains(certificate.business) ? [certificate.business] : Business.open
    return try businesses.flatMap { business in
      try documents.published(by: certificate.unit, business: business, kind: .revoke, in: reader)
    }
  }

  private func obstacles(_ certificate: Certificate, _ viewer: Viewer) -> [Reason] {
    var reasons: [Reason] = []
    if certificate.source == .system {
      reasons.append(Reason("from-batch", "这本证书由发证批次发放，请在“职称认定发证”中打开所在批次的“管理”，用“批量撤销证书”办理。"))
    }
    if certificate.state != .valid {
      reasons.append(Reason("not-valid", "证书目前为“\(certificate.state.label)”，只能撤销“有效”的证书。"))
    }
    if viewer.person != nil, viewer.person == certificate.person {
      reasons.append(Reason("own", "这是您本人的证书，按回避要求须由本单位其他人员办理。"))
    }
    return reasons
  }
}
