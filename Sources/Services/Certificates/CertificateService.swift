import Database
import Documents
import Storage
public import Titles

/// 我的证书: what a holder sees of their certificates, and the stored PDF for those who may have it.
public struct CertificateService: Sendable {
  private let platform: Platform
  private let certificates = CertificateRepository()
  private let checks = CertificateCheckRepository()

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
  }

  /// The viewer's certificates, the newest first.
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
    guard let found else { throw NotFound("证书") }
    try Access.decide(viewer, .view, .personal(found.person)).enforce("证书")
    return found
  }

  /// 查验记录 of one of the viewer's certificates, the newest first.
  ///
  /// - Throws: `NotFound` for another person's.
  public func checks(
    of id: CertificateID, _ window: ListWindow, by viewer: Viewer
  ) async throws -> (certificate: Certificate, checks: ListPage<CertificateCheckEntry>) {
    let certificate = try await certificate(id, by: viewer)
    let checks = checks
    let page = try await platform.store.database.read { reader in try checks.list(of: id, window, in: reader) }
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

  /// The stored PDF of one of the viewer's certificates, byte for byte as it was issued.
  ///
  /// - Throws: `NotFound` for another person's.
  public func pdf(of id: CertificateID, by viewer: Viewer) async throws -> (certificate: Certificate, bytes: [UInt8]) {
    let certificate = try await certificate(id, by: viewer)
    return (certificate, try await bytes(certificate))
  }

  /// The stored PDF of a certificate that the unit issued.
  ///
  /// - Throws: `NotFound` for another unit's, `Refusal` where the viewer may not use 职称认定发证.
  public func pdf(
    of id: CertificateID, in unit: UnitID, by viewer: Viewer
  ) async throws -> (certificate: Certificate, bytes: [UInt8]) {
    try Access.decide(viewer, .use(.issuance), .unit(unit)).enforce("单位")
    let certificates = certificates
    let found = try await platform.store.database.read { reader in try certificates.load(id, in: reader) }
    guard let found, found.unit == unit else { throw NotFound("证书") }
    return (found, try await bytes(found))
  }

  private func bytes(_ certificate: Certificate) async throws -> [UInt8] {
    guard let digest = AttachmentDigest(rawValue: certificate.pdfSHA256) else { throw NotFound("证书文件") }
    return try await platform.store.attachments.data(digest)
  }
}
