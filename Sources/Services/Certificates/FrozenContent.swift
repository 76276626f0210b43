import Documents
import Foundation
import Storage

/// What a certificate said when it was issued, sealed beside it: the other formats are made of this and of nothing that may
/// have changed since.
struct FrozenContent: Codable, Sendable {
  /// All that is printed, without the photo's bytes.
  private let content: CertificateContent
  private let photoSHA256: String

  /// Where the photo lies in the store.
  var photo: AttachmentDigest? { AttachmentDigest(rawValue: photoSHA256) }

  init(_ content: CertificateContent, photo: AttachmentDigest) {
    var content = content
    content.photo = nil
    self.content = content
    photoSHA256 = photo.rawValue
  }

  /// Everything again, with the photo.
  func content(photo bytes: [UInt8]) -> CertificateContent {
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
}
