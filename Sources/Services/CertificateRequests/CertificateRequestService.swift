import Database
import Documents
import Storage
public import Titles

/// 登记职称证书, 完善 and 申请补正: what a holder does with requests about certificates of their own.
public struct CertificateRequestService: Sendable {
  let platform: Platform
  let desk: CertificateRequestDesk

  /// Requests of one person that may be open at once.
  static let openLimit = 20

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
    desk = CertificateRequestDesk(platform: platform)
  }

  /// The viewer's requests that aren't passed, the newest first.
  public func open(by viewer: Viewer) async throws -> [CertificateRequest] {
    guard let person = viewer.person else { throw NotFound("我的证书") }
    return try await platform.store.database.read { try desk.requests.open(of: person, in: $0) }
  }

  /// 登记职称证书: begins one, or goes on with one that was begun and never submitted.
  public func register(by viewer: Viewer) async throws -> CertificateRequestID {
    guard let person = viewer.person else { throw NotFound("我的证书") }
    return try await platform.store.database.write { transaction in
      let open = try desk.requests.open(of: person, in: transaction)
      if let begun = open.first(where: { $0.kind == .registration && $0.submittedAt == nil }) { return begun.id }
      guard open.count < CertificateRequestService.openLimit else {
        throw Refusal("requests-too-many", "您有\(open.count)份申请还没有办结，请先办理完再登记新的证书。")
      }
      guard let holder = try desk.people.load(person, in: transaction) else { throw NotFound("个人信息") }
      let request = CertificateRequest(
        id: platform.store.ids.make(), kind: .registration, person: person, holderName: holder.name,
        createdAt: platform.clock.now())
      return try begin(request, transaction)
    }
  }

  /// 完善 or 申请补正 of a certificate of the viewer's: begins it, or goes on with what was begun.
  ///
  /// - Throws: `NotFound` for another person's; `Refusal` where the certificate can't be completed or corrected.
  public func begin(
    _ kind: CertificateRequestKind, of id: CertificateID, by viewer: Viewer
  ) async throws -> CertificateRequestID {
    try await platform.store.database.write { transaction in
      guard let certificate = try desk.certificates.load(id, in: transaction), let person = certificate.person else {
        throw NotFound("证书")
      }
      try Access.decide(viewer, .view, .personal(person)).enforce("证书")
      if let open = try desk.requests.open(about: id, in: transaction) { return open.id }
      if let reason = certificate.obstacle(to: kind) { throw Refusal([reason]) }
      let request = CertificateRequest(
        id: platform.store.ids.make(), kind: kind, person: person, unit: certificate.unit, certificate: id,
        number: certificate.number, holderName: certificate.holderName, titleLabel: certificate.titleLabel,
        createdAt: platform.clock.now())
      return try begin(request, transaction)
    }
  }

  private func begin(_ request: CertificateRequest, _ transaction: Transaction) throws -> CertificateRequestID {
    let loaded = try desk.loaded(request, Answers(), in: transaction)
    try desk.requests.insert(request, desk.initialAnswers(loaded, in: transaction), in: transaction)
    return request.id
  }

  /// The form of a request that its holder may change.
  ///
  /// - Throws: `NotFound` for another person's; `Refusal` where it can't be changed any more.
  public func form(
    _ id: CertificateRequestID, showing posted: PostedFields? = nil, by viewer: Viewer
  ) async throws -> CertificateRequestForm {
    try await platform.store.database.read { reader in
      var loaded = try own(id, viewer, reader, toEdit: true)
      let engine = try desk.engine(loaded, in: reader)
      loaded.answers = engine.refreshed(loaded.answers, profile: [:])
      if let posted {
        loaded.answers = try engine.showing(posted, in: CertificateRequestKind.section, of: loaded.answers)
      }
      return CertificateRequestForm(
        request: loaded.request, controls: controls(loaded, engine),
        guidance: engine.schema.section(CertificateRequestKind.section)?.guidance ?? [],
        problems: try desk.problems(loaded, engine, in: reader), certificate: loaded.certificate,
        records: try desk.requests.records(of: id, in: reader))
    }
  }

  /// A request of the viewer's for reading.
  ///
  /// - Throws: `NotFound` for another person's.
  public func view(_ id: CertificateRequestID, by viewer: Viewer) async throws -> CertificateRequestView {
    try await platform.store.database.read { reader in
      try desk.view(own(id, viewer, reader, toEdit: false), in: reader)
    }
  }

  /// Saves what was typed, the whole form or single fields; invalid values too: nothing typed is lost.
  public func save(
    _ posted: PostedFields, of id: CertificateRequestID, by viewer: Viewer
  ) async throws -> CertificateRequestSaved {
    try await platform.store.database.write { transaction in
      var loaded = try own(id, viewer, transaction, toEdit: true)
      let engine = try desk.engine(loaded, in: transaction)
      let before = loaded.answers
      loaded.answers = try engine.applying(posted, to: CertificateRequestKind.section, of: before)
      let version = try store(&loaded, transaction)
      let changed = engine.changedControls(CertificateRequestKind.section, from: before, to: loaded.answers)
      return CertificateRequestSaved(version: version, at: platform.clock.now(), changed: changed)
    }
  }

  /// Submits it to the authority.
  ///
  /// - Throws: `Refusal` with everything that is missing or wrong.
  public func submit(_ id: CertificateRequestID, by viewer: Viewer) async throws {
    try await platform.store.database.write { transaction in
      let loaded = try own(id, viewer, transaction, toEdit: true)
      let problems = try desk.problems(loaded, desk.engine(loaded, in: transaction), in: transaction)
      guard problems.isEmpty, let unit = loaded.request.unit else { throw Refusal(problems) }
      try move(id, [.draft, .returned], .submitted, viewer, transaction)
      try Postman(platform: platform).tell(
        .unit(unit), "收到证书申请", "收到一份“\(loaded.request.kind.label)”，请在“证书登记审核”中审核。", about: nil,
        at: platform.clock.now(), in: transaction)
    }
  }

  /// 撤回: takes it back as long as it isn't examined.
  public func withdraw(_ id: CertificateRequestID, by viewer: Viewer) async throws {
    try await platform.store.database.write { transaction in
      _ = try own(id, viewer, transaction, toEdit: false)
      try move(id, [.submitted], .withdrawn, viewer, transaction)
    }
  }

  /// 删除: drops what was never submitted.
  public func delete(_ id: CertificateRequestID, by viewer: Viewer) async throws {
    try await platform.store.database.write { transaction in
      _ = try own(id, viewer, transaction, toEdit: true)
      guard try desk.requests.delete(id, in: transaction) else {
        throw Refusal("request-submitted", "提交过的申请不能删除，可以修改后重新提交。")
      }
    }
  }

  // MARK: What all of them need

  func own(
    _ id: CertificateRequestID, _ viewer: Viewer, _ reader: Reader, toEdit: Bool
  ) throws -> CertificateRequestDesk.Loaded {
    let loaded = try desk.load(id, in: reader)
    try Access.decide(viewer, .view, .personal(loaded.request.person)).enforce("申请")
    guard !toEdit || loaded.request.state.isEditable else {
      throw Refusal("not-editable", "申请目前为“\(loaded.request.state.label)”，不能修改；审核前可以撤回后再修改。")
    }
    return loaded
  }

  /// Writes the answers with what lists show of them.
  func store(_ loaded: inout CertificateRequestDesk.Loaded, _ transaction: Transaction) throws -> Int {
    if loaded.request.kind == .registration {
      loaded.request.unit = UnitID(loaded.text("authority"))
      loaded.request.number = CertificateNumber.normalized(loaded.text("certificateNumber"))
      loaded.request.titleLabel = desk.title(loaded)?.label ?? ""
    }
    guard let version = try desk.requests.save(loaded.request, loaded.answers, in: transaction) else {
      throw NotFound("申请")
    }
    return version
  }

  private func move(
    _ id: CertificateRequestID, _ from: [CertificateRequestState], _ event: CertificateRequestEvent, _ viewer: Viewer,
    _ transaction: Transaction
  ) throws {
    let now = platform.clock.now()
    let record = CertificateRequestRecord(at: now, actorName: viewer.name, event: event)
    guard try desk.requests.move(id, from: from, record, by: viewer.account, in: transaction) else {
      throw Refusal("state-changed", "申请的状态已经变化，没有办理，请刷新页面后查看。")
    }
    try AuditLog(vault: platform.store.vault).append(
      "certificate-request.\(event.rawValue)", on: id.rawValue, by: viewer.account, at: now, in: transaction)
  }

  /// The inputs; of a correction each says what the certificate says now.
  private func controls(_ loaded: CertificateRequestDesk.Loaded, _ engine: FormEngine) -> [FieldControl] {
    let controls = engine.controls(CertificateRequestKind.section, loaded.answers)
    guard loaded.request.kind == .correction, let content = loaded.frozen?.content(photo: nil) else { return controls }
    let known = [
      "holderName": content.holderName, "employer": content.employer, "series": content.series, "title": content.title,
      "specialty": content.specialty, "decidingBody": content.decidingBody, "approvalNumber": content.approvalNumber,
      "obtainedOn": content.acquired.description, "issuedOn": content.issued.description,
    ]
    return controls.map { control in
      guard let text = known[control.name] else { return control }
      return control.hinting("证书上现为“\(text)”，不需要更正的请留空。")
    }
  }
}

extension FieldControl {
  /// The same with another line of help.
  fileprivate func hinting(_ hint: String) -> FieldControl {
    FieldControl(
      name: name, label: label, isRequired: isRequired, hint: hint, example: example, width: width, group: group,
      isVisible: isVisible, shape: shape)
  }
}

extension Certificate {
  /// Why its holder can't ask for this; nil where they can.
  public func obstacle(to kind: CertificateRequestKind) -> Reason? {
    guard state == .valid else { return Reason("not-valid", "证书目前为“\(state.label)”，不能办理“\(kind.label)”。") }
    switch kind {
    case .registration: return Reason("registered-already", "证书已在本平台，不需要登记。")
    case .completion:
      return isElectronic ? Reason("complete-already", "证书已有电子证书，不需要完善；内容有误的请“申请补正”。") : nil
    case .correction:
      return isElectronic ? nil : Reason("incomplete", "证书还没有电子证书，请先“完善”，通过后再申请补正。")
    }
  }
}
