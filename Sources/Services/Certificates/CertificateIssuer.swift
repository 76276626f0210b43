public import Database
import Documents
public import Storage
import Titles

/// Issues certificates: the background work behind 批量发放证书.
///
/// Checks that name, document number and photo are there, hands out the number, renders and signs the PDF, stores its
/// bytes, and in one transaction adds the certificate, moves the application to 已发放 and writes record, audit row and
/// message. A certificate is never issued twice: its application is unique in the schema, and the state is checked again
/// in that transaction.
public struct CertificateIssuer: JobHandler {
  /// The kind of its jobs.
  static let kind = "issueCertificates"

  private let platform: Platform
  private let press: CertificatePress
  private let issuances = IssuanceRepository()
  private let documents = ApprovalDocumentRepository()
  private let certificates = CertificateRepository()
  private let recorder: IssuanceRecorder

  /// An issuer.
  ///
  /// - Parameter checkAddress: the whole address behind the QR code of a certificate with this secret.
  public init(
    platform: Platform, signing: CertificateSigning, checkAddress: @escaping @Sendable (_ token: String) -> String
  ) {
    self.platform = platform
    press = CertificatePress(platform: platform, signing: signing, checkAddress: checkAddress)
    recorder = IssuanceRecorder(platform: platform)
  }

  /// `issueCertificates`.
  public var kind: String { CertificateIssuer.kind }

  /// Everything that a certificate needs, read at one moment.
  private struct Basis: Sendable {
    let issuance: Issuance
    let subject: IssuanceRecorder.Subject
    let facts: CertificateFacts
    let photo: AttachmentDigest
    let approval: ApprovalDocument
    let authorityName: String
  }

  /// Renders, signs and stores the certificate of one application.
  ///
  /// - Throws: `Refusal` where it can't be issued.
  public func prepare(_ item: JobItem, of job: Job) async throws -> JobChange {
    let order = try IssueOrder(decoding: job.payload)
    let application = ApplicationID(rawValue: item.subject)
    let basis = try await platform.store.database.read { reader in try self.basis(of: application, order, reader) }
    let photo = try await press.photo(basis.photo)
    // A number that was handed out and not used is lost: everything that can be missing has been looked at before.
    let number = try await nextNumber(on: basis.approval.issuedOn)
    let id: CertificateID = platform.store.ids.make()
    let content = content(basis, number: number, photo: photo)
    let print = try await press.print(content, id, photo: basis.photo, of: basis.facts.document)
    var certificate = Certificate(
      id: id, number: number, application: application, person: basis.subject.person, unit: basis.issuance.unit,
      authorityName: basis.authorityName, business: basis.issuance.business, holderName: basis.facts.name,
      documentMasked: basis.facts.document.masked,
      documentTailHash: CheckAddress.tailHash(
        String(basis.facts.document.number.suffix(6)), number: number, vault: platform.store.vault),
      seriesCode: basis.facts.series.code, titleCode: basis.facts.title.code, titleLabel: basis.facts.title.label,
      level: basis.facts.title.level, specialty: basis.facts.specialty, approval: basis.approval.id,
      approvalNumber: basis.approval.number, obtainedOn: basis.issuance.passedOn, issuedOn: basis.approval.issuedOn,
      remark: order.remark, checkHash: print.checkHash, pdfSHA256: print.pdfSHA256,
      createdAt: platform.clock.now())
    certificate.validity = basis.facts.validity
    let (actor, issued) = (IssuanceRecorder.Actor(account: job.account, unit: basis.issuance.unit), certificate)
    return { transaction in
      try issue(issued, print.frozen, under: basis.approval.id, basis.subject, actor, transaction)
    }
  }

  /// Tells the unit how the job went.
  public func finished(_ job: Job, in transaction: Transaction) throws {
    guard let unit = job.unit else { return }
    let failed = try JobRepository().failures(of: job.id, in: transaction).count
    let done = job.total - failed
    let rest = failed == 0 ? "" : "，\(failed) 人未能发放，原因可在“查看发证进度”中查看"
    try Postman(platform: platform).tell(
      .unit(unit), "发证任务已完成", "批量发放证书已完成：成功发放 \(done) 人\(rest)。", about: nil, at: platform.clock.now(), in: transaction)
  }

