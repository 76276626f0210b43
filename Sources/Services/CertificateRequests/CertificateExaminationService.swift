import Database
import Documents
import Storage
public import Titles

/// 证书登记审核: what an authority does with the requests of holders.
public struct CertificateExaminationService: Sendable {
  let platform: Platform
  let desk: CertificateRequestDesk
  let press: CertificatePress
  let recorder: IssuanceRecorder

  /// Works on this platform.
  ///
  /// - Parameters:
  ///   - signing: signs what is made.
  ///   - checkAddress: the whole address behind the QR code of a certificate with this secret.
  public init(
    platform: Platform, signing: CertificateSigning, checkAddress: @escaping @Sendable (_ token: String) -> String
  ) {
    self.platform = platform
    desk = CertificateRequestDesk(platform: platform)
    press = CertificatePress(platform: platform, signing: signing, checkAddress: checkAddress)
    recorder = IssuanceRecorder(platform: platform)
  }

  /// The unit's list: the rows of the window and how many stand in each tab.
  ///
  /// - Throws: `NotFound`, `Refusal` where the viewer may not use the menu.
  public func list(
    of unit: UnitID, _ filter: CertificateRequestFilter, _ window: ListWindow, by viewer: Viewer
  ) async throws -> (page: ListPage<CertificateRequest>, counts: [CertificateRequestState: Int]) {
    try Access.decide(viewer, .use(.certificateRequests), .unit(unit)).enforce("单位")
    return try await platform.store.database.read { reader in
      let page = try desk.requests.list(of: unit, filter, window, in: reader)
      return (page, try desk.requests.counts(of: unit, filter, in: reader))
    }
  }

  /// One request that was submitted to the unit.
  ///
  /// - Throws: `NotFound` for another unit's, or one that its holder has taken back.
  public func view(
    _ id: CertificateRequestID, in unit: UnitID, by viewer: Viewer
  ) async throws -> CertificateRequestView {
    try await platform.store.database.read { reader in try desk.view(loaded(id, unit, viewer, reader), in: reader) }
  }

  /// 退回 with a reason: its holder corrects and submits it again.
  ///
  /// - Throws: `Refusal` with every reason.
  public func sendBack(
    _ id: CertificateRequestID, reason: String, in unit: UnitID, by viewer: Viewer
  ) async throws {
    let reason = TextRules.cleaned(reason, allowsLines: true)
    try await platform.store.database.write { transaction in
      let loaded = try loaded(id, unit, viewer, transaction)
      let reasons = own(loaded, viewer) + IssuanceReason.problems(reason, label: "退回原因")
      guard reasons.isEmpty else { throw Refusal(reasons) }
      try move(loaded, .returned, detail: reason, unit, viewer, transaction)
      let words = "您的“\(loaded.request.kind.label)”已被退回，原因：\(IssuanceReason.clause(reason))。请在个人中心“我的证书”中修改后重新提交。"
      try tell(loaded, "证书申请已退回", words, transaction)
    }
  }

  /// 通过: a registration becomes a certificate of the platform, a completed one gets its electronic certificate, a
  /// corrected one its next version.
  ///
  /// - Parameter version: of the request that was looked at; what was changed since isn't passed.
  /// - Throws: `Refusal` with every reason.
  public func pass(_ id: CertificateRequestID, version: Int, in unit: UnitID, by viewer: Viewer) async throws {
    let basis = try await platform.store.database.read { reader in
      let loaded = try loaded(id, unit, viewer, reader)
      var reasons = own(loaded, viewer)
      if loaded.request.state != .submitted || loaded.request.version != version { reasons = [Self.changed] }
      if reasons.isEmpty { reasons += try desk.problems(loaded, desk.engine(loaded, in: reader), in: reader) }
      guard reasons.isEmpty else { throw Refusal(reasons) }
      return loaded
    }
    let change = try await outcome(of: basis, by: IssuanceRecorder.Actor(account: viewer.account, unit: unit))
    try await platform.store.database.write { transaction in
      try LiveSeat.require(.certificateRequests, of: viewer, in: unit, transaction)
      guard try desk.requests.load(id, in: transaction)?.version == version else { throw Refusal([Self.changed]) }
      let certificate = try change(transaction)
      let made = basis.request.kind == .registration ? certificate : nil
      try move(basis, .passed, certificate: made, unit, viewer, transaction)
    }
  }

  private static let changed = Refusal("state-changed", "申请在此期间已被撤回、修改或办理，请刷新页面后查看。").reasons[0]

  // MARK: What all of them need

  private func loaded(
    _ id: CertificateRequestID, _ unit: UnitID, _ viewer: Viewer, _ reader: Reader
  ) throws -> CertificateRequestDesk.Loaded {
    if reader is Transaction {
      try LiveSeat.require(.certificateRequests, of: viewer, in: unit, reader)
    } else {
      try Access.decide(viewer, .use(.certificateRequests), .unit(unit)).enforce("单位")
    }
    let loaded = try desk.load(id, in: reader)
    guard loaded.request.unit == unit, loaded.request.state != .draft else { throw NotFound("申请") }
    return loaded
  }

  /// Nobody decides on a certificate of their own.
  private func own(_ loaded: CertificateRequestDesk.Loaded, _ viewer: Viewer) -> [Reason] {
    guard viewer.person == loaded.request.person else { return [] }
    return [Reason("own", "这是您本人的申请，按回避要求须由本单位其他人员办理。")]
  }

  private func move(
    _ loaded: CertificateRequestDesk.Loaded, _ event: CertificateRequestEvent, detail: String = "",
    certificate: CertificateID? = nil, _ unit: UnitID, _ viewer: Viewer, _ transaction: Transaction
  ) throws {
    let now = platform.clock.now()
    let name: String = try transaction.value("SELECT name FROM units WHERE id = \(unit)") ?? ""
    let record = CertificateRequestRecord(at: now, actorName: name, event: event, detail: detail)
    let id = loaded.request.id
    guard
      try desk.requests.move(
        id, from: [.submitted], record, by: viewer.account, certificate: certificate, in: transaction)
    else { throw Refusal([Self.changed]) }
    try AuditLog(vault: platform.store.vault).append(
      "certificate-request.\(event.rawValue)", on: id.rawValue, by: viewer.account, at: now, in: transaction)
  }

  func tell(
    _ loaded: CertificateRequestDesk.Loaded, _ title: String, _ words: String, _ transaction: Transaction
  ) throws {
    try Postman(platform: platform).tell(
      .person(loaded.request.person), title, words, about: nil, at: platform.clock.now(),
      in: transaction)
  }
}
