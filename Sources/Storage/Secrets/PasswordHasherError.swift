/// Why a password could not be hashed or compared.
public enum PasswordHasherError: Error, Hashable, Sendable {
  /// The stored text is no Argon2id hash.
  case malformedHash
  /// libargon2 failed with this code, for instance for want of memory.
  case failed(code: Int32)
}
