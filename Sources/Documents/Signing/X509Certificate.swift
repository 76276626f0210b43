internal import CLibCrypto

/// A certificate as OpenSSL holds it.
final class X509Certificate: @unchecked Sendable {
  /// Read-only after construction, which OpenSSL allows from any thread.
  let handle: OpaquePointer

  init(adopting handle: OpaquePointer) {
    self.handle = handle
  }

  /// - Throws: `SigningError.unreadableCertificate`
  convenience init(der: [UInt8]) throws {
    let handle = der.withUnsafeBufferPointer { buffer in
      var start = buffer.baseAddress
      return d2i_X509(nil, &start, buffer.count)
    }
    guard let handle else {
      ERR_clear_error()
      throw SigningError.unreadableCertificate
    }
    self.init(adopting: handle)
  }

  deinit {
    X509_free(handle)
  }

  /// All certificates of a PEM text, in its order.
  static func all(pem: [UInt8]) -> [X509Certificate] {
    guard let bio = BIO_new_mem_buf(pem, Int32(pem.count)) else { return [] }
    defer { BIO_free(bio) }
    var certificates: [X509Certificate] = []
    while let handle = PEM_read_bio_X509(bio, nil, nil, nil) {
      certificates.append(X509Certificate(adopting: handle))
    }
    // The end of the text counts as an error in the thread's queue.
    ERR_clear_error()
    return certificates
  }

  var der: [UInt8] { encoded { i2d_X509(handle, $0) } }
  var issuer: [UInt8] { encoded { i2d_X509_NAME(X509_get_issuer_name(handle), $0) } }
  var serialNumber: [UInt8] { encoded { i2d_ASN1_INTEGER(X509_get0_serialNumber(handle), $0) } }

  var isSelfIssued: Bool { X509_NAME_cmp(X509_get_issuer_name(handle), X509_get_subject_name(handle)) == 0 }

  /// The subject's common name.
  var commonName: String {
    guard let name = X509_get_subject_name(handle) else { return "" }
    let index = X509_NAME_get_index_by_NID(name, NID_commonName, -1)
    guard index >= 0, let entry = X509_NAME_get_entry(name, index) else { return "" }
    var text: UnsafeMutablePointer<UInt8>?
    let length = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(entry))
    guard length >= 0, let text else { return "" }
    defer { CRYPTO_free(text, nil, 0) }
    return String(decoding: UnsafeBufferPointer(start: text, count: Int(length)), as: UTF8.self)
  }

  private func encoded(_ write: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> Int32) -> [UInt8] {
    let length = Int(write(nil))
    guard length > 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      var start = buffer.baseAddress
      count = max(0, Int(write(&start)))
    }
  }
}
