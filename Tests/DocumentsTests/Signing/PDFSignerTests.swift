import Testing
import Titles

@testable import Documents

@Suite struct PDFSignerTests {
  @Test(arguments: DemonstrationAuthority.KeyKind.allCases)
  func otherToolsFindTheSignatureValidAndOverTheWholeFile(_ kind: DemonstrationAuthority.KeyKind) throws {
    let folder = try Folder()
    let authority = try (kind == .rsa3072 ? SigningSamples.rsa : SigningSamples.p256).get()
    let pdf = try PDFSigner(authority.identity)
      .sign(SigningSamples.unsigned.get(), at: Samples.moment, statement: SigningSamples.statement)
    let path = try folder.write(pdf)
    let report = try Tool.run("pdfsig", [path], mergesErrors: true)
    #expect(report.contains("Signature is Valid."))
    #expect(report.contains("Total document signed"))
    #expect(report.contains("ETSI.CAdES.detached"))
    #expect(report.contains("Signer Certificate Common Name: 演示区人力资源和社会保障局"))
    #expect(report.contains("SHA-256"))
    #expect(try Tool.run("qpdf", ["--check", path]).contains("No syntax or stream encoding errors"))
  }

  @Test func opensslVerifiesTheMessageWithItsSigningCertificateAttribute() throws {
    let folder = try Folder()
    let pdf = try SigningSamples.signed.get()
    let place = try #require(SignaturePlace(pdf))
    let length = try #require(DER.length(place.contents))
    let message = try folder.write(Array(place.contents.prefix(length.header + length.content)), "message.der")
    let content = try folder.write(Array(pdf[..<place.gap.lowerBound] + pdf[place.gap.upperBound...]), "content")
    let root = try folder.write(Array(try SigningSamples.rsa.get().rootPEM.utf8), "root.pem")
    let at = String(Samples.moment.milliseconds / 1000)
    try Tool.run(
      "openssl",
      [
        "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", message, "-content", content, "-CAfile", root, "-attime",
        at, "-out", folder.path("verified"),
      ])
    #expect(try folder.read("verified") == folder.read("content"))
    let text = try Tool.run("openssl", ["cms", "-cmsout", "-print", "-inform", "DER", "-in", message])
    for attribute in ["contentType", "messageDigest", "signingCertificateV2"] { #expect(text.contains(attribute)) }
    // PAdES keeps the moment of signing in the dictionary (EN 319 142-1, 6.3).
    #expect(!text.contains("signingTime"))
  }

  @Test func documentsOfTheRendererCanBeSigned() throws {
    let pdf = try DocumentRenderer().pdf(Samples.register(rows: 60))
    let signed = try PDFSigner(SigningSamples.p256.get().identity)
      .sign(pdf, at: Samples.moment, statement: SigningSamples.statement)
    #expect(signed.starts(with: pdf))
    #expect(try SigningSamples.verifier().check(signed).verdict == .valid)
  }

  @Test func externalSignerGetsTheDigestAndItsErrorReachesTheCaller() throws {
    struct Unplugged: Error {}
    let inner = try SigningSamples.p256.get().identity
    let identity = try SigningIdentity(certificate: inner.certificate, chain: inner.chain, algorithm: .ecdsa) { digest in
      guard digest.count == 32 else { throw Unplugged() }
      return try inner.sign(digest)
    }
    let pdf = try SigningSamples.unsigned.get()
    let signed = try PDFSigner(identity).sign(pdf, at: Samples.moment, statement: SigningSamples.statement)
    #expect(try SigningSamples.verifier().check(signed).verdict == .valid)
    let broken = try SigningIdentity(certificate: inner.certificate, chain: [], algorithm: .ecdsa) { _ in throw Unplugged() }
    #expect(throws: Unplugged.self) {
      try PDFSigner(broken).sign(pdf, at: Samples.moment, statement: SigningSamples.statement)
    }
  }

  @Test func aSecondSignatureAndForeignFilesAreRefused() throws {
    let signer = PDFSigner(try SigningSamples.p256.get().identity)
    let files: [[UInt8]] = [[], Array("%PDF-1.7\nnothing".utf8), try SigningSamples.signed.get()]
    for file in files {
      #expect(throws: SigningError.unsupportedPDF) {
        try signer.sign(file, at: Samples.moment, statement: SigningSamples.statement)
      }
    }
  }

  @Test func oversizedSignatureIsAnError() throws {
    let inner = try SigningSamples.p256.get().identity
    let identity = try SigningIdentity(certificate: inner.certificate, chain: [], algorithm: .ecdsa) { _ in
      [UInt8](repeating: 1, count: 9000)
    }
    #expect {
      try PDFSigner(identity).sign(
        SigningSamples.unsigned.get(), at: Samples.moment, statement: SigningSamples.statement)
    } throws: { error in
      guard case SigningError.signatureTooLong(let length) = error else { return false }
      return length > 9000
    }
  }
}
