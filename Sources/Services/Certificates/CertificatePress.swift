import Database
import Documents
import Storage
import Titles

/// Makes the PDF of a certificate: rendered and signed on threads of the pool, and stored; its bytes are never made again.
struct CertificatePress: Sendable {
  private let platform: Platform
  private let signing: CertificateSigning
  private let checkAddress: @Sendable (_ token: String) -> String

  init(platform: Platform, signing: CertificateSigning, checkAddress: @escaping @Sendable (_ token: String) -> String) {
    self.platform = platform
    self.signing = signing
    self.checkAddress = checkAddress
  }

  /// What a certificate became: its file, the hash of the secret in its QR code, and its sealed content.
  struct Print: Sendable {
    let checkHash: String
    let pdfSHA256: String
    let frozen: [UInt8]
  }

  /// Makes the certificate that is to have this id; its QR address follows from the id.
  ///
  /// - Parameters:
  ///   - photo: where the photo of the content lies in the store.
  ///   - document: the holder's, whole.
  /// - Throws: `Refusal` where something can't be printed; `FileError`, `SigningError`.
  func print(
    _ content: CertificateContent, _ id: CertificateID, photo: AttachmentDigest, of document: IdentityDocument
  ) async throws -> Print {
    let token = CheckAddress.token(of: id, vault: platform.store.vault)
    var content = content
    content.checkURL = checkAddress(token)
    content.isDemonstration = signing.isDemonstration
    let digest = try await stored(content)
    let frozen = try FrozenContent(content, photo: photo, document: document)
      .sealed(for: id, vault: platform.store.vault)
    return Print(checkHash: CheckAddress.hash(token) ?? "", pdfSHA256: digest.rawValue, frozen: frozen)
  }

  /// The photo's bytes.
  ///
  /// - Throws: `Refusal` where it is lost.
  func photo(_ digest: AttachmentDigest) async throws -> [UInt8] {
    do {
      return try await platform.store.attachments.data(digest)
    } catch FileError.notFound, AttachmentError.damaged {
      throw Refusal("photo-missing", "申报书中的免冠照文件已丢失或损坏，无法制作证书，请联系系统管理员从备份中恢复。")
    }
  }

  private func stored(_ content: CertificateContent) async throws -> AttachmentDigest {
    let (signing, now) = (signing, platform.clock.now())
    let pdf = try await platform.workers.run { try signing.sign(CertificatePress.render(content, now), at: now) }
    return try await platform.store.attachments.store(pdf).digest
  }

  /// What is wrong with the content is the item's failure; a fault of the machine leaves the item open.
  private static func render(_ content: CertificateContent, _ now: Moment) throws -> [UInt8] {
    do {
      return try CertificateRenderer().pdf(content, created: now)
    } catch DocumentError.missingGlyphs(let characters) {
      let shown = characters.joined(separator: "、")
      throw Refusal("glyphs-missing", "证书字库中没有“\(shown)”，无法制作证书，请联系系统管理员补充字库后再发放。")
    } catch DocumentError.unreadablePicture {
      throw Refusal("photo-broken", "申报书中的免冠照无法读取，请核实申报人的免冠照。")
    }
  }
}
