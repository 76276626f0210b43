import Documents
import Testing
import Titles

@Suite struct CertificateRendererTests {
  private func text(_ content: CertificateContent) throws -> String {
    let folder = try Folder()
    let path = try folder.write(try CertificateRenderer().pdf(content, created: Samples.moment))
    return try Tool.run("pdftotext", ["-layout", path, "-"])
  }

  @Test func saysEverythingOnOnePage() throws {
    let content = Samples.certificate()
    let text = try text(content)
    #expect(text.count { $0 == "\u{0C}" } == 1)
    for value in [
      content.issuingAuthority, content.holderName, content.sex, content.documentType, content.maskedDocumentNumber,
      content.title,
      content.series, content.level, content.specialty, content.acquisition, content.decidingBody, content.acquired.chinese,
      content.approvalNumber, content.issued.chinese, content.number, content.employer, "扫描二维码", "演示环境签发，不具有任何效力",
    ] { #expect(text.contains(value), "\(value)") }
  }

  @Test(arguments: CertificateKind.allCases) func everyBusinessHasItsSentence(_ kind: CertificateKind) throws {
    let text = try text(Samples.certificate(kind)).filter { !$0.isWhitespace }
    let sentences: [CertificateKind: String] = [
      .initialDetermination: "初次取得助理工程师（助理级）职称，特发此证。",
      .confirmation: "予以确认助理工程师（助理级）职称，特发此证。",
      .review: "具备工程技术人员系列助理工程师（助理级）职称任职资格，特发此证。",
    ]
    for (other, sentence) in sentences { #expect(text.contains(sentence) == (other == kind)) }
  }

  @Test func longValuesStayOnThePageAndAboveTheSeal() throws {
    var content = Samples.certificate()
    content.employer = "演示省演示市演示区第一建筑工程勘察设计研究示例集团有限责任公司轨道交通与地下工程分公司第三项目经理部"
    content.decidingBody = "演示市工程技术建筑专业（含市政公用、轨道交通、地下空间）中级及以下职务任职资格评审委员会第二专业组"
    content.specialty = "建筑工程管理（轨道交通与地下工程施工技术、质量安全与绿色建造方向）"
    content.approvalNumber = "演示职改办〔2025〕1号、演示职改办〔2025〕2号"
    content.issuingAuthority = "演示省演示市演示区人力资源和社会保障局职称改革办公室"
    let text = try text(content)
    #expect(text.count { $0 == "\u{0C}" } == 1)
    let lines = text.split(separator: "\n")
    let sentence = try #require(lines.firstIndex { $0.contains("特发此证") })
    let number = try #require(lines.firstIndex { $0.contains(content.number) })
    let issued = try #require(lines.firstIndex { $0.contains(content.issued.chinese) })
    #expect(number < sentence && sentence < issued)
  }

  @Test func officialCertificateNamesNoDemonstration() throws {
    var content = Samples.certificate()
    content.issuingAuthority = "某区人力资源和社会保障局"
    content.decidingBody = "某区职称改革办公室"
    content.employer = "某公司"
    content.approvalNumber = "某职改〔2025〕1号"
    content.isDemonstration = false
    #expect(try !text(content).contains("演示"))
  }

  @Test func photoIsTakenAsItIs() throws {
    let photo = try Pictures.jpeg(width: 420, height: 588)
    let folder = try Folder()
    let bytes = try CertificateRenderer().pdf(Samples.certificate(photo: photo), created: Samples.moment)
    let path = try folder.write(bytes)
    try Tool.run("pdfimages", ["-all", path, folder.path("image")])
    #expect(try folder.read("image-000.jpg") == photo)
  }

  @Test func rareCharactersOfNamesArePrintedOrNamed() throws {
    var content = Samples.certificate()
    content.holderName = "䶮喆犇"
    #expect(try text(content).contains("䶮喆犇"))
    content.holderName = "甲\u{1F600}"
    #expect(throws: DocumentError.missingGlyphs(["\u{1F600}"])) {
      try CertificateRenderer().pdf(content, created: Samples.moment)
    }
  }

  @Test(.enabled(if: Tool.exists("zbarimg"))) func codeLeadsToTheCheck() throws {
    let folder = try Folder()
    let content = Samples.certificate()
    let path = try folder.write(try CertificateRenderer().pdf(content, created: Samples.moment))
    try Tool.run("pdftoppm", ["-r", "150", "-png", "-singlefile", path, folder.path("page")])
    #expect(try Tool.run("zbarimg", ["-q", "--raw", folder.path("page.png")]) == content.checkURL + "\n")
  }
}
