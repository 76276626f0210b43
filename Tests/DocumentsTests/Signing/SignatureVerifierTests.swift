import Documents
import Testing
import Titles

@Suite struct SignatureVerifierTests {
  @Test func reportsSignerAndMoment() throws {
    let report = try SigningSamples.verifier().check(SigningSamples.signed.get())
    #expect(report.verdict == .valid)
    #expect(report.signer == "演示区人力资源和社会保障局")
    #expect(report.signedAt == Samples.moment)
  }

  @Test func anyChangedByteIsNoticed() throws {
    let pdf = try SigningSamples.signed.get()
    let verifier = try SigningSamples.verifier()
    // A prime stride meets every part of the file; the tail holds dictionary, signature and trailer.
    let positions = Array(stride(from: 0, to: pdf.count, by: 997)) + Array(stride(from: pdf.count - 9500, to: pdf.count, by: 13))
    var unnoticed: [Int] = []
    for position in positions {
      for flip in [UInt8(0x01), 0x20] {
        var changed = pdf
        changed[position] ^= flip
        if verifier.check(changed).verdict == .valid { unnoticed.append(position) }
      }
    }
    #expect(unnoticed == [])
  }

  @Test func appendedBytesAreNotCovered() throws {
    let pdf = try SigningSamples.signed.get()
    #expect(try SigningSamples.verifier().check(pdf + Array("\n% more".utf8)).verdict == .notWholeFile)
  }

  @Test func cutOffFilesAreAltered() throws {
    let pdf = try SigningSamples.signed.get()
    #expect(try SigningSamples.verifier().check(Array(pdf.dropLast())).verdict == .altered)
    #expect(try SigningSamples.verifier().check(Array(pdf.dropLast(2000))).verdict == .altered)
  }

  @Test func unsignedFilesAndGarbageAreNotSigned() throws {
    let verifier = try SigningSamples.verifier()
    #expect(try verifier.check(SigningSamples.unsigned.get()).verdict == .notSigned)
    #expect(verifier.check([]).verdict == .notSigned)
    #expect(verifier.check(Array("/ByteRange[0 1 2".utf8)).verdict == .altered)
    #expect(verifier.check(Array("/ByteRange[0 9223372036854775807 2 9223372036854775807]".utf8)).verdict == .altered)
  }

  @Test func strangersAreNotTrusted() throws {
    let stranger = try SigningSamples.authority(.p256)
    let signed = try PDFSigner(stranger.identity)
      .sign(SigningSamples.unsigned.get(), at: Samples.moment, statement: SigningSamples.statement)
    let report = try SigningSamples.verifier().check(signed)
    #expect(report.verdict == .untrusted)
    #expect(report.signer == "演示区人力资源和社会保障局")
    #expect(try SignatureVerifier(trustedPEM: stranger.rootPEM).check(signed).verdict == .valid)
  }

  @Test func validityIsThatOfTheAskedMoment() throws {
    let pdf = try SigningSamples.signed.get()
    let verifier = try SigningSamples.verifier()
    #expect(verifier.check(pdf, at: SigningSamples.validUntil.adding(seconds: -1)).verdict == .valid)
    #expect(verifier.check(pdf, at: SigningSamples.validUntil.adding(seconds: 1)).verdict == .untrusted)
    #expect(verifier.check(pdf, at: SigningSamples.validFrom.adding(seconds: -1)).verdict == .untrusted)
  }

  @Test func verifierWithoutCertificatesIsAnError() {
    #expect(throws: SigningError.unreadableCertificate) { try SignatureVerifier(trustedPEM: "nothing") }
  }
}
