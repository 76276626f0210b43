/// Why something could not be signed, or a key could not be read.
public enum SigningError: Error, Equatable, Sendable {
  /// There is no private key in the file, or the password doesn't open it.
  case unreadableKey
  /// Only RSA and elliptic-curve keys sign.
  case unsupportedKey
  /// A certificate is damaged, or there is none.
  case unreadableCertificate
  /// None of the certificates belongs to the private key.
  case keyAndCertificateDiffer
  /// The key refused to sign.
  case signingFailed
  /// The PDF isn't built as files of this system are: no classic cross-reference table, encrypted, or signed already.
  case unsupportedPDF
  /// The signature is longer than the room that was left for it; the number is its length in bytes.
  case signatureTooLong(Int)
  /// The time stamp service's answer holds no token.
  case timestampRefused
  /// The key pair or its certificate could not be made.
  case generationFailed
}
