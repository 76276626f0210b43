import Database
import Documents
import Storage
import Titles

/// 证书查验: anybody checks a certificate, without signing in. Every certificate that was found notes the visit for
/// its holder; how often an address may ask is for the portal to decide.
public struct CertificateCheckService: Sendable {
  private let platform: Platform
  private let signing: CertificateSigning
  private let certificates = CertificateRepository()
  private let checks = CertificateCheckRepository()

  /// Places for files of strangers on their way in, over the whole site.
  private let places: LimitedPlaces

  /// The most bytes of an uploaded certificate; certificates have some two hundred kilobytes.
  public static let maximumFileBytes = 2 << 20

  /// Works on this platform.
  ///
  /// - Parameter places: how many files may be on their way in at once.
  public init(platform: Platform, signing: CertificateSigning, places: Int = 32) {
    self.platform = platform
    self.signing = signing
    self.places = LimitedPlaces(places)
  }

  /// Checks by 证书编号 with 姓名 or the last six characters of the document number.
  ///
  /// - Parameter address: who asks, as the server sees them.
  /// - Throws: `Refusal` where something isn't filled in.
  public func check(
    number: String, proof: String, from address: String
  ) async throws -> CertificateCheckResult {
    let number = CertificateNumber.normalized(number)
    let proof = TextRules.cleaned(proof)
    var reasons: [Reason] = []
    if number.isEmpty {
      reasons.append(Reason("number-missing", "请填写证书编号。", field: "number"))
    } else if number.count > CertificateNumber.limit {
      reasons.append(Reason("number-invalid", "证书编号过长，请对照证书核对后重新填写。", field: "number"))
    }
    if proof.isEmpty { reasons.append(Reason("proof-missing", "请填写姓名或证件号码后六位。", field: "proof")) }
    if proof.count > 100 { reasons.append(Reason("proof-invalid", "姓名或证件号码后六位过长，请核对后重新填写。", field: "proof")) }
    guard reasons.isEmpty else { throw Refusal(reasons) }
    let certificates = certificates
    let found = try await platform.store.database.read { reader in try certificates.find(number: number, in: reader) }
    guard let found else { return try await isUnderVerification(number, proof) ? .underVerification : .notFound }
    guard let way = way(proof, found) else { return .notFound }
    return try await note(found, way, address)
  }

  /// Whether a registration of this certificate is being examined.
  private func isUnderVerification(_ number: String, _ proof: String) async throws -> Bool {
    let vault = platform.store.vault
    let tail = TextRules.halfWidth(proof).uppercased()
    return try await platform.store.database.read { reader in
      let requests = CertificateRequestRepository(vault: vault)
      return try requests.underExamination(number: number, in: reader).contains { request in
        if request.holderName == proof { return true }
        guard tail.count == 6 else { return false }
        let document = try PersonRepository(vault: vault).document(of: request.person, in: reader)
        return document?.number.uppercased().hasSuffix(tail) ?? false
      }
    }
  }

  /// Which proof fits the certificate: nil where neither does.
  private func way(_ proof: String, _ certificate: Certificate) -> CheckWay? {
    if proof == certificate.holderName { return .name }
    let tail = TextRules.halfWidth(proof)
    guard tail.count == 6 else { return nil }
    let hash = CheckAddress.tailHash(tail, number: certificate.number, vault: platform.store.vault)
    return hash == certificate.documentTailHash ? .documentTail : nil
  }

  /// Checks by the secret in the QR address.
  public func check(token: String, from address: String) async throws -> CertificateCheckResult {
    guard let hash = CheckAddress.hash(token) else { return .notFound }
    let certificates = certificates
    let found = try await platform.store.database.read { reader in try certificates.find(checkHash: hash, in: reader) }
    guard let found else { return .notFound }
    return try await note(found, .address, address)
  }

  /// Begins to take a file that is to be checked.
  ///
  /// - Throws: `WorkerPoolError.overloaded` where as many as may be are on their way.
  public func beginFile() async throws -> CertificateFileIntake {
    let place = try places.take()
    let spool = platform.store.attachments.spool
    let sink = try await platform.workers.run {
      try spool.beginUpload(limit: Int64(CertificateCheckService.maximumFileBytes))
    }
    return CertificateFileIntake(platform: platform, sink: sink, place: place)
  }

  /// Checks an uploaded PDF or OFD: whether its bytes are those that were issued, and where they aren't, a PDF's signature.
  ///
  /// - Throws: `Refusal` where the file can't be one.
  public func check(file: CertificateFileIntake.File?, from address: String) async throws -> CertificateCheckResult {
    guard let content = file?.content, content.size > 0 else {
      throw Refusal("file-missing", "请选择要查验的证书文件（PDF 或 OFD）。", field: "file")
    }
    defer { content.drop() }
    let (certificates, digest) = (certificates, content.digest.rawValue)
    let found = try await platform.store.database.read { reader in try certificates.find(fileSHA256: digest, in: reader) }
    // The very bytes that were stored, signature and all: there is nothing more to check.
    if let found { return try await note(found, .file, address, isFileAuthentic: true) }
    let verifier = signing.verifier
    return try await platform.inspectors.run {
      let bytes = try content.bytes()
      // A zip archive, as every OFD file is: its bytes are those that were issued, or it proves nothing.
      if bytes.starts(with: [0x50, 0x4B, 3, 4]) { return .notIssued }
      guard bytes.starts(with: Array("%PDF-".utf8)) else {
        throw Refusal("file-not-pdf", "文件不是 PDF 或 OFD，请选择从“我的证书”下载的证书文件。", field: "file")
      }
      return switch verifier.check(bytes).verdict {
      case .notSigned: .notSigned
      case .altered, .notWholeFile: .altered
      case .valid, .untrusted: .notFound
      }
    }
  }

  /// Notes the visit for the holder and answers the finding.
  private func note(
    _ certificate: Certificate, _ way: CheckWay, _ address: String, isFileAuthentic: Bool = false
  ) async throws -> CertificateCheckResult {
    let entry = CertificateCheckEntry(at: platform.clock.now(), way: way, region: AddressRegion(address))
    let id = (platform.store.ids.make() as RecordID).rawValue
    let (checks, certificates) = (checks, certificates)
    let standing = try await platform.store.database.write { transaction in
      try checks.add(entry, of: certificate.id, id, in: transaction)
      guard certificate.state.isReplaced else { return certificate }
      return try certificates.find(number: certificate.number, in: transaction) ?? certificate
    }
    return .found(CertificateCheckResult.Finding(certificate, standing: standing, isFileAuthentic: isFileAuthentic))
  }
}
