import Database
import Storage
public import Titles

extension IssuanceService {
  /// 批量修改证书: orders a background job that issues a new version to each of the ticked applications.
  ///
  /// - Throws: `Refusal` with every reason: nothing is ordered then.
  public func amend(
    _ applications: [ApplicationID], of batch: BatchID, _ amendment: CertificateAmendment, in unit: UnitID,
    by viewer: Viewer
  ) async throws -> JobID {
    let (service, amendment) = (self, amendment.cleaned)
    return try await platform.store.database.write { transaction in
      let found = try service.batch(batch, unit, viewer, transaction)
      let reasons =
        try service.amendProblems(applications, found, viewer, transaction)
        + amendment.problems(for: applications.count, today: service.platform.clock.now().day)
        + service.approvalProblems(amendment, found, transaction)
      guard reasons.isEmpty else { throw Refusal(reasons) }
      let now = service.platform.clock.now()
      let job = Job(
        id: service.platform.store.ids.make(), kind: CertificateAmender.kind, unit: unit, batch: batch,
        account: viewer.account, payload: try amendment.encoded(), total: applications.count, createdAt: now)
      try service.jobs.enqueue(job, subjects: applications.map(\.rawValue), in: transaction)
      try AuditLog(vault: service.platform.store.vault).append(
        "batch.amend", on: batch.rawValue, by: viewer.account, detail: "\(applications.count)", at: now, in: transaction)
      return job.id
    }
  }

  private func amendProblems(
    _ applications: [ApplicationID], _ batch: Batch, _ viewer: Viewer, _ reader: Reader
  ) throws -> [Reason] {
    if applications.isEmpty { return [Reason("nobody-ticked", "请先勾选需要修改证书的申报人。")] }
    if try jobs.isOpen(batch.id, in: reader) {
      return [Reason("batch-busy", "该批次正在发放或修改证书，请在“查看发证进度”中等待完成后再修改。")]
    }
    let known = try issuances.listed(applications, of: batch.unit, business: batch.business, in: reader)
      .filter { $0.batch == batch.id }
    guard known.count == applications.count else {
      return [Reason("not-in-batch", "勾选的申报人中有人已不在该批次，请刷新后重新勾选。")]
    }
    let states = known.filter { $0.state != .issued }.map { row in
      Reason("not-issued", "\(row.applicantName)目前为“\(row.state.label)”，只能修改“已发放”的证书。")
    }
    return states + (try known.compactMap { row in try ownReason(row, viewer, reader) })
  }

  private func approvalProblems(
    _ amendment: CertificateAmendment, _ batch: Batch, _ reader: Reader
  ) throws -> [Reason] {
    guard let id = amendment.approval, try !fits(documents.load(id, in: reader), batch, .issue) else { return [] }
    return [Reason("approval-missing", "请重新选择批准文号，只能选择本单位已发布的“证书发放”核准文件。", field: "approval")]
  }
}
