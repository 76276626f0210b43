import Database
import Documents
import Storage
import Titles

/// What holder and examiner of a request about a certificate both work with: what lies in the database, and the form in
/// its surroundings.
struct CertificateRequestDesk: Sendable {
  let platform: Platform
  let requests: CertificateRequestRepository
  let certificates = CertificateRepository()
  let people: PersonRepository
  private let units = UnitRepository()
  private let files = AttachmentRepository()

  init(platform: Platform) {
    self.platform = platform
    requests = CertificateRequestRepository(vault: platform.store.vault)
    people = PersonRepository(vault: platform.store.vault)
  }

  /// A request with everything that belongs to it.
  struct Loaded: Sendable {
    var request: CertificateRequest
    var answers: Answers
    /// The certificate that it is about, with what it says.
    let certificate: Certificate?
    let frozen: FrozenContent?
    /// The holder's.
    let document: IdentityDocument

    /// What was typed into a field; empty where nothing was.
    func text(_ field: String) -> String { answers[CertificateRequestKind.section, field]?.plainText ?? "" }
  }

  /// - Throws: `NotFound`
  func load(_ id: CertificateRequestID, in reader: Reader) throws -> Loaded {
    guard let request = try requests.load(id, in: reader) else { throw NotFound("申请") }
    return try loaded(request, requests.answers(of: id, in: reader), in: reader)
  }

  func loaded(_ request: CertificateRequest, _ answers: Answers, in reader: Reader) throws -> Loaded {
    guard let document = try people.document(of: request.person, in: reader) else { throw NotFound("个人信息") }
    let certificate = try request.certificate.flatMap { try certificates.load($0, in: reader) }
    let frozen = try certificate.map { certificate in
      try FrozenContent(
        of: certificate.id, sealed: certificates.sealedContent(of: certificate.id, in: reader), vault: platform.store.vault)
    }
    return Loaded(request: request, answers: answers, certificate: certificate, frozen: frozen, document: document)
  }

  /// The form in its surroundings; it must not outlive the reader.
  func engine(_ loaded: Loaded, in reader: Reader) throws -> FormEngine {
    let today = platform.clock.now().day
    let (reference, request) = (platform.reference, loaded.request)
    let lists = platform.formLists.lists(on: today)
    var context = StandardFormContext(today: today, lists: lists)
    let authorities = try units.holders(of: .issuing, in: reader).map { FormOption(code: $0.id.rawValue, label: $0.name) }
    context.lists = { list, parent in list == "authorities" ? authorities : lists.options(list, parent: parent) }
    context.entry = { list, parent, code in
      list == "authorities" ? authorities.first { $0.code == code } : lists.option(list, parent: parent, code: code)
    }
    context.regions = .withDemonstration
    context.facts = [
      "accountName": request.holderName, "accountDocumentType": loaded.document.kind.rawValue,
      "accountDocumentNumber": loaded.document.number,
      "isIssuedElsewhere": loaded.certificate?.source == .system ? "no" : "yes",
    ]
    context.computations["levelOfTitle"] = { inputs in inputs.first.flatMap(reference.catalog.title)?.level.rawValue }
    let files = files
    // A failing look-up finds nothing here; the statement that follows it fails as well and says so.
    context.files = { id in (try? files.load(id, of: request.person, in: reader))?.reference }
    return FormEngine(try platform.forms.schema(request.kind), in: context)
  }

  /// What a new request starts with: the profile's photo and employer, and what the account says.
  func initialAnswers(_ loaded: Loaded, in reader: Reader) throws -> Answers {
    let profile = try people.profile(of: loaded.request.person, in: reader)[section: PersonProfile.section]?.fields ?? [:]
    var known: FieldValues = [:]
    known["photo"] = profile["photo"]
    if let employer = profile["employer"] { known["employer"] = .text(employer.plainText) }
    return try engine(loaded, in: reader).initialAnswers(profile: known)
  }

  /// What a correction would change: the certificate's content before and after. Nil for other requests.
  func correction(_ loaded: Loaded) throws -> AmendedContent? {
    guard loaded.request.kind == .correction, let frozen = loaded.frozen else { return nil }
    let before = frozen.content(photo: nil)
    var after = before
    let texts: [(String, WritableKeyPath<CertificateContent, String>)] = [
      ("holderName", \.holderName), ("employer", \.employer), ("specialty", \.specialty), ("decidingBody", \.decidingBody),
      ("approvalNumber", \.approvalNumber),
    ]
    for (field, path) in texts where !loaded.text(field).isEmpty { after[keyPath: path] = loaded.text(field) }
    if let day = Day(loaded.text("obtainedOn")) { after.acquired = day }
    if let day = Day(loaded.text("issuedOn")) { after.issued = day }
    if let title = title(loaded), let series = platform.reference.catalog.series(title.series) {
      (after.title, after.series, after.level) = (title.name, series.name, title.level.label)
    }
    return AmendedContent(before, after)
  }

  /// The title that was chosen.
  func title(_ loaded: Loaded) -> Title? { platform.reference.catalog.title(loaded.text("title")) }

  /// Everything that keeps it from being submitted, or passed.
  func problems(_ loaded: Loaded, _ engine: FormEngine, in reader: Reader) throws -> [Reason] {
    var reasons = engine.validate(loaded.answers).problems.map(\.reason)
    let request = loaded.request
    switch request.kind {
    case .registration:
      let others = try requests.underExamination(number: request.number, in: reader).filter { $0.id != request.id }
      if !request.number.isEmpty, try certificates.isTaken(request.number, in: reader) || !others.isEmpty {
        let sentence = "证书编号“\(request.number)”已经登记或正在审核，请对照原证书核对；如果确实是您的证书，请联系受理单位核实。"
        reasons.append(Reason("number-taken", sentence, field: "certificateNumber"))
      }
    case .completion:
      if loaded.certificate?.state != .valid { reasons.append(CertificateRequestDesk.notValid) }
    case .correction:
      if loaded.certificate?.state != .valid { reasons.append(CertificateRequestDesk.notValid) }
      if let correction = try correction(loaded), reasons.isEmpty { reasons += correctionProblems(correction) }
    }
    return reasons
  }

  private func correctionProblems(_ correction: AmendedContent) -> [Reason] {
    guard !correction.changes.isEmpty else {
      return [Reason("unchanged", "没有填写与证书不同的内容，请在“更正为”中至少填写一项。", field: "holderName")]
    }
    guard correction.content.acquired > correction.content.issued else { return [] }
    let days = "取得时间（\(correction.content.acquired)）晚于发证时间（\(correction.content.issued)）"
    return [Reason("obtained-after-issue", "更正后\(days)，请核对后重新填写。", field: "obtainedOn")]
  }

  private static let notValid = Reason("not-valid", "证书目前不是“有效”状态，不能办理，请在“我的证书”中查看。")

  /// The request for reading.
  func view(_ loaded: Loaded, in reader: Reader) throws -> CertificateRequestView {
    let engine = try engine(loaded, in: reader)
    let name: String? = try loaded.request.unit.flatMap { try reader.value("SELECT name FROM units WHERE id = \($0)") }
    // What was passed is the certificate's history: the form is compared with what stood before no more.
    let changes = loaded.request.state == .passed ? [] : try correction(loaded)?.changes ?? []
    let document = engine.document(loaded.answers)
    return CertificateRequestView(
      request: loaded.request, document: loaded.request.kind == .correction ? document.filledOnly : document, changes: changes,
      certificate: loaded.certificate, authorityName: name ?? "",
      records: try requests.records(of: loaded.request.id, in: reader))
  }
}
