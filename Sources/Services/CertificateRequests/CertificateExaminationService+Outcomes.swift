import Database
import Documents
import Storage
import Titles

/// What passing a request makes: rendered and signed before the transaction that writes it.
extension CertificateExaminationService {
  /// What is to be written, answering the certificate that stands then.
  typealias Change = @Sendable (Transaction) throws -> CertificateID

  func outcome(
    of loaded: CertificateRequestDesk.Loaded, by actor: IssuanceRecorder.Actor
  ) async throws -> Change {
    switch loaded.request.kind {
    case .registration: try await registered(loaded, actor)
    case .completion: try await completed(loaded)
    case .correction: try await corrected(loaded, actor)
    }
  }

  private func registered(
    _ loaded: CertificateRequestDesk.Loaded, _ actor: IssuanceRecorder.Actor
  ) async throws -> Change {
    let facts = try RegistrationFacts(loaded, catalog: platform.reference.catalog)
    let name: String? = try await platform.store.database.read { try $0.value("SELECT name FROM units WHERE id = \(actor.unit)") }
    let photo = try photo(of: loaded)
    let content = facts.content(authority: name ?? "", photo: try await press.photo(photo))
    let id: CertificateID = platform.store.ids.make()
    let print = try await press.print(content, id, photo: photo, of: loaded.document)
    var certificate = Certificate(
      id: id, number: facts.number, application: nil, person: loaded.request.person, unit: actor.unit,
      authorityName: content.issuingAuthority, business: facts.business, holderName: content.holderName,
      documentMasked: loaded.document.masked,
      documentTailHash: CheckAddress.tailHash(
        String(loaded.document.number.suffix(6)), number: facts.number, vault: platform.store.vault),
      seriesCode: facts.title.series, titleCode: facts.title.code, titleLabel: facts.title.label,
      level: facts.title.level, specialty: content.specialty, approval: nil, approvalNumber: content.approvalNumber,
      obtainedOn: content.acquired, issuedOn: content.issued, remark: "", checkHash: print.checkHash,
      pdfSHA256: print.pdfSHA256, createdAt: platform.clock.now())
    certificate.source = .registered
    let new = certificate
    return { transaction in
      guard try !desk.certificates.isTaken(new.number, in: transaction) else {
        throw Refusal("number-taken", "证书编号“\(new.number)”已被另一本证书使用，请核实后退回申请人。")
      }
      try desk.certificates.insert(new, content: print.frozen, in: transaction)
      let words = "您登记的职称证书（编号 \(new.number)）已通过审核并生成电子证书，可在个人中心“我的证书”中查看和下载。"
      try tell(loaded, "登记的职称证书已通过", words, transaction)
      return id
    }
  }

  private func completed(_ loaded: CertificateRequestDesk.Loaded) async throws -> Change {
    guard let certificate = loaded.certificate, let frozen = loaded.frozen else { throw NotFound("证书") }
    let photo = try photo(of: loaded)
    var content = frozen.content(photo: try await press.photo(photo))
    content.employer = loaded.text("employer")
    let print = try await press.print(content, certificate.id, photo: photo, of: frozen.document)
    return { transaction in
      let isDone = try desk.certificates.complete(
        certificate.id, pdfSHA256: print.pdfSHA256, content: print.frozen, in: transaction)
      guard isDone else { throw Refusal("not-issued", "证书在此期间已被撤销或修改，没有生成电子证书。") }
      let words = "您的职称证书（编号 \(certificate.number)）已完善并生成电子证书，可在个人中心“我的证书”中查看和下载。"
      try tell(loaded, "职称证书已完善", words, transaction)
      return certificate.id
    }
  }

  private func corrected(
    _ loaded: CertificateRequestDesk.Loaded, _ actor: IssuanceRecorder.Actor
  ) async throws -> Change {
    guard let old = loaded.certificate, let frozen = loaded.frozen, let correction = try desk.correction(loaded) else {
      throw NotFound("证书")
    }
    guard let photo = frozen.photo else { throw Refusal("photo-missing", "证书的免冠照已不在系统中，无法制作新版本，请联系系统管理员。") }
    var content = correction.content
    content.photo = try await press.photo(photo)
    let id: CertificateID = platform.store.ids.make()
    let print = try await press.print(content, id, photo: photo, of: frozen.document)
    let now = platform.clock.now()
    let new = old.next(
      id, correction, title: desk.title(loaded), reason: "本人申请补正，\(loaded.text("reason"))", print, at: now)
    let successor = CertificateSuccessor(
      old: old, new: new, frozen: print.frozen, employer: content.employer, state: .corrected)
    return { transaction in
      try successor.takeOver(by: actor, recorder, at: now, transaction)
      return id
    }
  }

  private func photo(of loaded: CertificateRequestDesk.Loaded) throws -> AttachmentDigest {
    let file = loaded.answers[CertificateRequestKind.section, "photo"]?.files.first
    guard let digest = file.flatMap({ AttachmentDigest(rawValue: $0.sha256) }) else {
      throw Refusal("photo-missing", "申请中没有免冠照，无法制作电子证书，请退回申请人补充。")
    }
    return digest
  }
}
