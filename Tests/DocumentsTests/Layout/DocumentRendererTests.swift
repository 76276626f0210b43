import Documents
import Testing
import Titles

@Suite struct DocumentRendererTests {
  @Test func textCanBeExtractedAsItWasWritten() throws {
    let folder = try Folder()
    let text = "专业技术人员（工程系列）ABC 123，取得“助理工程师”职称。"
    let path = try folder.write(try DocumentRenderer().pdf(Document(title: "试", blocks: [.text(RichText(text))])))
    let extracted = try Tool.run("pdftotext", [path, "-"])
    #expect(extracted.contains(text))
  }

  @Test func fontsAreEmbeddedSubsetsWithUnicodeMaps() throws {
    let folder = try Folder()
    let path = try folder.write(try DocumentRenderer().pdf(Samples.register(rows: 3)))
    let lines = try Tool.run("pdffonts", [path]).split(separator: "\n").dropFirst(2)
    #expect(lines.count == 3)
    for line in lines {
      #expect(line.contains("CID Type 0C"))
      #expect(line.contains("+Noto"))
      #expect(line.contains("yes yes yes"))
    }
  }

  @Test func missingGlyphsAreNamed() {
    let document = Document(title: "试", blocks: [.text("甲\u{1F600}乙\u{0627}丙\u{1F600}")])
    #expect(throws: DocumentError.missingGlyphs(["\u{1F600}", "\u{0627}"])) {
      try DocumentRenderer().pdf(document)
    }
  }

  @Test func tableHeaderRepeatsOnEveryPageAndNoRowIsLost() throws {
    let folder = try Folder()
    let path = try folder.write(try DocumentRenderer().pdf(Samples.register(rows: 120)))
    let pages = try Tool.run("pdftotext", ["-layout", path, "-"]).split(separator: "\u{0C}").filter { $0.contains("第") }
    #expect(pages.count == 6)
    for (index, page) in pages.enumerated() {
      #expect(page.contains("工作单位"), "page \(index + 1)")
      #expect(page.filter { !$0.isWhitespace }.contains("第\(index + 1)页/共6页"))
      #expect(page.contains("申报书编号：CS2025000001"))
    }
    let names = pages.joined().matches(of: /演示人员([0-9]+)/).map { String($0.1) }
    #expect(names == (1...120).map(String.init))
  }

  @Test func longCellGoesOnOverPages() throws {
    let folder = try Folder()
    let sentences = (1...260).map { "第\($0)条工作业绩，已经验收合格。" }
    let grid = FieldGrid(columns: 1, fields: [Field("总结", RichText(sentences.joined()))])
    let path = try folder.write(try DocumentRenderer().pdf(Document(title: "试", blocks: [.fields(grid)])))
    #expect(try Tool.run("pdfinfo", [path]).contains("Pages:           3"))
    let text = try Tool.run("pdftotext", ["-raw", path, "-"]).filter { !$0.isWhitespace }
    for number in [1, 130, 260] { #expect(text.contains("第\(number)条工作业绩")) }
  }

  @Test func keptTogetherBlocksMoveToTheNextPage() throws {
    let folder = try Folder()
    let filler = Block.spacer(200)
    let box = Block.signature(SignatureBox(title: "用人单位意见", minimumHeight: 60))
    let document = Document(
      title: "试", blocks: [.text("上"), filler, .together([.heading(level: 2, "审核意见"), box])])
    let path = try folder.write(try DocumentRenderer().pdf(document))
    let pages = try Tool.run("pdftotext", [path, "-"]).split(separator: "\u{0C}")
    #expect(pages.count == 2)
    #expect(!pages[0].contains("审核意见"))
    #expect(pages[1].contains("审核意见") && pages[1].contains("用人单位意见") && pages[1].contains("负责人签字"))
  }

  @Test func headingNeverStandsAloneAtTheFoot() throws {
    let folder = try Folder()
    let document = Document(
      title: "试", blocks: [.text("上"), .spacer(243), .heading(level: 2, "孤题"), .text("下文。")])
    let path = try folder.write(try DocumentRenderer().pdf(document))
    let pages = try Tool.run("pdftotext", [path, "-"]).split(separator: "\u{0C}")
    #expect(pages.count == 2)
    #expect(pages[1].contains("孤题") && pages[1].contains("下文"))
  }

  @Test func metadataOutlineAndStructureAreSet() throws {
    let folder = try Folder()
    var document = Samples.register(rows: 2)
    document.blocks.append(.heading(level: 2, "说明"))
    let bytes = try DocumentRenderer().pdf(document, created: Samples.moment)
    let path = try folder.write(bytes)
    let info = try Tool.run("pdfinfo", [path])
    for line in [
      "Title:           申报人员名册", "Subject:         发证名册", "Keywords:        名册, 职称", "Author:          演示区人力资源和社会保障局",
      "Tagged:          yes", "Page size:       595.28 x 841.89 pts (A4)",
    ] { #expect(info.contains(line)) }
    let structure = try Tool.run("pdfinfo", ["-struct-text", path])
    for line in ["H1 (block)", "\"申报人员名册\"", "Table", "TH", "\"工作单位\"", "\"演示人员1\"", "H2 (block)"] {
      #expect(structure.contains(line), "\(line)")
    }
    #expect(try Tool.run("qpdf", ["--check", path]).contains("No syntax or stream encoding errors"))
    let objects = try Tool.run("qpdf", ["--qdf", path, "-"])
    #expect(objects.contains("/Outlines"))
    #expect(objects.contains("/Lang (zh-CN)"))
  }

  @Test func sameDocumentGivesSameBytes() throws {
    let document = Samples.register(rows: 5)
    let first = try DocumentRenderer().pdf(document, created: Samples.moment)
    #expect(try DocumentRenderer().pdf(document, created: Samples.moment) == first)
    let later = try DocumentRenderer().pdf(document, created: Samples.moment.adding(seconds: 1))
    #expect(later != first)
  }

  @Test func threadsRenderTheSame() async throws {
    let document = Samples.register(rows: 20)
    let expected = try DocumentRenderer().pdf(document)
    let results = await withTaskGroup(of: [UInt8]?.self) { group in
      for _ in 0..<8 { group.addTask { try? DocumentRenderer().pdf(document) } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.count == 8)
    #expect(results.allSatisfy { $0 == expected })
  }

  @Test func landscapePaperIsKept() throws {
    let folder = try Folder()
    let path = try folder.write(
      try DocumentRenderer().pdf(Document(title: "公示表", page: .a3Landscape, blocks: [.heading(level: 1, "公示表")])))
    #expect(try Tool.run("pdfinfo", [path]).contains("Page size:       1190.55 x 841.89 pts (A3)"))
  }

  @Test func picturesOfBothFormatsAreEmbedded() throws {
    let folder = try Folder()
    let photo = try Pictures.jpeg(width: 60, height: 84)
    let blocks: [Block] = [
      .fields(FieldGrid(fields: [Field("姓名", "申报人甲")], photo: PhotoCell(image: photo, rows: 1))),
      .picture(Picture(image: Pictures.png(width: 40, height: 20), description: "示意图", width: 40)),
    ]
    let bytes = try DocumentRenderer().pdf(Document(title: "试", blocks: blocks))
    let images = try Tool.run("pdfimages", ["-list", try folder.write(bytes)])
    #expect(images.contains("jpeg"))
    #expect(images.split(separator: "\n").count == 4)
    #expect(bytes.count > photo.count)
  }

  @Test func unreadablePictureIsAnError() {
    let picture = Picture(image: [1, 2, 3], description: "", width: 20)
    #expect(throws: DocumentError.unreadablePicture) {
      try DocumentRenderer().pdf(Document(title: "试", blocks: [.picture(picture)]))
    }
  }

  @Test func emptyTableSaysSo() throws {
    let folder = try Folder()
    let table = Table(columns: [TableColumn("年度"), TableColumn("学时")], rows: [])
    let path = try folder.write(try DocumentRenderer().pdf(Document(title: "试", blocks: [.table(table)])))
    #expect(try Tool.run("pdftotext", [path, "-"]).contains("无"))
  }

  @Test func sameShapeKeepsItsOwnText() throws {
    // Both dots may share a glyph in the font; what is copied must still be what was written.
    let folder = try Folder()
    let text = "阿·卜杜 阿‧卜杜"
    let path = try folder.write(try DocumentRenderer().pdf(Document(title: "试", blocks: [.text(RichText(text))])))
    #expect(try Tool.run("pdftotext", [path, "-"]).contains(text))
  }
}
