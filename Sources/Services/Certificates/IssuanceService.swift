import Database
import Storage
public import Titles

/// 职称认定发证: what a unit does with the applications of its batches.
public struct IssuanceService: Sendable {
  let platform: Platform
  let batches = BatchRepository()
  let issuances = IssuanceRepository()
  let documents = ApprovalDocumentRepository()
  let certificates = CertificateRepository()
  let jobs = JobRepository()
  let recorder: IssuanceRecorder

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
    recorder = IssuanceRecorder(platform: platform)
  }

  /// 发证管理 of a batch: the rows of the window and how many stand in each tab.
  ///
  /// - Throws: `NotFound` for another unit's batch, `Refusal` where the viewer may not use the menu.
  public func board(
    of batch: BatchID, in unit: UnitID, _ filter: IssuanceFilter, _ window: ListWindow, by viewer: Viewer
  ) async throws -> IssuanceBoard {
    let service = self
    return try await platform.store.database.read { reader in
      let found = try service.batch(batch, unit, viewer, reader)
      let page = try service.issuances.list(in: batch, filter, window, in: reader)
      let counts = try service.issuances.counts(in: batch, filter, in: reader)
      return IssuanceBoard(batch: found, page: page, counts: counts)
    }
  }

  /// These applications of the batch, in the order of their ids; what isn't in it is left out.
  public func listed(
    _ applications: [ApplicationID], of batch: BatchID, in unit: UnitID, by viewer: Viewer
  ) async throws -> [Issuance] {
    let service = self
    return try await platform.store.database.read { reader in
      let found = try service.batch(batch, unit, viewer, reader)
      return try service.issuances.listed(applications, of: unit, business: found.business, in: reader)
        .filter { $0.batch == batch }
    }
  }

  /// One application of a batch with all versions of its certificate, the newest first.
  ///
  /// - Throws: `NotFound` for another unit's.
  public func issuance(
    _ application: ApplicationID, of batch: BatchID, in unit: UnitID, by viewer: Viewer
  ) async throws -> (issuance: Issuance, versions: [Certificate]) {
    let service = self
    return try await platform.store.database.read { reader in
      _ = try service.batch(batch, unit, viewer, reader)
      guard let found = try service.issuances.load(application, in: reader), found.batch == batch else {
        throw NotFound("申报书")
      }
      return (found, try found.certificateNumber.map { try service.certificates.versions(of: $0, in: reader) } ?? [])
    }
  }

  /// The published documents for 批准文号 in the dialogs of a batch.
  public func approvals(
    for batch: BatchID, kind: ApprovalKind, in unit: UnitID, by viewer: Viewer
  ) async throws -> [ApprovalDocument] {
    let service = self
    return try await platform.store.database.read { reader in
      let found = try service.batch(batch, unit, viewer, reader)
      return try service.documents.published(by: unit, business: found.business, kind: kind, in: reader)
    }
  }

  /// 批量发放证书: orders a background job for the ticked applications.
  ///
  /// - Throws: `Refusal` with every reason: nothing is ordered then.
  public func order(
    _ applications: [ApplicationID], of batch: BatchID, approval: ApprovalDocumentID?, remark: String, in unit: UnitID,
    by viewer: Viewer
  ) async throws -> JobID {
    let service = self
    let remark = TextRules.cleaned(remark)
    return try await platform.store.database.write { transaction in
      let found = try service.batch(batch, unit, viewer, transaction)
      var reasons = try service.orderProblems(applications, found, viewer, transaction)
      let document = try approval.flatMap { try service.documents.load($0, in: transaction) }
      if !service.fits(document, found, .issue) {
        reasons.append(Reason("approval-missing", "请选择批准文号，只能选择本单位已发布的“证书发放”核准文件。", field: "approval"))
      }
      if let document, reasons.isEmpty, let reason = try service.early(document, applications, found, transaction) {
        reasons.append(reason)
      }
      let problem = TextRules.problem(in: remark, label: "备注", limit: IssueOrder.remarkLimit, field: "remark")
      if let problem { reasons.append(problem) }
      guard reasons.isEmpty, let document else { throw Refusal(reasons) }
      let job = Job(
        id: service.platform.store.ids.make(), kind: CertificateIssuer.kind, unit: unit, batch: batch,
        account: viewer.account, payload: try IssueOrder(approval: document.id, remark: remark).encoded(),
        total: applications.count, createdAt: service.platform.clock.now())
      try service.jobs.enqueue(job, subjects: applications.map(\.rawValue), in: transaction)
      try AuditLog(vault: service.platform.store.vault).append(
        "batch.issue", on: batch.rawValue, by: viewer.account, detail: "\(applications.count)",
        at: service.platform.clock.now(), in: transaction)
      return job.id
    }
  }

  /// 发证时间 can't lie before 取得时间: the document must not be older than what it approves.
  private func early(
    _ document: ApprovalDocument, _ applications: [ApplicationID], _ batch: Batch, _ reader: Reader
  ) throws -> Reason? {
    let known = try issuances.listed(applications, of: batch.unit, business: batch.business, in: reader)
    guard let last = known.max(by: { $0.passedOn < $1.passedOn }), document.issuedOn < last.passedOn else { return nil }
    let days = "发文时间（\(document.issuedOn)）早于\(last.applicantName)的审核通过时间（\(last.passedOn)）"
    return Reason(
      "approval-too-early", "“\(document.number)”的\(days)，请选择审核通过之后发文的核准文件。", field: "approval")
  }

  private func orderProblems(
    _ applications: [ApplicationID], _ batch: Batch, _ viewer: Viewer, _ reader: Reader
  ) throws -> [Reason] {
    if applications.isEmpty { return [Reason("nobody-ticked", "请先勾选需要发放证书的申报人。")] }
    if try jobs.isOpen(batch.id, in: reader) {
      return [Reason("batch-busy", "该批次正在发放证书，请在“查看发证进度”中等待完成后再发放。")]
    }
    let known = try issuances.listed(applications, of: batch.unit, business: batch.business, in: reader)
      .filter { $0.batch == batch.id }
    guard known.count == applications.count else {
      return [Reason("not-in-batch", "勾选的申报人中有人已不在该批次，请刷新后重新勾选。")]
    }
    var reasons: [Reason] = []
    for row in known where row.state != .pending {
      reasons.append(Reason("not-pending", "\(row.applicantName)目前为“\(row.state.label)”，只能向“待发放”的申报人发放证书。"))
    }
    for row in known {
      guard let own = try ownReason(row, viewer, reader) else { continue }
      reasons.append(own)
    }
    return reasons
  }

  /// How far the latest job of a batch is; nil where nothing was ordered yet.
  public func progress(of batch: BatchID, in unit: UnitID, by viewer: Viewer) async throws -> IssuanceProgress? {
    let service = self
    return try await platform.store.database.read { reader in
      _ = try service.batch(batch, unit, viewer, reader)
      guard let job = try service.jobs.latest(of: batch, in: reader) else { return nil }
      let items = try service.jobs.failures(of: job.id, in: reader)
      let names = try service.issuances.names(of: items.map { ApplicationID(rawValue: $0.subject) }, in: reader)
      let failures = items.map { item in
        let application = ApplicationID(rawValue: item.subject)
        return IssuanceProgress.Failure(
          application: application, name: names[application] ?? "", problem: item.problem)
      }
      return IssuanceProgress(
        isAmending: job.kind == CertificateAmender.kind, total: job.total, done: job.done, isFinished: job.state == .done,
        orderedAt: job.createdAt,
        finishedAt: job.finishedAt, failures: failures)
    }
  }

  // MARK: What all of them ask first

  func batch(_ id: BatchID, _ unit: UnitID, _ viewer: Viewer, _ reader: Reader) throws -> Batch {
    if reader is Transaction {
      try LiveSeat.require(.issuance, of: viewer, in: unit, reader)
    } else {
      try Access.decide(viewer, .use(.issuance), .unit(unit)).enforce("单位")
    }
    guard let batch = try batches.load(id, in: reader), batch.unit == unit else { throw NotFound("发证批次") }
    return batch
  }

  func fits(_ document: ApprovalDocument?, _ batch: Batch, _ kind: ApprovalKind) -> Bool {
    document?.serves(kind, of: batch.business, by: batch.unit) ?? false
  }

  /// Nobody decides on a certificate of their own.
  func ownReason(_ row: Issuance, _ viewer: Viewer, _ reader: Reader) throws -> Reason? {
    guard let person = viewer.person else { return nil }
    let isOwn = try reader.exists("SELECT 1 FROM applications WHERE id = \(row.application) AND person_id = \(person)")
    return isOwn ? Reason("own", "\(row.applicantName)是您本人，按回避要求须由本单位其他人员办理。") : nil
  }
}
