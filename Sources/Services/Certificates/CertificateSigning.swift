import Database
public import Documents
import Foundation
import Storage
public import Titles

/// Who signs the platform's certificates, and how their signatures are checked. Loaded once at start.
public struct CertificateSigning: Sendable {
  /// Signs PDF files.
  public let signer: PDFSigner
  /// Signs OFD files with the same key.
  public let ofdSigner: OFDSigner
  /// Checks their signatures against the certificates that the platform trusts.
  public let verifier: SignatureVerifier
  /// The signing certificate's common name.
  public let name: String
  /// Certificates say 演示 on seal and page.
  public let isDemonstration: Bool

  /// Where the key comes from.
  public enum Source: Sendable, Equatable {
    /// An authority of its own, made at the first start and kept in this file, readable for its owner only.
    case demonstration(path: String)
    /// A PEM file with the private key and its certificates.
    case pem(path: String, password: String)
    /// A PKCS#12 file.
    case pkcs12(path: String, password: String)
  }

  /// The common name of the demonstration's signing certificate.
  static let demonstrationName = "职称业务平台演示签章"

  /// Reads the key, or makes the demonstration's. Blocking.
  ///
  /// - Parameters:
  ///   - now: the moment at which a new demonstration's certificates begin to hold, one day earlier for clocks that differ.
  /// - Throws: `SigningError`; `FileError` where the file can't be read or written; `CertificateSigningError`.
  public init(_ source: Source, now: Moment) throws {
    switch source {
    case .demonstration(let path): try self.init(demonstration: path, now: now)
    case .pem(let path, let password):
      let bytes = try CertificateSigning.read(path)
      try self.init(try SigningIdentity(pem: bytes, password: password), isDemonstration: false)
    case .pkcs12(let path, let password):
      let bytes = try CertificateSigning.read(path)
      try self.init(try SigningIdentity(pkcs12: bytes, password: password), isDemonstration: false)
    }
  }

  /// A demonstration with this authority.
  public init(_ authority: DemonstrationAuthority) throws {
    try self.init(authority.identity, trusted: authority.rootPEM, isDemonstration: true)
  }

  private init(demonstration path: String, now: Moment) throws {
    do {
      let bytes = try CertificateSigning.read(path)
      try self.init(DemonstrationAuthority(pem: String(decoding: bytes, as: UTF8.self)))
      return
    } catch FileError.notFound {
      // The first start.
    }
    let day: Int64 = 86_400
    // The demonstration's clock may be set years away from the machine's: its certificates hold on both sides.
    let authority = try DemonstrationAuthority(
      name: CertificateSigning.demonstrationName, validFrom: now.adding(seconds: -3650 * day),
      validUntil: now.adding(seconds: 7300 * day))
    try CertificateSigning.keep(Array(authority.pem.utf8), at: path)
    try self.init(authority)
  }

  private init(_ identity: SigningIdentity, isDemonstration: Bool) throws {
    let certificates = [identity.certificate] + identity.chain
    let pem = certificates.map(CertificateSigning.pem).joined()
    try self.init(identity, trusted: pem, isDemonstration: isDemonstration)
  }

  private init(_ identity: SigningIdentity, trusted: String, isDemonstration: Bool) throws {
    signer = PDFSigner(identity)
    ofdSigner = OFDSigner(identity)
    verifier = try SignatureVerifier(trustedPEM: trusted)
    name = identity.name
    self.isDemonstration = isDemonstration
  }

  /// Signs a certificate's PDF.
  func sign(_ pdf: [UInt8], at moment: Moment) throws -> [UInt8] {
    try signer.sign(pdf, at: moment, statement: .init(name: name, reason: "签发职称证书"))
  }

  /// The file's bytes; one that others may read is refused, for whoever has it can issue certificates.
  private static func read(_ path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(errno) }
    guard status.st_mode & 0o077 == 0 else { throw CertificateSigningError.loosePermissions(path: path) }
    return [UInt8](try FileHandle(fileDescriptor: descriptor).readToEnd() ?? Data())
  }

  /// Writes a new file, whole and readable for its owner only; one that is there is never replaced.
  private static func keep(_ bytes: [UInt8], at path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileError(errno) }
    defer { close(descriptor) }
    let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard count == bytes.count, fsync(descriptor) == 0 else {
      unlink(path)
      throw FileError(errno)
    }
    try DurableFile.sync(DurableFile.folder(of: path))
  }

  private static func pem(_ der: [UInt8]) -> String {
    let text = Data(der).base64EncodedString(options: [.lineLength64Characters, .endLineWithLineFeed])
    return "-----BEGIN CERTIFICATE-----\n\(text)\n-----END CERTIFICATE-----\n"
  }
}
