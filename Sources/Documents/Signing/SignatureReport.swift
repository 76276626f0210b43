public import Titles

/// What a check of a PDF's signature found.
public struct SignatureReport: Equatable, Sendable {
  /// The finding.
  public enum Verdict: Equatable, Sendable {
    /// Signed by somebody trusted, over the whole file, and nothing has been changed.
    case valid
    /// There is no signature in the file.
    case notSigned
    /// Something was changed after signing, or the signature itself is damaged.
    case altered
    /// The signature is good for a part of the file only: something was appended after signing.
    case notWholeFile
    /// Unchanged, and signed by somebody whom the verifier doesn't trust, or outside the certificate's validity.
    case untrusted
  }

  /// The finding.
  public let verdict: Verdict
  /// The common name of the signing certificate; nil where it can't be read.
  public let signer: String?
  /// When it was signed, as the signer says; nil where it isn't said.
  public let signedAt: Moment?
}
