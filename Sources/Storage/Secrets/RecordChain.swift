public import Crypto

/// Chains append-only rows: each row's hash covers its own fields and the hash before it, with a key, so that neither a
/// changed nor a removed row can be covered up by who can write the database alone.
public struct RecordChain: Sendable {
  private let key: SymmetricKey

  /// Chains with this key, 256 bits.
  public init(key: SymmetricKey) {
    self.key = key
  }

  /// The hash (64 hexadecimal digits) of a row with these fields after the row with the hash `previous`, `""` for the first.
  public func link(previous: String, _ fields: [String]) -> String {
    var code = HMAC<SHA256>(key: key)
    for field in [previous] + fields {
      // The length before each field keeps ("ab", "c") apart from ("a", "bc").
      withUnsafeBytes(of: UInt64(field.utf8.count).bigEndian) { code.update(data: $0) }
      code.update(data: Array(field.utf8))
    }
    return Hex.encode(code.finalize())
  }
}
