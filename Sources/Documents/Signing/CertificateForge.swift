internal import CLibCrypto
internal import Titles

/// Makes keys and certificates (RFC 5280) with OpenSSL.
struct CertificateForge {
  /// A distinguished name.
  struct Name {
    let common: String
    let organization: String
  }

  let validFrom: Moment
  let validUntil: Moment

  /// - Throws: `SigningError.generationFailed`
  func key(_ kind: DemonstrationAuthority.KeyKind) throws -> PrivateKey {
    let context = EVP_PKEY_CTX_new_id(kind == .rsa3072 ? EVP_PKEY_RSA : EVP_PKEY_EC, nil)
    defer { EVP_PKEY_CTX_free(context) }
    guard EVP_PKEY_keygen_init(context) == 1 else { throw CertificateForge.failure() }
    let isConfigured =
      switch kind {
      case .rsa3072: EVP_PKEY_CTX_set_rsa_keygen_bits(context, 3072)
      case .p256: EVP_PKEY_CTX_set_ec_paramgen_curve_nid(context, NID_X9_62_prime256v1)
      }
    var key: OpaquePointer?
    guard isConfigured == 1, EVP_PKEY_generate(context, &key) == 1, let key else { throw CertificateForge.failure() }
    return try PrivateKey(adopting: key)
  }

  /// A certificate for `key`; without `issuer` a root that signs itself.
  ///
  /// - Throws: `SigningError.generationFailed`
  func certificate(
    subject: Name, key: PrivateKey, issuer: (certificate: X509Certificate, key: PrivateKey)?
  ) throws -> X509Certificate {
    guard let handle = X509_new() else { throw CertificateForge.failure() }
    let certificate = X509Certificate(adopting: handle)
    // Version 3 is written as 2.
    guard X509_set_version(handle, 2) == 1, X509_set_pubkey(handle, key.handle) == 1, setSerialNumber(handle),
      let name = X509_get_subject_name(handle), fill(name, subject),
      X509_set_issuer_name(handle, issuer.map { X509_get_subject_name($0.certificate.handle) } ?? name) == 1,
      ASN1_TIME_set(X509_getm_notBefore(handle), Int(validFrom.milliseconds / 1000)) != nil,
      ASN1_TIME_set(X509_getm_notAfter(handle), Int(validUntil.milliseconds / 1000)) != nil
    else { throw CertificateForge.failure() }
    var extensions = [(NID_subject_key_identifier, "hash")]
    if issuer == nil {
      extensions.append((NID_basic_constraints, "critical,CA:TRUE"))
      extensions.append((NID_key_usage, "critical,keyCertSign,cRLSign"))
    } else {
      extensions.append((NID_authority_key_identifier, "keyid:always"))
      extensions.append((NID_basic_constraints, "critical,CA:FALSE"))
      extensions.append((NID_key_usage, "critical,digitalSignature,nonRepudiation"))
      // Document signing (RFC 9336) and, for older readers, protected mail.
      extensions.append((NID_ext_key_usage, "1.3.6.1.5.5.7.3.36,emailProtection"))
    }
    for (kind, value) in extensions {
      try add(kind, value, to: handle, issuer: issuer?.certificate.handle ?? handle)
    }
    guard X509_sign(handle, (issuer?.key ?? key).handle, EVP_sha256()) > 0 else { throw CertificateForge.failure() }
    return certificate
  }

  func pem(_ certificate: X509Certificate) throws -> String {
    try CertificateForge.pem { PEM_write_bio_X509($0, certificate.handle) }
  }

  func pem(_ key: PrivateKey) throws -> String {
    try CertificateForge.pem { PEM_write_bio_PKCS8PrivateKey($0, key.handle, nil, nil, 0, nil, nil) }
  }

  /// What `write` writes into a buffer.
  ///
  /// - Throws: `SigningError.generationFailed`
  static func pem(_ write: (OpaquePointer) -> Int32) throws -> String {
    guard let bio = BIO_new(BIO_s_mem()) else { throw failure() }
    defer { BIO_free(bio) }
    guard write(bio) == 1 else { throw failure() }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = BIO_read(bio, &buffer, Int32(buffer.count)), count > 0 {
      bytes += buffer.prefix(Int(count))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func setSerialNumber(_ handle: OpaquePointer) -> Bool {
    var bytes = [UInt8](repeating: 0, count: 16)
    guard RAND_bytes(&bytes, Int32(bytes.count)) == 1 else { return false }
    // Positive and of full length (RFC 5280, 4.1.2.2).
    bytes[0] = bytes[0] & 0x7F | 0x40
    guard let number = BN_bin2bn(bytes, Int32(bytes.count), nil) else { return false }
    defer { BN_free(number) }
    return BN_to_ASN1_INTEGER(number, X509_get_serialNumber(handle)) != nil
  }

  private func fill(_ name: OpaquePointer, _ subject: Name) -> Bool {
    let parts = [("C", "CN"), ("O", subject.organization), ("CN", subject.common)]
    return parts.allSatisfy { field, text in
      let bytes = Array(text.utf8)
      return X509_NAME_add_entry_by_txt(name, field, MBSTRING_FLAG, bytes, Int32(bytes.count), -1, 0) == 1
    }
  }

  private func add(_ kind: Int32, _ value: String, to handle: OpaquePointer, issuer: OpaquePointer) throws {
    var context = X509V3_CTX()
    X509V3_set_ctx(&context, issuer, handle, nil, nil, 0)
    guard let made = X509V3_EXT_conf_nid(nil, &context, kind, value) else { throw CertificateForge.failure() }
    defer { X509_EXTENSION_free(made) }
    guard X509_add_ext(handle, made, -1) == 1 else { throw CertificateForge.failure() }
  }

  private static func failure() -> SigningError {
    ERR_clear_error()
    return .generationFailed
  }
}
