import Database
import Documents
import Storage
public import Titles

/// 我的证书: what a holder sees of their certificates, and the stored files for those who may have them.
public struct CertificateService: Sendable {
  private let platform: Platform
  private let certificates = CertificateRepository()
  private let checks = CertificateCheckRepository()
  private let ofd: OFDKeeper

  /// Works on this platform.
  ///
  /// - Parameter signing: signs the OFD files, which are made when they are first asked for.
  public init(platform: Platform, signing: CertificateSigning) {
    self.platform = platform
    ofd = OFDKeeper(platform: platform, signing: signing)
  }

  /// The viewer's certificates, the newest first; of each the version that stands.
  ///
  /// - Throws: `NotFound` for the account of a unit, which holds none.
  public func mine(_ viewer: Viewer) async throws -> [Certificate] {
    guard let person = viewer.person else { throw NotFound("我的证书") }
    let certificates = certificates
    return try await platform.store.database.read { reader in try certificates.list(of: person, in: reader) }
  }

  /// One of the viewer's certificates.
  ///
  /// - Throws: `NotFound` for another person's.
  public func certificate(_ id: CertificateID, by viewer: Viewer) async throws -> Certificate {
    let certificates = certificates
    let found = try await platform.store.database.read { reader in try certificates.load(id, in: reader) }
    guard let found, let person = found.person else { throw NotFound("证书") }
    try Access.decide(viewer, .view, .personal(person)).enforce("证书")
    return found
  }

  /// All versions of one of the viewer's certificates, the newest first.
  ///
  /// - Throws: `NotFound` for another person's.
  public func versions(of id: CertificateID, by viewer: Viewer) async throws -> [Certificate] {
    let number = try await certificate(id, by: viewer).number
    let certificates = certificates
    return try await platform.store.database.read { reader in try certificates.versions(of: number, in: reader) }
  }

  /// 查验记录 of all versions of one of the viewer's certificates, the newest first.
  ///
  /// - Throws: `NotFound` for another person's.
  public func checks(
    of id: CertificateID, _ window: ListWindow, by viewer: Viewer
  ) async throws -> (certificate: Certificate, checks: ListPage<CertificateCheckEntry>) {
    let certificate = try await certificate(id, by: viewer)
    let checks = checks
    let page = try await platform.store.database.read { reader in try checks.list(of: certificate.number, window, in: reader) }
    return (certificate, page)
  }

  /// The secret of the certificate's QR address; for its holder's page.
  public func checkToken(of certificate: Certificate) -> String {
    CheckAddress.token(of: certificate.id, vault: platform.store.vault)
  }

  /// The QR code of an address, as an SVG drawing.
  ///
  /// - Parameter label: what a screen reader says.
  public func code(of address: String, label: String) throws -> String { try QRCode(address).svg(label: label) }

  /// The stored file of one of the viewer's certificates: the same bytes every time.
  ///
  /// - Throws: `NotFound` for another person's, `Refusal` where its OFD can't be made.
  public func file(
    of id: CertificateID, as format: CertificateFormat, by viewer: Viewer
  ) async throws -> (certificate: Certificate, bytes: [UInt8]) {
    return try await stored(try await certificate(id, by: viewer), format)
  }

  /// The stored file of a certificate that the unit issued.
  ///
  /// - Throws: `NotFound` for another unit's, `Refusal` where the viewer may not use 职称认定发证.
  public func file(
    of id: CertificateID, as format: CertificateFormat, in unit: UnitID, by viewer: Viewer
  ) async throws -> (certificate: Certificate, bytes: [UInt8]) {
    try Access.decide(viewer, .use(.issuance), .unit(unit)).enforce("单位")
    let certificates = certificates
    let found = try await platform.store.database.read { reader in try certificates.load(id, in: reader) }
    guard let found, found.unit == unit else { throw NotFound("证书") }
    return try await stored(found, format)
  }

  private func stored(
    _ certificate: Certificate, _ format: CertificateFormat
  ) async throws -> (certificate: Certificate, bytes: [UInt8]) {
    var certificate = certificate
    if format == .ofd { certificate.ofdSHA256 = try await ofd.digest(of: certificate) }
    guard let digest = certificate.sha256(of: format).flatMap(AttachmentDigest.init(rawValue:)) else { throw NotFound("证书文件") }
    return (certificate, try await platform.store.attachments.data(digest))
  }
}
