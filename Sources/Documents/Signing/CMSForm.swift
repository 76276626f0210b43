/// Checks the parts of a CMS message that its signature doesn't cover and that OpenSSL reads leniently or not at all:
/// versions, content type, the signer's name, the names of algorithms. They must be exactly as `CMSSignature` writes them.
enum CMSForm {
  static func isOurs(_ message: [UInt8], signer: X509Certificate) -> Bool {
    let digest = DER.sequence(ObjectIdentifier.sha256)
    guard let content = DER.children(message, at: 0).last, let signedData = DER.children(message, at: content).first
    else { return false }
    // Version, digest algorithms, content type, certificates, signers.
    let parts = DER.children(message, at: signedData)
    guard parts.count == 5, has(message, parts[0], DER.integer(1)), has(message, parts[1], DER.set([digest])),
      has(message, parts[2], DER.sequence(ObjectIdentifier.data))
    else { return false }
    let signers = DER.children(message, at: parts[4])
    guard signers.count == 1 else { return false }
    // Version, signer, digest algorithm, signed attributes, signature algorithm, value; a time stamp may follow.
    let fields = DER.children(message, at: signers[0])
    guard fields.count == 6 || fields.count == 7, has(message, fields[0], DER.integer(1)),
      has(message, fields[1], DER.sequence(signer.issuer, signer.serialNumber)), has(message, fields[2], digest)
    else { return false }
    let algorithms = [SignatureAlgorithm.rsa, .ecdsa]
    return algorithms.contains { has(message, fields[4], $0.identifier) }
  }

  private static func has(_ message: [UInt8], _ start: Int, _ value: [UInt8]) -> Bool {
    message[start...].starts(with: value)
  }
}
