import Documents
import Titles

/// Keys and a signed certificate that the signing suites share: making an RSA key takes a while.
enum SigningSamples {
  static let validFrom = Moment(Day(ordinal: 20_000))
  static let validUntil = Moment(Day(ordinal: 24_000))
  static let statement = PDFSigner.Statement(name: "演示区人力资源和社会保障局", reason: "签发职称证书")

  static let rsa = Result { try authority(.rsa3072) }
  static let p256 = Result { try authority(.p256) }
  static let unsigned = Result { try CertificateRenderer().pdf(Samples.certificate(), created: Samples.moment) }
  static let signed = Result {
    try PDFSigner(rsa.get().identity).sign(unsigned.get(), at: Samples.moment, statement: statement)
  }

  static func authority(_ kind: DemonstrationAuthority.KeyKind) throws -> DemonstrationAuthority {
    try DemonstrationAuthority(name: "演示区人力资源和社会保障局", validFrom: validFrom, validUntil: validUntil, key: kind)
  }

  static func verifier() throws -> SignatureVerifier {
    try SignatureVerifier(trustedPEM: rsa.get().rootPEM + p256.get().rootPEM)
  }
}
