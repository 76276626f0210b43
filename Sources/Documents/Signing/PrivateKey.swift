internal import CLibCrypto

/// A private key in this process's memory. OpenSSL's keys may sign from several threads at once.
final class PrivateKey: @unchecked Sendable {
  let handle: OpaquePointer
  let algorithm: SignatureAlgorithm

  /// - Throws: `SigningError.unsupportedKey`
  init(adopting handle: OpaquePointer) throws {
    switch EVP_PKEY_get_base_id(handle) {
    case EVP_PKEY_RSA: algorithm = .rsa
    case EVP_PKEY_EC: algorithm = .ecdsa
    default:
      EVP_PKEY_free(handle)
      throw SigningError.unsupportedKey
    }
    self.handle = handle
  }

  /// The first private key of a PEM text.
  ///
  /// - Throws: `SigningError.unreadableKey`, `.unsupportedKey`
  convenience init(pem: [UInt8], password: String) throws {
    let bio = BIO_new_mem_buf(pem, Int32(pem.count))
    defer { BIO_free(bio) }
    // Always a password, be it empty: without one OpenSSL would ask on the terminal.
    let handle = password.withCString { text in
      PEM_read_bio_PrivateKey(bio, nil, nil, UnsafeMutableRawPointer(mutating: text))
    }
    guard let handle else {
      ERR_clear_error()
      throw SigningError.unreadableKey
    }
    try self.init(adopting: handle)
  }

  deinit {
    EVP_PKEY_free(handle)
  }

  /// The signature value over a SHA-256 digest.
  ///
  /// - Throws: `SigningError.signingFailed`
  func sign(_ digest: [UInt8]) throws -> [UInt8] {
    let context = EVP_PKEY_CTX_new(handle, nil)
    defer { EVP_PKEY_CTX_free(context) }
    var length = 0
    guard EVP_PKEY_sign_init(context) == 1, EVP_PKEY_CTX_set_signature_md(context, EVP_sha256()) == 1,
      EVP_PKEY_sign(context, nil, &length, digest, digest.count) == 1
    else { throw failure() }
    var isSigned = false
    let signature = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      isSigned = EVP_PKEY_sign(context, buffer.baseAddress, &length, digest, digest.count) == 1
      count = isSigned ? length : 0
    }
    guard isSigned else { throw failure() }
    return signature
  }

  private func failure() -> SigningError {
    ERR_clear_error()
    return .signingFailed
  }
}
