import Database
import Storage
public import Titles

/// 移入/移出核准中, 核准未通过, 批量撤销证书: each does all that are allowed and says of the others why not.
extension IssuanceService {
  /// 移入核准中: from 待发放, with a reason.
  ///
  /// - Throws: `Refusal` where the reason is missing or nobody is ticked.
  public func hold(
    _ applications: [ApplicationID], of batch: BatchID, reason: String, in unit: UnitID, by viewer: Viewer
  ) async throws -> IssuanceOutcome {
    try await move(applications, batch, .hold, reason, unit, viewer)
  }

  /// 移出核准中: back to 待发放, with a reason.
  ///
  /// - Throws: `Refusal` where the reason is missing or nobody is ticked.
  public func release(
    _ applications: [ApplicationID], of batch: BatchID, reason: String, in unit: UnitID, by viewer: Viewer
  ) async throws -> IssuanceOutcome {
    try await move(applications, batch, .release, reason, unit, viewer)
  }

  /// 核准未通过: from 核准中, with a reason; final.
  ///
  /// - Throws: `Refusal` where the reason is missing or nobody is ticked.
  public func fail(
    _ applications: [ApplicationID], of batch: BatchID, reason: String, in unit: UnitID, by viewer: Viewer
  ) async throws -> IssuanceOutcome {
    try await move(applications, batch, .fail, reason, unit, viewer)
  }

  private func move(
    _ applications: [ApplicationID], _ batch: BatchID, _ move: IssuanceMove, _ reason: String, _ unit: UnitID,
    _ viewer: Viewer
  ) async throws -> IssuanceOutcome {
    let service = self
    let reason = TextRules.cleaned(reason, allowsLines: true)
    return try await platform.store.database.write { transaction in
      let found = try service.batch(batch, unit, viewer, transaction)
      try service.refuse(applications, IssuanceReason.problems(reason, label: move.reasonLabel))
      if move == .hold, try service.jobs.isOpen(batch, in: transaction) {
        throw Refusal("batch-busy", "该批次正在发放证书，请在“查看发证进度”中等待完成后再移入核准中。")
      }
      return try service.each(applications, found, viewer, transaction) { row in
        guard row.state == move.from else { return move.stateReason(row) }
        guard
          try service.issuances.move(
            row.application, from: move.from, to: move.to, reason: move.keepsReason ? reason : nil, in: transaction)
        else { return move.stateReason(row) }
        let subject = try service.recorder.subject(row.application, in: transaction)
        try service.recorder.record(
          move.event, reason, subject, by: .init(account: viewer.account, unit: unit), move.message(subject, reason),
          in: transaction)
        return nil
      }
    }
  }

  /// 批量撤销证书: under a published 撤销 document, with a reason. The certificate stays visible as 已撤销.
  ///
  /// - Throws: `Refusal` where the document or the reason is missing or nobody is ticked.
  public func revoke(
    _ applications: [ApplicationID], of batch: BatchID, under document: ApprovalDocumentID?, reason: String,
    in unit: UnitID, by viewer: Viewer
  ) async throws -> IssuanceOutcome {
    let service = self
    let reason = TextRules.cleaned(reason, allowsLines: true)
    return try await platform.store.database.write { transaction in
      let found = try service.batch(batch, unit, viewer, transaction)
      let paper = try document.flatMap { try service.documents.load($0, in: transaction) }
      var reasons: [Reason] = []
      if !service.fits(paper, found, .revoke) {
        reasons.append(Reason("approval-missing", "请选择批准文号，只能选择本单位已发布的“证书撤销”核准文件。", field: "approval"))
      }
      reasons += IssuanceReason.problems(reason, label: "撤销原因")
      try service.refuse(applications, reasons)
      guard let paper else { return IssuanceOutcome() }
      let revocation = Certificate.Revocation(
        document: paper.id, number: paper.number, day: paper.issuedOn, reason: reason)
      return try service.each(applications, found, viewer, transaction) { row in
        try service.revoke(row, revocation, IssuanceRecorder.Actor(account: viewer.account, unit: unit), transaction)
      }
    }
  }

  private func revoke(
    _ row: Issuance, _ revocation: Certificate.Revocation, _ actor: IssuanceRecorder.Actor, _ transaction: Transaction
  ) throws -> Reason? {
    guard row.state == .issued, let id = row.certificate, let number = row.certificateNumber else {
      return Reason("not-issued", "\(row.applicantName)目前为“\(row.state.label)”，只能撤销“已发放”的证书。")
    }
    guard
      try certificates.revoke(id, revocation, in: transaction),
      try issuances.move(row.application, from: .issued, to: .revoked, reason: nil, in: transaction)
    else { return Reason("not-issued", "\(row.applicantName)的证书此前已撤销，不需要再次操作。") }
    if let revoked = try certificates.load(id, in: transaction) {
      try ReportRepository().enqueue(revoked, at: platform.clock.now(), in: transaction)
    }
    let subject = try recorder.subject(row.application, in: transaction)
    let message = IssuanceRecorder.Message(
      title: "职称证书已撤销",
      body: "您的职称证书（\(number)）已依据\(revocation.number)撤销，原因：\(IssuanceReason.clause(revocation.reason))。如有疑问，请联系受理单位。")
    try recorder.record(
      .revoked, "证书编号\(number)，批准文号\(revocation.number)，原因：\(revocation.reason)", subject, by: actor, message,
      in: transaction)
    return nil
  }

  private func refuse(_ applications: [ApplicationID], _ reasons: [Reason]) throws(Refusal) {
    let nobody = applications.isEmpty ? [Reason("nobody-ticked", "请先在列表中勾选申报人。")] : []
    guard (nobody + reasons).isEmpty else { throw Refusal(nobody + reasons) }
  }

  /// Does `body` on each application of the batch; it answers why not, or nil where it is done.
  private func each(
    _ applications: [ApplicationID], _ batch: Batch, _ viewer: Viewer, _ reader: Reader,
    _ body: (Issuance) throws -> Reason?
  ) throws -> IssuanceOutcome {
    let rows = try issuances.listed(applications, of: batch.unit, business: batch.business, in: reader)
      .filter { $0.batch == batch.id }
    var outcome = IssuanceOutcome()
    for row in rows {
      if let reason = try ownReason(row, viewer, reader) ?? body(row) {
        outcome.refused.append(.init(name: row.applicantName, reason: reason))
      } else {
        outcome.done.append(row.applicantName)
      }
    }
    let missing = applications.count - rows.count
    if missing > 0 {
      let reason = Reason("not-in-batch", "勾选的申报人中有 \(missing) 人已不在该批次，请刷新后重新勾选。")
      outcome.refused.append(.init(name: "", reason: reason))
    }
    return outcome
  }
}
