public import Database
import Documents
public import Storage
import Titles

/// Amends certificates: the background work behind 批量修改证书.
///
/// Makes the next version out of what was frozen when the last one was issued, with the same 证书编号 and an address of its
/// own in the QR code. In one transaction the last version becomes 已更换 and the next one stands in its place; the files
/// of both stay as they are.
public struct CertificateAmender: JobHandler {
  /// The kind of its jobs.
  static let kind = "amendCertificates"

  private let platform: Platform
  private let press: CertificatePress
  private let issuances = IssuanceRepository()
  private let documents = ApprovalDocumentRepository()
  private let certificates = CertificateRepository()
  private let recorder: IssuanceRecorder

  /// An amender.
  ///
  /// - Parameter checkAddress: the whole address behind the QR code of a certificate with this secret.
  public init(
    platform: Platform, signing: CertificateSigning, checkAddress: @escaping @Sendable (_ token: String) -> String
  ) {
    self.platform = platform
    press = CertificatePress(platform: platform, signing: signing, checkAddress: checkAddress)
    recorder = IssuanceRecorder(platform: platform)
  }

  /// `amendCertificates`.
  public var kind: String { CertificateAmender.kind }

  /// Everything that the next version needs, read at one moment.
  private struct Basis: Sendable {
    let old: Certificate
    let frozen: [UInt8]
    let approval: ApprovalDocument?
  }

  /// Renders, signs and stores the next version of one certificate.
  ///
  /// - Throws: `Refusal` where it can't be amended.
  public func prepare(_ item: JobItem, of job: Job) async throws -> JobChange {
    let amendment = try CertificateAmendment(decoding: job.payload)
    let application = ApplicationID(rawValue: item.subject)
    let basis = try await platform.store.database.read { reader in try self.basis(of: application, amendment, reader) }
    let frozen = try FrozenContent(of: basis.old.id, sealed: basis.frozen, vault: platform.store.vault)
    guard let photo = frozen.photo else { throw Refusal("photo-missing", "证书的免冠照已不在系统中，无法制作新版本，请联系系统管理员。") }
    let before = frozen.content(photo: try await press.photo(photo))
    let after = AmendedContent(before, amendment, basis.approval)
    try after.refuseUnlessDifferent()
    let id: CertificateID = platform.store.ids.make()
    let print = try await press.print(after.content, id, photo: photo, of: frozen.document)
    let new = basis.old.next(
      id, after, approval: basis.approval, reason: amendment.reason, print, at: platform.clock.now())
    let successor = CertificateSuccessor(
      old: basis.old, new: new, frozen: print.frozen, employer: after.content.employer, state: .replaced)
    return { transaction in try amend(successor, job, transaction) }
  }

  /// Tells the unit how the job went.
  public func finished(_ job: Job, in transaction: Transaction) throws {
    guard let unit = job.unit else { return }
    let failed = try JobRepository().failures(of: job.id, in: transaction).count
    let rest = failed == 0 ? "" : "，\(failed) 人未能修改，原因可在“查看发证进度”中查看"
    try Postman(platform: platform).tell(
      .unit(unit), "修改证书任务已完成", "批量修改证书已完成：成功修改 \(job.total - failed) 人\(rest)。", about: nil,
      at: platform.clock.now(), in: transaction)
  }

  private func basis(of application: ApplicationID, _ amendment: CertificateAmendment, _ reader: Reader) throws -> Basis {
    guard let issuance = try issuances.load(application, in: reader) else {
      throw Refusal("issuance-missing", "没有找到这份申报书，可能已被删除。")
    }
    guard issuance.state == .issued, let id = issuance.certificate, let old = try certificates.load(id, in: reader) else {
      throw Refusal("not-issued", "目前为“\(issuance.state.label)”，只能修改“已发放”的证书。")
    }
    let approval = try amendment.approval.map { try self.approval($0, for: old, reader) }
    return Basis(old: old, frozen: try certificates.sealedContent(of: id, in: reader), approval: approval)
  }

  private func approval(
    _ id: ApprovalDocumentID, for certificate: Certificate, _ reader: Reader
  ) throws -> ApprovalDocument {
    guard
      let approval = try documents.load(id, in: reader),
      approval.serves(.issue, of: certificate.business, by: certificate.unit)
    else { throw Refusal("approval-missing", "所选的核准文件已撤回，请重新选择批准文号后再修改。") }
    return approval
  }

  private func amend(_ successor: CertificateSuccessor, _ job: Job, _ transaction: Transaction) throws {
    let (old, new) = (successor.old, successor.new)
    if let approval = new.approval, approval != old.approval { _ = try self.approval(approval, for: old, transaction) }
    let actor = IssuanceRecorder.Actor(account: job.account, unit: old.unit)
    try successor.takeOver(by: actor, recorder, at: new.createdAt, transaction)
  }
}