  private func basis(of application: ApplicationID, _ order: IssueOrder, _ reader: Reader) throws -> Basis {
    guard let issuance = try issuances.load(application, in: reader) else {
      throw Refusal("issuance-missing", "没有找到这份申报书，可能已被删除。")
    }
    try refuseUnlessPending(issuance)
    let approval = try self.approval(order.approval, for: issuance, reader)
    let subject = try recorder.subject(application, in: reader)
    let drafts = DraftRepository(vault: platform.store.vault)
    guard let submitted = try drafts.snapshot(subject.revision, of: application, in: reader) else {
      throw Refusal("snapshot-missing", "没有找到提交的申报书内容，无法制作证书，请联系系统管理员。")
    }
    let facts = try CertificateFacts(submitted.snapshot, catalog: platform.reference.catalog)
    let digest: String? = try reader.value("SELECT sha256 FROM attachments WHERE id = \(facts.photo.id)")
    guard let photo = digest.flatMap(AttachmentDigest.init(rawValue:)) else {
      throw Refusal("photo-missing", "申报书中的免冠照已不在系统中，无法制作证书，请联系系统管理员。")
    }
    let name: String? = try reader.value("SELECT name FROM units WHERE id = \(issuance.unit)")
    return Basis(
      issuance: issuance, subject: subject, facts: facts, photo: photo, approval: approval, authorityName: name ?? "")
  }

  private func refuseUnlessPending(_ issuance: Issuance) throws(Refusal) {
    guard issuance.state != .pending else { return }
    throw Refusal("not-pending", "目前为“\(issuance.state.label)”，只能向“待发放”的申报人发放证书。")
  }

  private func approval(
    _ id: ApprovalDocumentID, for issuance: Issuance, _ reader: Reader
  ) throws -> ApprovalDocument {
    guard
      let approval = try documents.load(id, in: reader),
      approval.serves(.issue, of: issuance.business, by: issuance.unit)
    else { throw Refusal("approval-missing", "所选的核准文件已撤回，请重新选择批准文号后再发放。") }
    return approval
  }

  /// 证书编号: the year and month of 发证时间 and six digits, counted by month over the whole city. A number that an older
  /// certificate bears, registered or imported, is passed over.
  private func nextNumber(on day: Day) async throws -> String {
    let month = String(day.description.filter(\.isNumber).prefix(6))
    let certificates = certificates
    return try await platform.store.database.write { transaction in
      while true {
        let next = try CounterRepository().next("certificate-number-\(month)", in: transaction)
        guard next < 1_000_000 else {
          throw Refusal("numbers-used-up", "\(month) 的证书编号已用完（每月最多 999999 个），请联系系统管理员。")
        }
        let digits = String(next)
        let number = month + String(repeating: "0", count: 6 - digits.count) + digits
        if try !certificates.isTaken(number, in: transaction) { return number }
      }
    }
  }

  private func content(_ basis: Basis, number: String, photo: [UInt8]) -> CertificateContent {
    let facts = basis.facts
    return CertificateContent(
      kind: CertificateKind(basis.issuance.business), issuingAuthority: basis.authorityName, holderName: facts.name,
      sex: facts.sex?.label ?? basis.issuance.sex, documentType: facts.document.kind.label,
      maskedDocumentNumber: facts.document.masked, title: facts.title.name, series: facts.series.name,
      level: facts.title.level.label, specialty: facts.specialty, acquisition: basis.issuance.business.label,
      decidingBody: basis.authorityName, acquired: basis.issuance.passedOn, approvalNumber: basis.approval.number,
      issued: basis.approval.issuedOn, number: number, employer: facts.employer, photo: photo,
      checkURL: "", isDemonstration: false)
  }

  private func issue(
    _ certificate: Certificate, _ frozen: [UInt8], under approval: ApprovalDocumentID,
    _ subject: IssuanceRecorder.Subject, _ actor: IssuanceRecorder.Actor, _ transaction: Transaction
  ) throws {
    guard let issuance = try issuances.load(subject.application, in: transaction) else { throw NotFound("申报书") }
    try refuseUnlessPending(issuance)
    _ = try self.approval(approval, for: issuance, transaction)
    try certificates.insert(certificate, content: frozen, in: transaction)
    try ReportRepository().enqueue(certificate, at: certificate.createdAt, in: transaction)
    guard try issuances.issue(subject.application, certificate.id, in: transaction) else {
      throw Refusal("not-pending", "申报人已不在“待发放”，没有发放证书。")
    }
    let message = IssuanceRecorder.Message(
      title: "职称证书已发放",
      body: "您的\(certificate.business.label)职称证书（编号 \(certificate.number)）已发放，可在个人中心“我的证书”中查看和下载。")
    try recorder.record(
      .issued, "证书编号\(certificate.number)，批准文号\(certificate.approvalNumber)", subject, by: actor, message,
      in: transaction)
  }
}
