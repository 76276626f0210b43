internal import CLibCrypto

/// Who signs: a certificate with its chain, and a way to sign digests with its key.
///
/// The key is parsed once; an identity may be used by many threads at the same time.
public struct SigningIdentity: Sendable {
  /// Turns a SHA-256 digest into a signature value; may block, for a key may sit in another machine.
  public typealias ExternalSigner = @Sendable (_ digest: [UInt8]) throws -> [UInt8]

  /// The signing certificate's common name.
  public let name: String
  /// The signing certificate, DER.
  public let certificate: [UInt8]
  /// The certificates above it, DER.
  public let chain: [[UInt8]]
  let algorithm: SignatureAlgorithm
  let sign: ExternalSigner
  /// Issuer and serial number of the certificate, encoded.
  let issuer: [UInt8]
  let serialNumber: [UInt8]

  /// An identity whose key is elsewhere: a hardware module or a signing service.
  ///
  /// - Parameters:
  ///   - certificate: the signing certificate, DER.
  ///   - chain: the certificates above it, DER.
  ///   - algorithm: what the signer does with the digest.
  ///   - signer: signs digests; its value is checked by nobody before it stands in the document.
  /// - Throws: `SigningError.unreadableCertificate`
  public init(
    certificate: [UInt8], chain: [[UInt8]], algorithm: SignatureAlgorithm, signer: @escaping ExternalSigner
  ) throws {
    self.init(
      certificate: try X509Certificate(der: certificate), chain: try chain.map(X509Certificate.init(der:)),
      algorithm: algorithm, sign: signer)
  }

  /// The identity in a PEM text: one private key (PKCS#8 or traditional) and certificates in any order.
  ///
  /// - Parameter password: opens an encrypted key.
  /// - Throws: `SigningError`
  public init(pem: [UInt8], password: String = "") throws {
    let key = try PrivateKey(pem: pem, password: password)
    try self.init(key: key, certificates: X509Certificate.all(pem: pem))
  }

  /// The identity in a PKCS#12 file (RFC 7292), as certificate authorities hand them out.
  ///
  /// - Throws: `SigningError`
  public init(pkcs12: [UInt8], password: String) throws {
    let file = pkcs12.withUnsafeBufferPointer { buffer in
      var start = buffer.baseAddress
      return d2i_PKCS12(nil, &start, buffer.count)
    }
    defer {
      PKCS12_free(file)
      ERR_clear_error()
    }
    var key: OpaquePointer?
    var leaf: OpaquePointer?
    var others: OpaquePointer?
    guard let file, PKCS12_parse(file, password, &key, &leaf, &others) == 1 else { throw SigningError.unreadableKey }
    var certificates: [X509Certificate] = []
    if let leaf { certificates.append(X509Certificate(adopting: leaf)) }
    while let other = OPENSSL_sk_pop(others) {
      certificates.append(X509Certificate(adopting: OpaquePointer(other)))
    }
    OPENSSL_sk_free(others)
    guard let key else { throw SigningError.unreadableKey }
    try self.init(key: try PrivateKey(adopting: key), certificates: certificates)
  }

  init(key: PrivateKey, certificates: [X509Certificate]) throws {
    guard !certificates.isEmpty else { throw SigningError.unreadableCertificate }
    let own = certificates.firstIndex { X509_check_private_key($0.handle, key.handle) == 1 }
    ERR_clear_error()
    guard let own else { throw SigningError.keyAndCertificateDiffer }
    var chain = certificates
    let leaf = chain.remove(at: own)
    self.init(certificate: leaf, chain: chain, algorithm: key.algorithm, sign: key.sign)
  }

  private init(
    certificate: X509Certificate, chain: [X509Certificate], algorithm: SignatureAlgorithm, sign: @escaping ExternalSigner
  ) {
    self.certificate = certificate.der
    self.chain = chain.map(\.der)
    self.algorithm = algorithm
    self.sign = sign
    name = certificate.commonName
    issuer = certificate.issuer
    serialNumber = certificate.serialNumber
  }
}
