import Foundation
import Testing
import Titles

@testable import Documents

@Suite struct OFDSignerTests {
  private static let place = "Doc_0/Signs/Sign_0"

  private func signed(_ authority: DemonstrationAuthority) throws -> OFDFile {
    let signer = OFDSigner(authority.identity)
    let bytes = try CertificateRenderer().ofd(
      Samples.certificate(), created: Samples.moment, signer: signer, at: Samples.moment)
    return try OFDFile(bytes)
  }

  @Test func everyOtherPartIsListedWithItsDigest() throws {
    let file = try signed(SigningSamples.p256.get())
    let list = "\(OFDSignerTests.place)/Signature.xml"
    let parts = try file.values("//@FileRef", in: list).map { String($0.dropFirst()) }
    let digests = try file.values("//*[local-name()='CheckValue']", in: list)
    #expect(Set(parts) == Set(file.names).subtracting([list, "\(OFDSignerTests.place)/SignedValue.dat"]))
    for (part, digest) in zip(parts, digests) {
      let line = try Tool.run("openssl", ["dgst", "-sm3", "-r", file.path(part)])
      let bytes = Array(try #require(Data(base64Encoded: digest)))
      #expect(line.lowercased().hasPrefix(bytes.hexadecimal.lowercased()), "\(part)")
    }
    #expect(try file.values("//*[local-name()='Signatures']", in: "OFD.xml") == ["Doc_0/Signs/Signatures.xml"])
    #expect(try file.values("//@BaseLoc", in: "Doc_0/Signs/Signatures.xml") == ["/\(list)"])
    #expect(try file.values("//*[local-name()='SignedValue']", in: list) == ["/\(OFDSignerTests.place)/SignedValue.dat"])
  }

  @Test(arguments: [true, false]) func signatureCoversTheList(_ isRSA: Bool) throws {
    let authority = try (isRSA ? SigningSamples.rsa : SigningSamples.p256).get()
    let file = try signed(authority)
    let folder = try Folder()
    let root = try folder.write(Array(authority.rootPEM.utf8), "root.pem")
    let list = file.path("\(OFDSignerTests.place)/Signature.xml")
    func verify() throws {
      try Tool.run(
        "openssl",
        [
          "cms", "-verify", "-binary", "-inform", "DER", "-in", file.path("\(OFDSignerTests.place)/SignedValue.dat"),
          "-content", list, "-CAfile", root, "-purpose", "any", "-attime",
          "\(Samples.moment.milliseconds / 1000)", "-out", folder.path("out"),
        ])
    }
    try verify()
    let method = try file.values("//*[local-name()='SignatureMethod']", in: "\(OFDSignerTests.place)/Signature.xml")
    #expect(method == [isRSA ? "1.2.840.113549.1.1.11" : "1.2.840.10045.4.3.2"])
    var changed = try file.content("\(OFDSignerTests.place)/Signature.xml")
    changed[changed.count / 2] ^= 1
    try Data(changed).write(to: URL(fileURLWithPath: list))
    #expect(throws: Tool.Failure.self) { try verify() }
  }
}
