internal import CLibCrypto
public import Titles

/// Checks signatures of PDF files against trusted certificates. Safe to use from any thread.
public struct SignatureVerifier: Sendable {
  private let trusted: [X509Certificate]

  /// A verifier that trusts the certificates in `pem`.
  ///
  /// - Throws: `SigningError.unreadableCertificate` where there is none.
  public init(trustedPEM pem: String) throws {
    trusted = X509Certificate.all(pem: Array(pem.utf8))
    guard !trusted.isEmpty else { throw SigningError.unreadableCertificate }
  }

  /// Checks the last signature of a file.
  ///
  /// - Parameter moment: when the certificates must be valid; nil takes the moment of signing that the file says
  ///   (it is covered by the signature, and without a time stamp nobody proves it).
  public func check(_ pdf: [UInt8], at moment: Moment? = nil) -> SignatureReport {
    guard let place = SignaturePlace(pdf) else {
      let isSigned = pdf.lastRange(of: "/ByteRange") != nil
      return SignatureReport(verdict: isSigned ? .altered : .notSigned, signer: nil, signedAt: nil)
    }
    defer { ERR_clear_error() }
    guard let message = SignatureVerifier.message(place.contents) else {
      return SignatureReport(verdict: .altered, signer: nil, signedAt: place.signedAt)
    }
    defer { CMS_ContentInfo_free(message) }
    let content = Array(pdf[..<place.gap.lowerBound] + pdf[place.gap.upperBound..<place.end])
    // 0x80 binary, 0x40 detached is implied by the content; 0x20 leaves the certificates to the second check.
    let isIntact = verifies(message, content, flags: 0x80 | 0x20, at: nil)
    let signer = SignatureVerifier.signer(message)
    func report(_ verdict: SignatureReport.Verdict) -> SignatureReport {
      SignatureReport(verdict: verdict, signer: signer?.commonName, signedAt: place.signedAt)
    }
    guard isIntact else { return report(.altered) }
    guard place.end == pdf.count else { return report(.notWholeFile) }
    let isOurForm = signer.map { CMSForm.isOurs(place.contents, signer: $0) } ?? false
    guard isOurForm, certificatesAreSound(message) else { return report(.altered) }
    // 0x100000: the signed attributes must name the signing certificate (CAdES).
    let isTrusted = verifies(message, content, flags: 0x80 | 0x100000, at: moment ?? place.signedAt)
    return report(isTrusted ? .valid : .untrusted)
  }

  /// The message, only where its bytes are exactly its DER encoding: no second reading, no bytes that nobody signed.
  private static func message(_ bytes: [UInt8]) -> OpaquePointer? {
    guard let length = DER.length(bytes) else { return nil }
    let total = length.header + length.content
    guard bytes[total...].allSatisfy({ $0 == 0 }) else { return nil }
    let message = bytes.withUnsafeBufferPointer { buffer in
      var start = buffer.baseAddress
      return d2i_CMS_ContentInfo(nil, &start, total)
    }
    guard let message else { return nil }
    var encoding: UnsafeMutablePointer<UInt8>?
    let count = i2d_CMS_ContentInfo(message, &encoding)
    defer { CRYPTO_free(encoding, nil, 0) }
    let again = UnsafeBufferPointer(start: encoding, count: max(0, Int(count)))
    guard again.elementsEqual(bytes[..<total]) else {
      CMS_ContentInfo_free(message)
      return nil
    }
    return message
  }

  private func verifies(_ message: OpaquePointer, _ content: [UInt8], flags: UInt32, at moment: Moment?) -> Bool {
    let store = X509_STORE_new()
    defer { X509_STORE_free(store) }
    for certificate in trusted { X509_STORE_add_cert(store, certificate.handle) }
    let parameters = X509_STORE_get0_param(store)
    X509_VERIFY_PARAM_set_purpose(parameters, Int32(X509_PURPOSE_ANY))
    if let moment { X509_VERIFY_PARAM_set_time(parameters, Int(moment.milliseconds / 1000)) }
    let bio = BIO_new_mem_buf(content, Int32(content.count))
    defer { BIO_free(bio) }
    return CMS_verify(message, nil, store, bio, nil, flags) == 1
  }

  /// The certificate of the one signer.
  private static func signer(_ message: OpaquePointer) -> X509Certificate? {
    guard let signers = CMS_get0_signers(message) else { return nil }
    defer { OPENSSL_sk_free(signers) }
    guard OPENSSL_sk_num(signers) == 1, let value = OPENSSL_sk_value(signers, 0) else { return nil }
    let handle = OpaquePointer(value)
    X509_up_ref(handle)
    return X509Certificate(adopting: handle)
  }

  /// Whether each certificate in the message bears the signature of another one there or of a trusted one.
  ///
  /// The document's signature covers the signer's certificate alone; a byte changed in one above it that the chain
  /// happens not to need would go unnoticed.
  private func certificatesAreSound(_ message: OpaquePointer) -> Bool {
    guard let stack = CMS_get1_certs(message) else { return false }
    var certificates: [X509Certificate] = []
    while let value = OPENSSL_sk_pop(stack) { certificates.append(X509Certificate(adopting: OpaquePointer(value))) }
    OPENSSL_sk_free(stack)
    let issuers = certificates + trusted
    return certificates.allSatisfy { certificate in
      issuers.contains { X509_verify(certificate.handle, X509_get0_pubkey($0.handle)) == 1 }
    }
  }
}
