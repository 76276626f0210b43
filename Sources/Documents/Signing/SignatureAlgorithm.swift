/// How a digest is signed.
public enum SignatureAlgorithm: String, Hashable, Sendable {
  /// RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017).
  case rsa
  /// ECDSA with SHA-256 (FIPS 186-4); the value is DER.
  case ecdsa

  /// The AlgorithmIdentifier.
  var identifier: [UInt8] {
    switch self {
    case .rsa: DER.sequence(ObjectIdentifier.sha256WithRSA, DER.null)
    case .ecdsa: DER.sequence(ObjectIdentifier.ecdsaWithSHA256)
    }
  }
}
