/// What a demonstration needs to issue certificates of its own.
public struct DemoCertificates: Sendable {
  let signing: CertificateSigning
  let checkAddress: @Sendable (_ token: String) -> String

  /// Signs with this key.
  ///
  /// - Parameter checkAddress: the whole address behind the QR code of a certificate with this secret.
  public init(signing: CertificateSigning, checkAddress: @escaping @Sendable (_ token: String) -> String) {
    self.signing = signing
    self.checkAddress = checkAddress
  }
}
