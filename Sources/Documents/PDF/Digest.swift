internal import CLibCrypto

/// SHA-256.
enum Digest {
  static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBytes { sha256([$0]) }
  }

  /// The digest of the pieces one after the other.
  static func sha256(_ pieces: [UnsafeRawBufferPointer]) -> [UInt8] {
    let context = EVP_MD_CTX_new()
    defer { EVP_MD_CTX_free(context) }
    EVP_DigestInit_ex(context, EVP_sha256(), nil)
    for piece in pieces { EVP_DigestUpdate(context, piece.baseAddress, piece.count) }
    return [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      EVP_DigestFinal_ex(context, buffer.baseAddress, nil)
      count = 32
    }
  }
}
