internal import CLibCrypto
public import Titles

/// A certificate authority for demonstrations: its own root and one signing certificate below it.
///
/// Whoever trusts the root sees valid signatures; nobody else does. Real installations load a key from PKCS#12 or PEM.
public struct DemonstrationAuthority: Sendable {
  /// The kinds of keys that it makes.
  public enum KeyKind: String, CaseIterable, Sendable {
    /// RSA with a modulus of 3072 bits.
    case rsa3072
    /// The curve P-256.
    case p256
  }

  /// Who signs.
  public let identity: SigningIdentity
  /// The root certificate, PEM: what a reader must trust.
  public let rootPEM: String
  /// Signing key, signing certificate and root certificate, PEM: what the caller keeps, unreadable for others.
  public let pem: String

  /// A new authority with fresh keys.
  ///
  /// - Parameters:
  ///   - name: the signing certificate's common name, such as 演示区人力资源和社会保障局; at most 48 characters.
  ///   - validFrom: the beginning of both certificates' validity.
  ///   - validUntil: its end.
  ///   - key: the kind of both keys.
  /// - Throws: `SigningError.generationFailed`
  public init(name: String, validFrom: Moment, validUntil: Moment, key: KeyKind = .rsa3072) throws {
    let forge = CertificateForge(validFrom: validFrom, validUntil: validUntil)
    let rootKey = try forge.key(key)
    let rootName = CertificateForge.Name(common: "职称证书演示根证书", organization: "演示专用，不具有任何效力")
    let root = try forge.certificate(subject: rootName, key: rootKey, issuer: nil)
    let leafKey = try forge.key(key)
    let leafName = CertificateForge.Name(common: name, organization: "演示专用，不具有任何效力")
    let leaf = try forge.certificate(subject: leafName, key: leafKey, issuer: (root, rootKey))
    rootPEM = try forge.pem(root)
    pem = try forge.pem(leafKey) + forge.pem(leaf) + rootPEM
    identity = try SigningIdentity(key: leafKey, certificates: [leaf, root])
  }

  /// The authority that `pem` was kept of.
  ///
  /// - Throws: `SigningError`
  public init(pem: String) throws {
    let bytes = Array(pem.utf8)
    identity = try SigningIdentity(pem: bytes)
    let certificates = X509Certificate.all(pem: bytes)
    guard let root = certificates.first(where: \.isSelfIssued) else { throw SigningError.unreadableCertificate }
    rootPEM = try CertificateForge.pem { PEM_write_bio_X509($0, root.handle) }
    self.pem = pem
  }
}
