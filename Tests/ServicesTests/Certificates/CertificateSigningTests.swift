import Foundation
import Services
import TestKit
import Testing
import Titles

@Suite("签章密钥")
struct CertificateSigningTests {
  @Test("the demonstration's key is made once, kept for its owner only, and found again")
  func demonstration() async throws {
    let test = try await TestPlatform()
    let path = test.folder + "/signing.pem"
    let first = try CertificateSigning(.demonstration(path: path), now: test.clock.now)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    let second = try CertificateSigning(.demonstration(path: path), now: test.clock.now.adding(seconds: 86_400))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
    #expect(first.isDemonstration && second.isDemonstration && first.name == second.name)
    let plain = try CertificateSigning(.pem(path: path, password: ""), now: test.clock.now)
    #expect(!plain.isDemonstration && plain.name == first.name)
  }

  @Test("a key that others may read is refused")
  func loose() async throws {
    let test = try await TestPlatform()
    let path = test.folder + "/loose.pem"
    try Data("x".utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    #expect(throws: CertificateSigningError.loosePermissions(path: path)) {
      try CertificateSigning(.pem(path: path, password: ""), now: test.clock.now)
    }
    #expect(throws: (any Error).self) {
      try CertificateSigning(.pkcs12(path: test.folder + "/missing.p12", password: ""), now: test.clock.now)
    }
  }
}
