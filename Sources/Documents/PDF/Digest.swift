internal import CLibCrypto

/// Digests of 32 bytes.
enum Digest {
  /// SHA-256 (FIPS 180-4).
  static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBytes { sha256([$0]) }
  }

  /// SHA-256 of the pieces one after the other.
  static func sha256(_ pieces: [UnsafeRawBufferPointer]) -> [UInt8] { digest(pieces, EVP_sha256()) }

  /// SM3 (GB/T 32905).
  static func sm3(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBytes { digest([$0], EVP_sm3()) }
  }

  private static func digest(_ pieces: [UnsafeRawBufferPointer], _ method: OpaquePointer?) -> [UInt8] {
    let context = EVP_MD_CTX_new()
    defer { EVP_MD_CTX_free(context) }
    EVP_DigestInit_ex(context, method, nil)
    for piece in pieces { EVP_DigestUpdate(context, piece.baseAddress, piece.count) }
    return [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      EVP_DigestFinal_ex(context, buffer.baseAddress, nil)
      count = 32
    }
  }
}
