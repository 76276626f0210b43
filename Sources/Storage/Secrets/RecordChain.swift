public import Crypto

/// Chains append-only rows: each row's hash covers its own fields and the hash before it, with a key, so that neither a
/// changed nor a removed row can be covered up by who can write the database alone.
public struct RecordChain: Sendable {
  /// Begun with the key, which is half of the work: each row's hash goes on from a copy of it.
  private let begun: HMAC<SHA256>

  /// Chains with this key, 256 bits.
  public init(key: SymmetricKey) {
    begun = HMAC<SHA256>(key: key)
  }

  /// The hash (64 hexadecimal digits) of a row with these fields after the row with the hash `previous`, `""` for the first.
  public func link(previous: String, _ fields: [String]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512)
    for field in [previous] + fields {
      // The length before each field keeps ("ab", "c") apart from ("a", "bc").
      withUnsafeBytes(of: UInt64(field.utf8.count).bigEndian) { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: field.utf8)
    }
    var code = begun
    code.update(data: bytes)
    return Hex.encode(code.finalize())
  }
}
