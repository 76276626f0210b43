/// Builds the detached CMS signature (RFC 5652) that PAdES baseline B wants (ETSI EN 319 142-1, 6.3).
///
/// OpenSSL's own CMS builder always adds a signing-time attribute, which PAdES forbids; so the few structures are
/// written here and only the key's work is left to OpenSSL.
struct CMSSignature: Sendable {
  private let identity: SigningIdentity
  private let constantAttributes: [[UInt8]]
  private let certificates: [UInt8]
  private let signerIdentifier: [UInt8]

  private static let digestAlgorithm = DER.sequence(ObjectIdentifier.sha256)

  init(_ identity: SigningIdentity) {
    self.identity = identity
    certificates = DER.context(0, DER.sorted([identity.certificate] + identity.chain))
    signerIdentifier = DER.sequence(identity.issuer, identity.serialNumber)
    // ESSCertIDv2 (RFC 5035): the hash of the certificate and its issuer; SHA-256 is the default and left unsaid.
    let issuerName = DER.sequence(DER.context(4, identity.issuer))
    let certificateID = DER.sequence(
      DER.octets(Digest.sha256(identity.certificate)), DER.sequence(issuerName, identity.serialNumber))
    constantAttributes = [
      CMSSignature.attribute(ObjectIdentifier.contentType, ObjectIdentifier.data),
      CMSSignature.attribute(ObjectIdentifier.signingCertificateV2, DER.sequence(DER.sequence(certificateID))),
    ]
  }

  /// Enough room for a signature without time stamp, in bytes.
  var sizeEstimate: Int { certificates.count + identity.issuer.count * 2 + 1536 }

  /// The ContentInfo, DER.
  ///
  /// - Parameters:
  ///   - digest: SHA-256 of the signed bytes.
  ///   - timestamp: asked for a token over the signature value's digest, where a time stamp is wanted.
  /// - Throws: what the identity's signer or `timestamp` throws.
  func make(digest: [UInt8], timestamp: TimestampSource?) throws -> [UInt8] {
    let attributes = constantAttributes + [CMSSignature.attribute(ObjectIdentifier.messageDigest, DER.octets(digest))]
    // Signed as a SET (RFC 5652, 5.4), stored under an implicit tag.
    let value = try identity.sign(Digest.sha256(DER.set(attributes)))
    var signer = [
      DER.integer(1), signerIdentifier, CMSSignature.digestAlgorithm, DER.context(0, DER.sorted(attributes)),
      identity.algorithm.identifier, DER.octets(value),
    ]
    if let timestamp {
      let token = try timestamp(Digest.sha256(value))
      signer.append(DER.context(1, CMSSignature.attribute(ObjectIdentifier.timeStampToken, token)))
    }
    let signedData = DER.sequence(
      DER.integer(1), DER.set([CMSSignature.digestAlgorithm]), DER.sequence(ObjectIdentifier.data), certificates,
      DER.set([DER.sequence(signer)]))
    return DER.sequence(ObjectIdentifier.signedData, DER.context(0, signedData))
  }

  private static func attribute(_ type: [UInt8], _ value: [UInt8]) -> [UInt8] {
    DER.sequence(type, DER.set([value]))
  }
}
