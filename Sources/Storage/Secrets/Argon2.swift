import CArgon2
import Foundation

/// Argon2id (RFC 9106) by libargon2. Blocking, and meant to be slow.
enum Argon2 {
  /// The encoded hash, `$argon2id$v=19$m=…,t=…,p=…$salt$hash`, with 32 bytes of hash.
  static func hash(_ password: String, salt: [UInt8], _ parameters: Argon2Parameters) throws -> String {
    let password = bytes(password)
    let (passes, memory, lanes) = (parameters.passes, parameters.memoryKiB, parameters.lanes)
    let length = argon2_encodedlen(passes, memory, lanes, UInt32(salt.count), 32, Argon2_id)
    var encoded = [CChar](repeating: 0, count: length)
    let code = argon2id_hash_encoded(
      passes, memory, lanes, password, password.count, salt, salt.count, 32, &encoded, encoded.count)
    guard code == ARGON2_OK.rawValue else { throw PasswordHasherError.failed(code: code) }
    return String(decoding: encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether the password is the one that was hashed; compared in constant time.
  static func verify(_ password: String, against encoded: String) throws -> Bool {
    let password = bytes(password)
    let code = argon2id_verify(encoded, password, password.count)
    switch code {
    case ARGON2_OK.rawValue: return true
    case ARGON2_VERIFY_MISMATCH.rawValue: return false
    case ARGON2_MEMORY_ALLOCATION_ERROR.rawValue, ARGON2_THREAD_FAIL.rawValue: throw PasswordHasherError.failed(code: code)
    default: throw PasswordHasherError.malformedHash
    }
  }

  /// One form for texts that look the same, however a keyboard composes them.
  private static func bytes(_ password: String) -> [UInt8] {
    Array(password.precomposedStringWithCanonicalMapping.utf8)
  }
}
