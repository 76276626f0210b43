import Documents
import Foundation
import Storage
import Titles

/// What a certificate said when it was issued, sealed beside it: the other formats, its next version and what is reported
/// of it are made of this and of nothing that may have changed since.
struct FrozenContent: Codable, Sendable {
  /// All that is printed, without the photo's bytes.
  private let content: CertificateContent
  private let photoSHA256: String?
  /// The holder's identity document, whole: what is printed is masked.
  let document: IdentityDocument

  /// Where the photo lies in the store; nil where there is none yet.
  var photo: AttachmentDigest? { photoSHA256.flatMap(AttachmentDigest.init(rawValue:)) }

  init(_ content: CertificateContent, photo: AttachmentDigest?, document: IdentityDocument) {
    var content = content
    content.photo = nil
    self.content = content
    photoSHA256 = photo?.rawValue
    self.document = document
  }

  /// Everything again, with the photo.
  func content(photo bytes: [UInt8]?) -> CertificateContent {
    var content = content
    content.photo = bytes
    return content
  }

  /// The JSON that is sealed.
  ///
  /// - Throws: `EncodingError`
  func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(self))
  }

  /// - Throws: `DecodingError`
  init(decoding bytes: [UInt8]) throws {
    self = try JSONDecoder().decode(FrozenContent.self, from: Data(bytes))
  }

  /// What is sealed with the certificate of this id, opened.
  init(of certificate: CertificateID, sealed: [UInt8], vault: Vault) throws {
    self = try FrozenContent(
      decoding: vault.open(sealed, for: CertificateRepository.contentColumn, of: certificate.rawValue))
  }

  /// Sealed for the certificate of this id.
  func sealed(for certificate: CertificateID, vault: Vault) throws -> [UInt8] {
    try vault.seal(encoded(), for: CertificateRepository.contentColumn, of: certificate.rawValue)
  }
}
