import Testing
import Titles

@Suite struct IdentityDocumentTests {
  @Test(arguments: [
    (IdentityDocumentKind.hongKongMacauPermit, "h12345678", "H12345678"),
    (.hongKongMacauPermit, "M1234567890", "M1234567890"), (.taiwanPermit, "12345678", "12345678"),
    (.taiwanPermit, "1234567890", "1234567890"), (.foreignPermanentResidentID, "abc123456789012", "ABC123456789012"),
    (.passport, "e 12345678", "E12345678"), (.residentID, "11010519491231002x", "11010519491231002X"),
  ])
  func takesTheFormOfEachKind(_ kind: IdentityDocumentKind, _ typed: String, _ stored: String) throws {
    #expect(try IdentityDocument(kind: kind, number: typed).number == stored)
  }

  @Test(arguments: [
    (IdentityDocumentKind.hongKongMacauPermit, "A12345678"), (.hongKongMacauPermit, "H1234567"),
    (.taiwanPermit, "123456789"), (.taiwanPermit, "1234567A"), (.foreignPermanentResidentID, "AB1234567890123"),
    (.foreignPermanentResidentID, "911156199001010015"), (.passport, "E123"), (.passport, "护照12345"),
  ])
  func refusesAnotherForm(_ kind: IdentityDocumentKind, _ number: String) {
    let reason = IdentityDocument.problem(in: number, kind: kind, field: "number")
    #expect(reason?.code == "document-number-invalid")
    #expect(reason?.sentence.contains(kind == .passport ? "护照" : kind.label) == true)
  }

  @Test func anEmptyNumberIsAskedFor() {
    #expect(IdentityDocument.problem(in: "  ", kind: .passport)?.code == "document-number-missing")
    #expect(IdentityDocument.problem(in: "", kind: .residentID)?.code == "id-number-missing")
  }

  @Test func birthAndSexComeFromTheNumberWhereItHasThem() throws {
    let resident = try IdentityDocument(kind: .residentID, number: "11010519491231002X")
    #expect(resident.birthDate?.description == "1949-12-31")
    #expect(resident.sex == .female)
    let check = try #require(ResidentIDNumber.checkCharacter(for: "91115619900101001"))
    let foreigner = try IdentityDocument(kind: .foreignPermanentResidentID, number: "91115619900101001\(check)")
    #expect(foreigner.birthDate?.description == "1990-01-01")
    #expect(foreigner.sex == .male)
    let passport = try IdentityDocument(kind: .passport, number: "E12345678")
    #expect(passport.birthDate == nil)
    #expect(passport.sex == nil)
    #expect(passport.masked == "E******78")
  }
}
