public import Crypto
import Foundation

/// Keyed hashes (HMAC-SHA256) by which a sealed value can be found again: without the key nobody can try out all
/// document numbers against them.
public struct LookupHash: Sendable {
  private let key: SymmetricKey

  /// Hashes with this key, 256 bits.
  public init(key: SymmetricKey) {
    self.key = key
  }

  /// The hash of a value as 64 hexadecimal digits. Where values of several kinds share a column, the kind stands before
  /// the value (`kind:value`).
  public func hash(_ value: String) -> String {
    Hex.encode(HMAC<SHA256>.authenticationCode(for: Array(LookupHash.normalized(value).utf8), using: key))
  }

  /// Half-width, upper case, without white space around it: how the same number may be typed.
  static func normalized(_ value: String) -> String {
    // Numbers as they are stored already: nothing of them is wide, composed or blank.
    if value.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) { return value.uppercased() }
    return value.precomposedStringWithCompatibilityMapping.trimmingCharacters(in: .whitespacesAndNewlines).uppercased()
  }
}
