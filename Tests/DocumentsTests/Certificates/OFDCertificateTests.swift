import Foundation
import FoundationXML
import Testing
import Titles

@testable import Documents

@Suite struct OFDCertificateTests {
  /// An unsigned file.
  private func ofd(_ content: CertificateContent = Samples.certificate()) throws -> [UInt8] {
    try CertificateRenderer().ofd(content, created: Samples.moment, signer: nil, at: Samples.moment)
  }

  @Test func saysTheSameAsThePDF() throws {
    let content = Samples.certificate()
    let file = try OFDFile(ofd(content))
    let texts = try file.texts()
    let whole = texts.map(\.text).joined(separator: "\n")
    for value in [
      content.issuingAuthority, content.holderName, content.sex, content.documentType, content.maskedDocumentNumber,
      content.title, content.series, content.level, content.specialty, content.acquisition, content.decidingBody,
      content.acquired.chinese, content.approvalNumber, content.issued.chinese, content.number, content.employer, "扫描二维码",
      "演示环境签发，不具有任何效力",
    ] { #expect(whole.contains(value), "\(value)") }
    let folder = try Folder()
    let path = try folder.write(CertificateRenderer().pdf(content, created: Samples.moment))
    let pdf = try Tool.run("pdftotext", [path, "-"])
    #expect(OFDCertificateTests.characters(whole) == OFDCertificateTests.characters(pdf))
  }

  /// Every character that draws something, in one order, for the two formats group their lines differently.
  private static func characters(_ text: String) -> String {
    String(text.filter { !$0.isWhitespace && $0 != "\u{0C}" }.sorted())
  }

  @Test func everyTextStandsInItsPlaceWithinThePage() throws {
    let file = try OFDFile(ofd())
    for text in try file.texts() {
      #expect(text.steps.count == text.text.unicodeScalars.count - 1, "\(text.text)")
      #expect(text.boundary.count == 4 && text.boundary[0] >= 0 && text.boundary[1] >= 0)
      #expect(text.boundary[0] + text.boundary[2] <= 210.5 && text.boundary[1] + text.boundary[3] <= 297)
    }
    let number = try #require(try file.texts().first { $0.text == "202507000123" })
    // The field's left edge and digits of equal width, but for the 1 and 2 that the font brings closer, as in the PDF.
    #expect(abs(number.boundary[0] + number.x - 57.85) < 0.02)
    #expect(number.steps.map { ($0 * 10).rounded() } == Array(repeating: 26, count: 9) + [21, 26])
  }

  @Test func identifiersAreUniqueAndLeadSomewhere() throws {
    let photo = try Pictures.jpeg(width: 420, height: 588)
    let file = try OFDFile(ofd(Samples.certificate(photo: photo)))
    let parts = ["Doc_0/PublicRes.xml", "Doc_0/DocumentRes.xml", "Doc_0/Document.xml", "Doc_0/Pages/Page_0/Content.xml"]
    let ids = try parts.flatMap { try file.values("//@ID", in: $0) }.compactMap { Int($0) }
    #expect(Set(ids).count == ids.count && ids.count > 60)
    #expect(try file.values("//*[local-name()='MaxUnitID']", in: "Doc_0/Document.xml") == ["\(ids.max() ?? 0)"])
    let references = try file.values("//@Font | //@ResourceID", in: "Doc_0/Pages/Page_0/Content.xml").compactMap { Int($0) }
    #expect(Set(references).isSubset(of: ids))
    let names = try file.values("//*[local-name()='FontFile' or local-name()='MediaFile']", in: "Doc_0/PublicRes.xml")
    #expect(names.count == 2 && names.allSatisfy { file.names.contains("Doc_0/Res/\($0)") })
    let picture = try #require(try file.values("//*[local-name()='MediaFile']", in: "Doc_0/DocumentRes.xml").first)
    #expect(try file.content("Doc_0/Res/\(picture)") == photo)
    #expect(try file.values("//*[local-name()='PhysicalBox']", in: "Doc_0/Document.xml") == ["0 0 210 297"])
  }

  @Test func pictureThatLiesIsTurnedUpright() throws {
    let lying = Pictures.turned(try Pictures.jpeg(width: 588, height: 420), orientation: 6)
    let file = try OFDFile(ofd(Samples.certificate(photo: lying)))
    let picture = try #require(try file.values("//*[local-name()='MediaFile']", in: "Doc_0/DocumentRes.xml").first)
    let header = try #require(ImageHeader(try file.content("Doc_0/Res/\(picture)")))
    #expect(header.width == 420 && header.height == 588 && header.orientation == 1)
    #expect(throws: DocumentError.unreadablePicture) {
      try ofd(Samples.certificate(photo: [1, 2, 3]))
    }
  }

  @Test func charactersOfTwoScalarsStayTogether() throws {
    var content = Samples.certificate()
    content.holderName = "甲e\u{301}乙&<\u{4DAE}"
    let file = try OFDFile(ofd(content))
    let whole = try file.texts().map(\.text).joined()
    #expect(whole.contains("甲e\u{301}乙&<\u{4DAE}"))
    content.holderName = "甲\u{1F600}"
    #expect(throws: DocumentError.missingGlyphs(["\u{1F600}"])) {
      try ofd(content)
    }
  }

  @Test func sameContentGivesTheSameBytes() throws {
    let first = try ofd()
    #expect(try ofd() == first)
    #expect(try OFDFile(first).values("//*[local-name()='Signatures']", in: "OFD.xml").isEmpty)
  }
}
