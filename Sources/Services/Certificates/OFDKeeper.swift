import Database
import Documents
import Storage
import Titles

/// Makes a certificate's OFD when it is first asked for, from what was frozen at issuing, and keeps it as it keeps the PDF.
///
/// Not at issuing itself: most certificates are never wanted as OFD, and a second signature would halve the speed of a
/// batch.
struct OFDKeeper: Sendable {
  let platform: Platform
  let signing: CertificateSigning
  private let certificates = CertificateRepository()

  init(platform: Platform, signing: CertificateSigning) {
    self.platform = platform
    self.signing = signing
  }

  /// The digest of the certificate's OFD, which is there from now on.
  ///
  /// - Throws: `Refusal` where the photo is lost; `FileError`, `SigningError`.
  func digest(of certificate: Certificate) async throws -> String {
    if let known = certificate.ofdSHA256 { return known }
    let (platform, certificates, id) = (platform, certificates, certificate.id)
    let sealed = try await platform.store.database.read { reader in try certificates.sealedContent(of: id, in: reader) }
    let frozen = try FrozenContent(of: id, sealed: sealed, vault: platform.store.vault)
    let made = try await make(frozen, issuedAt: certificate.createdAt)
    return try await platform.store.database.write { transaction in
      // Where two asked at the same moment the first one's file stands.
      try certificates.keep(ofdSHA256: made, of: id, in: transaction)
      guard let kept = try certificates.load(id, in: transaction)?.ofdSHA256 else { throw NotFound("证书") }
      return kept
    }
  }

  private func make(_ frozen: FrozenContent, issuedAt: Moment) async throws -> String {
    let (signer, now) = (signing.ofdSigner, platform.clock.now())
    let photo = try await photo(of: frozen)
    let ofd = try await platform.workers.run {
      try CertificateRenderer().ofd(frozen.content(photo: photo), created: issuedAt, signer: signer, at: now)
    }
    return try await platform.store.attachments.store(ofd).digest.rawValue
  }

  private func photo(of frozen: FrozenContent) async throws -> [UInt8] {
    do {
      guard let digest = frozen.photo else { throw FileError.notFound }
      return try await platform.store.attachments.data(digest)
    } catch FileError.notFound, AttachmentError.damaged {
      throw Refusal("photo-missing", "证书的免冠照文件已丢失或损坏，无法制作 OFD 文件，请下载 PDF 文件，并联系系统管理员从备份中恢复。")
    }
  }
}
