public import Crypto
import Foundation

/// Seals values at rest with AES-256-GCM (NIST SP 800-38D), each bound to its column and row: a sealed value that is
/// copied to another place doesn't open there.
///
/// A sealed value is a version byte (1), the nonce (12 bytes), the cipher text and the tag (16 bytes).
public struct SecretBox: Sendable {
  private static let version: UInt8 = 1

  private let key: SymmetricKey
  private let random: any RandomSource

  /// A box with this key, 256 bits.
  public init(key: SymmetricKey, random: any RandomSource = SystemRandom()) {
    self.key = key
    self.random = random
  }

  /// Seals bytes for the column (`persons.document_sealed`) of the row with this id.
  public func seal(_ bytes: [UInt8], for column: String, of row: String) throws -> [UInt8] {
    let nonce = try AES.GCM.Nonce(data: random.bytes(12))
    let context = SecretBox.context(column, row)
    let sealed = try AES.GCM.seal(bytes, using: key, nonce: nonce, authenticating: context)
    return [SecretBox.version] + nonce + sealed.ciphertext + sealed.tag
  }

  /// Opens what ``seal(_:for:of:)`` made for the same column and row. Throws ``SecretBoxError``.
  public func open(_ sealed: [UInt8], for column: String, of row: String) throws -> [UInt8] {
    guard sealed.first == SecretBox.version, let box = try? AES.GCM.SealedBox(combined: sealed.dropFirst()) else {
      throw SecretBoxError.unknownFormat
    }
    guard let opened = try? AES.GCM.open(box, using: key, authenticating: SecretBox.context(column, row)) else {
      throw SecretBoxError.notAuthentic
    }
    return [UInt8](opened)
  }

  /// Neither part holds a NUL, so two different places never give the same bytes.
  private static func context(_ column: String, _ row: String) -> [UInt8] {
    Array(column.utf8) + [0] + Array(row.utf8)
  }
}
