public import Crypto

/// The keys that the master key of a ``KeyFile`` unfolds into, one for each use (HKDF-SHA256, RFC 5869), so that none
/// can stand in for another.
public struct DerivedKeys: Sendable {
  /// Encrypts sealed columns.
  public let encryption: SymmetricKey
  /// Hashes values for look-ups.
  public let lookup: SymmetricKey
  /// Signs what goes out and comes back, such as form tokens and links.
  public let tokens: SymmetricKey
  /// Chains handling records and audit rows.
  public let chains: SymmetricKey

  /// The keys of this master key, 32 random bytes.
  public init(master: SymmetricKey) {
    func derive(_ use: String) -> SymmetricKey {
      HKDF<SHA256>.deriveKey(inputKeyMaterial: master, info: Array("zhicheng/1/\(use)".utf8), outputByteCount: 32)
    }
    encryption = derive("encryption")
    lookup = derive("lookup")
    tokens = derive("tokens")
    chains = derive("chains")
  }
}
