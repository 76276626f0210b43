import Documents
import Foundation
import Testing
import Titles

@Suite struct SigningIdentityTests {
  private func signs(_ identity: SigningIdentity) throws -> Bool {
    let signed = try PDFSigner(identity)
      .sign(SigningSamples.unsigned.get(), at: Samples.moment, statement: SigningSamples.statement)
    return try SigningSamples.verifier().check(signed).verdict == .valid
  }

  @Test func keptAuthoritySignsLikeTheFirst() throws {
    let authority = try SigningSamples.rsa.get()
    let again = try DemonstrationAuthority(pem: authority.pem)
    #expect(again.rootPEM == authority.rootPEM)
    #expect(again.identity.certificate == authority.identity.certificate)
    #expect(again.identity.chain.count == 1)
    #expect(try signs(again.identity))
  }

  @Test func certificatesSayWhatTheyAreFor() throws {
    let folder = try Folder()
    let authority = try SigningSamples.rsa.get()
    let leaf = try folder.write(authority.identity.certificate, "leaf.der")
    let text = try Tool.run("openssl", ["x509", "-inform", "DER", "-in", leaf, "-noout", "-text", "-nameopt", "utf8"])
    for line in [
      "Digital Signature, Non Repudiation", "E-mail Protection", "1.3.6.1.5.5.7.3.36", "CA:FALSE", "CN=演示区人力资源和社会保障局",
      "3072 bit", "sha256WithRSAEncryption",
    ] { #expect(text.contains(line), "\(line)") }
    let root = try folder.write(Array(authority.rootPEM.utf8), "root.pem")
    let pem = try folder.write(Array(authority.pem.utf8), "all.pem")
    let at = String(Samples.moment.milliseconds / 1000)
    #expect(try Tool.run("openssl", ["verify", "-attime", at, "-CAfile", root, pem]).contains("OK"))
  }

  @Test func pkcs12OpensWithItsPasswordOnly() throws {
    let folder = try Folder()
    let pem = try folder.write(Array(try SigningSamples.rsa.get().pem.utf8), "all.pem")
    let path = folder.path("key.p12")
    try Tool.run("openssl", ["pkcs12", "-export", "-in", pem, "-out", path, "-passout", "pass:演示密码"])
    let file = try folder.read("key.p12")
    let identity = try SigningIdentity(pkcs12: file, password: "演示密码")
    #expect(identity.name == "演示区人力资源和社会保障局")
    #expect(identity.chain.count == 1)
    #expect(try signs(identity))
    #expect(throws: SigningError.unreadableKey) { try SigningIdentity(pkcs12: file, password: "x") }
    #expect(throws: SigningError.unreadableKey) { try SigningIdentity(pkcs12: [1, 2, 3], password: "") }
  }

  @Test func encryptedKeyNeedsItsPasswordAndAsksNobody() throws {
    let folder = try Folder()
    let authority = try SigningSamples.rsa.get()
    let pem = try folder.write(Array(authority.pem.utf8), "all.pem")
    try Tool.run("openssl", ["pkcs8", "-topk8", "-in", pem, "-out", folder.path("key.pem"), "-passout", "pass:secret"])
    let certificates = try #require(authority.pem.range(of: "-----BEGIN CERTIFICATE-----"))
    let text = try folder.read("key.pem") + Array(authority.pem[certificates.lowerBound...].utf8)
    #expect(throws: SigningError.unreadableKey) { try SigningIdentity(pem: text) }
    #expect(try signs(SigningIdentity(pem: text, password: "secret")))
  }

  @Test func foreignCertificateIsRefused() throws {
    let key = try SigningSamples.rsa.get().pem.components(separatedBy: "-----BEGIN CERTIFICATE-----")[0]
    let text = key + (try SigningSamples.p256.get().rootPEM)
    #expect(throws: SigningError.keyAndCertificateDiffer) { try SigningIdentity(pem: Array(text.utf8)) }
    #expect(throws: SigningError.unreadableCertificate) { try SigningIdentity(pem: Array(key.utf8)) }
    #expect(throws: SigningError.unreadableKey) { try SigningIdentity(pem: []) }
    #expect(throws: SigningError.unreadableCertificate) {
      try SigningIdentity(certificate: [1, 2, 3], chain: [], algorithm: .rsa) { $0 }
    }
  }
}
