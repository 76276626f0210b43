import Database
import Services
import Storage
import TestKit
import Testing
import Titles

@Suite("证书查验")
struct CertificateCheckServiceTests {
  let world: CertificateWorld

  init() async throws {
    world = try await CertificateWorld()
  }

  private func finding(_ result: CertificateCheckResult) throws -> CertificateCheckResult.Finding {
    guard case .found(let finding) = result else { throw NotFound("证书") }
    return finding
  }

  @Test("number and name, number and last six, or the QR secret find it; the answer is masked")
  func found() async throws {
    let (person, _, certificate) = try await world.issued()
    let checks = world.checks
    let byName = try finding(try await checks.check(number: certificate.number, proof: person.name, from: "127.0.0.1"))
    #expect(byName.holderName == "申*")
    #expect(byName.document == "990***********\(person.document.number.suffix(4))")
    #expect(byName.state == .valid && byName.title == "工程技术人才_助理工程师" && !byName.isFileAuthentic)
    let tail = String(person.document.number.suffix(6)).lowercased()
    _ = try finding(try await checks.check(number: " \(certificate.number) ", proof: tail, from: "192.168.1.5"))
    let token = world.certificates.checkToken(of: certificate)
    _ = try finding(try await checks.check(token: token, from: "203.0.113.9"))
    let log = try await world.certificates.checks(of: certificate.id, ListWindow(), by: world.test.viewer(person)).checks
    #expect(log.rows.map(\.way) == [.address, .documentTail, .name])
    #expect(log.rows.map(\.region) == [.remote, .local, .loopback])
  }

  @Test("whatever doesn't fit is not found, and leaves no trace")
  func notFound() async throws {
    let (person, _, certificate) = try await world.issued()
    let checks = world.checks
    #expect(try await checks.check(number: certificate.number, proof: "别人", from: "a") == .notFound)
    #expect(try await checks.check(number: "202508999999", proof: person.name, from: "a") == .notFound)
    #expect(try await checks.check(token: String(repeating: "A", count: 43), from: "a") == .notFound)
    #expect(try await checks.check(token: "short", from: "a") == .notFound)
    #expect(try await world.test.count(of: .checks) == 0)
  }

  @Test("what is missing or no number is said at its field")
  func incomplete() async throws {
    let checks = world.checks
    let empty = await #expect(throws: Refusal.self) { try await checks.check(number: "", proof: "", from: "a") }
    #expect(empty?.reasons.map(\.code) == ["number-missing", "proof-missing"])
    let endless = String(repeating: "1", count: 51)
    let odd = await #expect(throws: Refusal.self) { try await checks.check(number: endless, proof: "甲", from: "a") }
    #expect(odd?.reasons.map(\.code) == ["number-invalid"])
  }

  @Test("an uploaded file is authentic only byte for byte as it was issued")
  func files() async throws {
    let (person, _, certificate) = try await world.issued()
    let viewer = try await world.test.viewer(person)
    let ofd = try await world.certificates.file(of: certificate.id, as: .ofd, by: viewer).bytes
    #expect(try finding(try await world.check(ofd)).isFileAuthentic)
    var forged = ofd
    forged[ofd.count / 2] ^= 1
    #expect(try await world.check(forged) == .notIssued)
    let bytes = try await world.certificates.file(of: certificate.id, as: .pdf, by: viewer).bytes
    #expect(try finding(try await world.check(bytes)).isFileAuthentic)
    var changed = bytes
    changed[bytes.count / 2] ^= 1
    #expect(try await world.check(changed) == .altered)
    #expect(try await world.check(bytes + Array("\n% more\n".utf8)) == .altered)
    #expect(try await world.check(Array("%PDF-1.4\n%%EOF\n".utf8)) == .notSigned)
    for wrong in [[], Array("GIF89a".utf8), Array("%PDF-".utf8) + [UInt8](repeating: 0, count: 5 << 20)] {
      await #expect(throws: Refusal.self) { try await world.check(wrong) }
    }
  }

  @Test("a file is never in the store and leaves nothing behind; only so many are on their way at once")
  func filesOnTheirWay() async throws {
    let checks = CertificateCheckService(platform: world.test.platform, signing: world.signing, places: 2)
    func left() throws -> Int { try world.test.uploadsUnderWay().count }
    let file = TestFiles.pdf(pages: 7)
    do {
      let first = try await checks.beginFile()
      let second = try await checks.beginFile()
      try await first.write(file)
      #expect(try left() == 2)
      await #expect(throws: WorkerPoolError.overloaded) { try await checks.beginFile() }
      await second.cancel()
      let whole = try await first.finish()
      #expect(try left() == 1)
      #expect(try await checks.check(file: whole, from: "a") == .notSigned)
      #expect(try await world.test.store.attachments.exists(whole.digest) == false)
    }
    #expect(try left() == 0)
    #expect(try await world.check(file, by: checks) == .notSigned)
    await #expect(throws: Refusal.self) { try await checks.check(file: nil, from: "a") }
  }

  @Test("only a file that isn't found by its bytes has its signature checked, on threads of its own")
  func signatureLast() async throws {
    let (person, _, certificate) = try await world.issued()
    let bytes = try await world.certificates.file(of: certificate.id, as: .pdf, by: world.test.viewer(person)).bytes
    await world.test.platform.inspectors.shutDown()
    #expect(try finding(try await world.check(bytes)).isFileAuthentic)
    await #expect(throws: WorkerPoolError.shutDown) { try await world.check(bytes + [10]) }
  }

  @Test("a file that somebody else signed is not ours")
  func foreignSignature() async throws {
    let (person, _, certificate) = try await world.issued()
    _ = try await world.certificates.file(of: certificate.id, as: .pdf, by: world.test.viewer(person))
    let forged = try world.forged(number: certificate.number)
    #expect(try await world.check(forged) == .notFound)
  }

  @Test("a revoked certificate is found as revoked with its document and day")
  func revoked() async throws {
    let (person, batch, certificate) = try await world.issued()
    let paper = try await world.document(.revoke, number: "演职改〔2025〕8号")
    _ = try await world.issuances.revoke(
      [certificate.origin()], of: batch, under: paper, reason: "材料造假", in: world.bureau.id, by: world.viewer)
    let finding = try finding(
      try await world.checks.check(number: certificate.number, proof: person.name, from: "a"))
    #expect(finding.state == .revoked && finding.revokedUnder == "演职改〔2025〕8号" && finding.revokedOn == Day("2025-08-20"))
  }

  @Test("another person's certificate isn't there")
  func otherPerson() async throws {
    let (_, _, certificate) = try await world.issued()
    let other = try await world.test.person("旁人", number: 77)
    let viewer = try await world.test.viewer(other)
    let certificates = world.certificates
    await #expect(throws: NotFound.self) { try await certificates.certificate(certificate.id, by: viewer) }
    await #expect(throws: NotFound.self) { try await certificates.file(of: certificate.id, as: .pdf, by: viewer) }
    await #expect(throws: NotFound.self) { try await certificates.checks(of: certificate.id, ListWindow(), by: viewer) }
  }
}
