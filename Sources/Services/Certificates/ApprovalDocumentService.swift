import Database
import Storage
public import Titles

/// 核准文件发布: the official papers under which a unit issues and revokes certificates.
public struct ApprovalDocumentService: Sendable {
  private let platform: Platform
  private let documents = ApprovalDocumentRepository()
  private let authorities = AuthorityRepository()

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
  }

  /// The unit's documents, the newest first.
  ///
  /// - Throws: `NotFound`, `Refusal` where the viewer may not use the menu.
  public func list(
    of unit: UnitID, _ filter: ApprovalFilter, _ window: ListWindow, by viewer: Viewer
  ) async throws -> ListPage<ApprovalDocument> {
    try allow(viewer, unit)
    let documents = documents
    return try await platform.store.database.read { reader in try documents.list(of: unit, filter, window, in: reader) }
  }

  /// One of the unit's documents with the number of certificates that hang on it.
  ///
  /// - Throws: `NotFound` for another unit's.
  public func document(
    _ id: ApprovalDocumentID, of unit: UnitID, by viewer: Viewer
  ) async throws -> (document: ApprovalDocument, uses: Int) {
    try allow(viewer, unit)
    let documents = documents
    return try await platform.store.database.read { reader in
      guard let document = try documents.load(id, in: reader), document.unit == unit else { throw NotFound("核准文件") }
      return (document, try documents.uses(of: id, in: reader))
    }
  }

  /// Begins the upload of a document's PDF, checked by its content.
  ///
  /// - Parameter name: the file's name, made harmless by the caller.
  public func beginUpload(name: String, for unit: UnitID, by viewer: Viewer) async throws -> AttachmentIntake {
    try allow(viewer, unit)
    return try await AttachmentService(platform: platform).begin(.pdf, name: name, field: "attachment", of: .unit(unit))
  }

  /// What is wrong with a draft whose file was refused for these reasons: all of it at once.
  public func refusal(adding reasons: [Reason], to draft: ApprovalDraft, for unit: UnitID) async throws -> Refusal {
    let (authorities, today) = (authorities, platform.clock.now().day)
    let offered = try await platform.store.database.read { try authorities.businesses(of: unit, in: $0) }
    let others = draft.problems(offered: offered, today: today).filter { $0.field != "attachment" }
    return Refusal(others + reasons)
  }

  /// Publishes a document; from then on it can't be changed.
  ///
  /// - Throws: `Refusal` with every reason.
  public func publish(_ draft: ApprovalDraft, for unit: UnitID, by viewer: Viewer) async throws -> ApprovalDocumentID {
    try allow(viewer, unit)
    let (platform, documents, authorities) = (platform, documents, authorities)
    return try await platform.store.database.write { transaction in
      try LiveSeat.require(.approvalDocuments, of: viewer, in: unit, transaction)
      let now = platform.clock.now()
      let offered = try authorities.businesses(of: unit, in: transaction)
      var reasons = draft.problems(offered: offered, today: now.day)
      let number = TextRules.cleaned(draft.number)
      if !number.isEmpty, try documents.isTaken(number, by: unit, in: transaction) {
        reasons.append(Reason("number-taken", "本单位已发布过发文字号“\(number)”，请核对；如需更正，请先撤回原文件。", field: "number"))
      }
      if let attachment = draft.attachment, try !ApprovalDocumentService.owns(attachment, unit, transaction) {
        reasons.append(Reason("attachment-missing", "上传的文件已失效，请重新上传。", field: "attachment"))
      }
      guard
        reasons.isEmpty, let issuedOn = draft.issuedOn, let business = draft.business, let kind = draft.kind,
        let attachment = draft.attachment
      else { throw Refusal(reasons) }
      let document = ApprovalDocument(
        id: platform.store.ids.make(), unit: unit, number: number, title: TextRules.cleaned(draft.title),
        issuedOn: issuedOn, business: business, kind: kind, attachment: attachment, createdAt: now,
        createdBy: viewer.account)
      try documents.insert(document, in: transaction)
      try audit("approval-document.publish", document.id, "\(kind.rawValue)", viewer, transaction)
      return document.id
    }
  }

  /// Withdraws a document on which no certificate hangs.
  ///
  /// - Throws: `Refusal` with every reason; `NotFound` for another unit's.
  public func withdraw(
    _ id: ApprovalDocumentID, reason: String, of unit: UnitID, by viewer: Viewer
  ) async throws {
    try allow(viewer, unit)
    let (platform, documents) = (platform, documents)
    let reason = TextRules.cleaned(reason, allowsLines: true)
    try await platform.store.database.write { transaction in
      try LiveSeat.require(.approvalDocuments, of: viewer, in: unit, transaction)
      guard let document = try documents.load(id, in: transaction), document.unit == unit else {
        throw NotFound("核准文件")
      }
      var reasons = IssuanceReason.problems(reason, label: "撤回原因")
      let uses = try documents.uses(of: id, in: transaction)
      if uses > 0 {
        reasons.append(Reason("document-used", "已有 \(uses) 本证书依据“\(document.number)”办理，该文件不能撤回。"))
      }
      if try ApprovalDocumentService.isOrdered(id, transaction) {
        reasons.append(Reason("document-in-use", "正在依据“\(document.number)”发放证书，请等待发证任务完成后再试。"))
      }
      guard reasons.isEmpty else { throw Refusal(reasons) }
      guard try documents.withdraw(id, reason: reason, at: platform.clock.now(), in: transaction) else {
        throw Refusal("document-withdrawn", "“\(document.number)”此前已撤回，不需要再次操作。")
      }
      try audit("approval-document.withdraw", id, "", viewer, transaction)
    }
  }

  private func allow(_ viewer: Viewer, _ unit: UnitID) throws {
    try Access.decide(viewer, .use(.approvalDocuments), .unit(unit)).enforce("单位")
  }

  private static func owns(_ attachment: AttachmentID, _ unit: UnitID, _ reader: Reader) throws -> Bool {
    try reader.exists("SELECT 1 FROM attachments WHERE id = \(attachment) AND unit_id = \(unit)")
  }

  /// Whether a job that isn't done issues under the document.
  private static func isOrdered(_ id: ApprovalDocumentID, _ reader: Reader) throws -> Bool {
    let pattern = LikePattern.containing(id.rawValue)
    return try reader.exists("SELECT 1 FROM jobs WHERE state <> 'done' AND payload LIKE \(pattern) ESCAPE '!'")
  }

  private func audit(
    _ action: String, _ id: ApprovalDocumentID, _ detail: String, _ viewer: Viewer, _ transaction: Transaction
  ) throws {
    try AuditLog(vault: platform.store.vault).append(
      action, on: id.rawValue, by: viewer.account, detail: detail, at: platform.clock.now(), in: transaction)
  }
}
