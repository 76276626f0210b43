import Testing

@testable import Documents

@Suite struct PDFInspectorTests {
  private let inspector = PDFInspector()

  private func inspect(_ bytes: [UInt8]) throws -> PDFInspection {
    let folder = try Folder()
    return try inspector.inspect(path: try folder.write(bytes))
  }

  private func sample(rows: Int = 60) throws -> [UInt8] { try DocumentRenderer().pdf(Samples.register(rows: rows)) }

  @Test func goodFileTellsItsPages() throws {
    #expect(try inspect(sample()) == PDFInspection(pageCount: 3, needsRepair: false))
    #expect(try inspect(SigningSamples.signed.get()) == PDFInspection(pageCount: 1, needsRepair: false))
  }

  @Test func filesThatAreNoPDFAreNamed() throws {
    #expect(throws: PDFProblem.empty) { try inspect([]) }
    #expect(throws: PDFProblem.notPDF) { try inspect(Array("PK\u{3}\u{4} a document of another program".utf8)) }
    #expect(throws: PDFProblem.notPDF) { try inspect(Pictures.png(width: 20, height: 20)) }
    #expect(throws: PDFProblem.unreadable) { try inspector.inspect(path: "/nonexistent/file.pdf") }
  }

  @Test func tooLargeFileIsRefusedUnread() throws {
    let folder = try Folder()
    let path = try folder.write(try sample())
    #expect(throws: PDFProblem.tooLarge(limit: 1000)) { try PDFInspector(sizeLimit: 1000).inspect(path: path) }
  }

  @Test func passwordAndRestrictionsAreTold() throws {
    let folder = try Folder()
    let path = try folder.write(try sample(rows: 3))
    let locked = folder.path("locked.pdf")
    try Tool.run("qpdf", ["--encrypt", "geheim", "owner", "256", "--", path, locked])
    #expect(throws: PDFProblem.passwordRequired) { try inspector.inspect(path: locked) }
    let restricted = folder.path("restricted.pdf")
    try Tool.run("qpdf", ["--encrypt", "", "owner", "256", "--print=none", "--", path, restricted])
    #expect(throws: PDFProblem.restricted) { try inspector.inspect(path: restricted) }
  }

  @Test func truncatedFilesAreBroken() throws {
    let bytes = try sample()
    for share in [0.1, 0.5, 0.9, 0.999] {
      let part = Array(bytes.prefix(Int(Double(bytes.count) * share)))
      #expect(throws: PDFProblem.broken, "\(share)") { try inspect(part) }
    }
  }

  @Test func garbageIsRefusedWithoutHarm() throws {
    var state: UInt64 = 42
    let bytes = try sample(rows: 5)
    for _ in 0..<60 {
      var copy = bytes
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        copy[Int(state >> 33) % copy.count] = UInt8(truncatingIfNeeded: state >> 24)
      }
      // Either answer is right; what counts is that there is one.
      let result = Result { try inspect(copy) }
      if case .success(let inspection) = result { #expect(inspection.pageCount >= 1) }
      if case .failure(let error) = result { #expect(error is PDFProblem) }
    }
    #expect(throws: PDFProblem.broken) { try inspect(Array("%PDF-1.7\n".utf8) + [UInt8](repeating: 0xAB, count: 4000)) }
  }

  @Test func wrongTableIsRepaired() throws {
    let bytes = try sample()
    let mark = try #require(bytes.lastRange(of: "startxref"))
    var wrong = Array(bytes[..<mark.lowerBound])
    wrong += Array("startxref\n12\n%%EOF\n".utf8)
    #expect(try inspect(wrong) == PDFInspection(pageCount: 3, needsRepair: true))
  }

  @Test func fileWithoutPagesIsTold() throws {
    var writer = PDFWriter()
    let root = writer.reserve()
    let pages = writer.reserve()
    let info = writer.reserve()
    writer.write(root, "<</Type/Catalog/Pages \(pages)>>")
    writer.write(pages, "<</Type/Pages/Count 0/Kids[]>>")
    writer.write(info, "<<>>")
    writer.finish(root: root, info: info, identifier: [1])
    #expect(throws: PDFProblem.noPages) { try inspect(writer.bytes) }
  }

  @Test func bombsAreRefusedBeforeTheyUnfold() throws {
    let zeros = [UInt8](repeating: 0, count: 200 << 20).deflated
    #expect(throws: PDFProblem.tooComplex) { try inspect(withStream(zeros)) }
    let twice = [UInt8](repeating: 0, count: 1 << 20).deflated.deflated
    #expect(throws: PDFProblem.tooComplex) { try inspect(withStream(twice)) }
    #expect(try inspect(withStream([UInt8](repeating: 0, count: 20 << 20).deflated)).pageCount == 1)
  }

  @Test func bombsAreAddedUpOverTheFile() throws {
    let large = [UInt8](repeating: 0, count: 180 << 20).deflated
    #expect(try inspect(withStreams([large, large])).pageCount == 1)
    #expect(throws: PDFProblem.tooComplex) { try inspect(withStreams([large, large, large])) }
    // Each of them is short enough to look harmless.
    let small = [UInt8](repeating: 0, count: 9 << 20).deflated
    #expect(throws: PDFProblem.tooComplex) { try inspect(withStreams(Array(repeating: small, count: 60))) }
  }

  private func withStream(_ data: [UInt8]) -> [UInt8] { withStreams([data]) }

  /// A file of one page with streams more.
  private func withStreams(_ streams: [[UInt8]]) -> [UInt8] {
    var writer = PDFWriter()
    let root = writer.reserve()
    let pages = writer.reserve()
    let page = writer.reserve()
    let info = writer.reserve()
    writer.write(root, "<</Type/Catalog/Pages \(pages)>>")
    writer.write(pages, "<</Type/Pages/Count 1/Kids[\(page)]>>")
    writer.write(page, "<</Type/Page/Parent \(pages)/MediaBox[0 0 100 100]>>")
    writer.write(info, "<<>>")
    for stream in streams { writer.writeStream(writer.reserve(), entries: "/Filter/FlateDecode", data: stream) }
    writer.finish(root: root, info: info, identifier: [1])
    return writer.bytes
  }
}
