import Services
import TestKit
import Testing
import Titles

@Suite struct RosterTests {
  @Test func theRosterNamesWhoseCertificatesWereIssued() async throws {
    let world = try await CertificateWorld()
    let (person, batch, certificate) = try await world.issued()
    let file = try await world.issuances.roster(of: batch, in: world.bureau.id, by: world.viewer)
    let text = try PaperText.read(file.bytes).filter { !$0.isWhitespace }
    #expect(text.contains("职称证书发证名册"))
    #expect(text.contains(person.name) && text.contains(certificate.number) && text.contains(certificate.approvalNumber))
    #expect(text.contains("共1人") && text.contains(world.bureau.name))
    #expect(!text.contains(person.document.number))
    #expect(file.fileName.hasPrefix("发证名册_"))
  }

  @Test func beforeAnyIsIssuedThereIsNone() async throws {
    let world = try await CertificateWorld()
    let batch = try await world.batch(try await world.passed(1).map(\.application))
    await #expect(throws: Refusal.self) {
      _ = try await world.issuances.roster(of: batch, in: world.bureau.id, by: world.viewer)
    }
  }
}
