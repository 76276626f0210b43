import Crypto
import Foundation

/// The secret by which this installation recognises what it gave out itself (form tokens, messages in cookies); the same
/// on every node.
struct SigningKey: Sendable {
  private let key: SymmetricKey

  /// - Parameter secret: at least 32 unpredictable bytes.
  init(_ secret: [UInt8]) {
    key = SymmetricKey(data: secret)
  }

  /// The HMAC-SHA-256 of `data`, in hexadecimal. `purpose` keeps signatures for one thing from being used for another.
  func sign(_ data: [UInt8], purpose: String) -> String {
    Hex.encode(HMAC<SHA256>.authenticationCode(for: Data("\(purpose):".utf8) + data, using: key))
  }

  /// Whether `signature` is the one that `sign` gives.
  func verify(_ signature: String, of data: [UInt8], purpose: String) -> Bool {
    ConstantTime.areEqual(Array(signature.utf8), Array(sign(data, purpose: purpose).utf8))
  }

  /// 32 unpredictable bytes.
  static func randomBytes() -> [UInt8] {
    SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
  }
}
