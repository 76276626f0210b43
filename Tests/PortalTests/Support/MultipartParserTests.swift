import Testing

@testable import Portal

@Suite("MultipartParser")
struct MultipartParserTests {
  private struct Part: Equatable {
    var headers: MultipartHeaders
    var content: [UInt8]
    var isComplete = false
  }

  private func parse(_ pieces: [[UInt8]], boundary: String = "XX") throws -> [Part] {
    var parser = try MultipartParser(boundary: boundary)
    var parts: [Part] = []
    var hasEnded = false
    for piece in pieces {
      for event in try parser.feed(piece) {
        #expect(!hasEnded)
        switch event {
        case .part(let headers): parts.append(Part(headers: headers, content: []))
        case .chunk(let bytes): parts[parts.count - 1].content += bytes
        case .partEnd: parts[parts.count - 1].isComplete = true
        case .end: hasEnded = true
        }
      }
    }
    try parser.finish()
    #expect(hasEnded && parts.allSatisfy(\.isComplete))
    return parts
  }

  private func field(_ name: String, _ content: String) -> String {
    "--XX\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(content)\r\n"
  }

  @Test("fields and files, wherever the bytes are cut")
  func splitAnywhere() throws {
    let file =
      "--XX\r\ncontent-disposition: form-data; name=\"f\"; filename=\"a %22b%22.pdf\"\r\nContent-Type: application/pdf\r\n\r\n"
    let tricky = "\r\n--X\r\n-\r\n--\r\n\r--XY\n--XX no\r"
    let body = Array(
      ("preamble\r\n" + field("a", "") + field("职称", "1\r\n2") + file + tricky + "\r\n--XX--\r\nepilogue --XX").utf8)
    let expected = [
      Part(headers: MultipartHeaders(name: "a"), content: [], isComplete: true),
      Part(headers: MultipartHeaders(name: "职称"), content: Array("1\r\n2".utf8), isComplete: true),
      Part(
        headers: MultipartHeaders(name: "f", fileName: "a \"b\".pdf", contentType: "application/pdf"),
        content: Array(tricky.utf8),
        isComplete: true),
    ]
    #expect(try parse([body]) == expected)
    #expect(try parse(body.map { [$0] }) == expected)
    for cut in 0...body.count {
      #expect(try parse([Array(body[..<cut]), Array(body[cut...])]) == expected)
    }
    var random = SeededGenerator(seed: 21)
    for _ in 0..<200 { #expect(try parse(random.pieces(of: body)) == expected) }
  }

  @Test("random content comes through unchanged")
  func randomContent() throws {
    var random = SeededGenerator(seed: 22)
    for _ in 0..<300 {
      let content = random.bytes(upTo: 40, alphabet: Array("\r\n-XY a".utf8))
      let text = String(decoding: content, as: UTF8.self)
      guard !("\r\n" + text + "\r\n").contains("\r\n--XX") else { continue }
      let body = Array((field("n", text) + "--XX--").utf8)
      #expect(try parse(random.pieces(of: body)).map(\.content) == [content])
    }
  }

  @Test("the first delimiter may stand at the very start, the last line end may be missing, blanks may follow a delimiter")
  func edges() throws {
    #expect(try parse([Array("--XX--".utf8)]).isEmpty)
    #expect(
      try parse([Array("--XX \t\r\nContent-Disposition: form-data; name=a\r\n\r\nv\r\n--XX--".utf8)]).map(\.headers.name) == ["a"]
    )
  }

  @Test(
    "a body that ends too early is incomplete",
    arguments: ["", "--XX", "--XX\r\nContent-Disposition: form-data; name=a\r\n\r\nv\r\n--XX"])
  func incomplete(body: String) {
    #expect(throws: FormError.incomplete) { try parse([Array(body.utf8)]) }
  }

  @Test(
    "what breaks the format is refused",
    arguments: [
      "--XXyz\r\n", "--XX\r\n\r\nv\r\n--XX--", "--XX\r\nContent-Disposition: attachment; name=a\r\n\r\n\r\n--XX--",
      "--XX\r\nContent-Disposition: form-data\r\n\r\n\r\n--XX--", "--XX\r\nno colon\r\n\r\n",
      "--XX\r\nContent-Disposition: form-data; name=\"a\r\n\r\n",
      "--XX\r\nContent-Disposition: form-data; name=a; name=b\r\n\r\n",
    ])
  func broken(body: String) {
    #expect(throws: FormError.brokenMultipart) { try parse([Array(body.utf8)]) }
  }

  @Test("limits: parts, header block, boundary")
  func limits() throws {
    var few = try MultipartParser(boundary: "XX", limits: MultipartParser.Limits(parts: 2, headerBytes: 100))
    #expect(throws: FormError.tooManyFields) { _ = try few.feed(Array((field("a", "") + field("b", "") + field("c", "")).utf8)) }
    var wide = try MultipartParser(boundary: "XX", limits: MultipartParser.Limits(parts: 2, headerBytes: 100))
    #expect(throws: FormError.brokenMultipart) {
      _ = try wide.feed(Array(("--XX\r\nX: " + String(repeating: "y", count: 120)).utf8))
    }
    #expect(throws: FormError.brokenMultipart) { _ = try MultipartParser(boundary: "") }
    #expect(throws: FormError.brokenMultipart) { _ = try MultipartParser(boundary: String(repeating: "b", count: 71)) }
    _ = try MultipartParser(boundary: String(repeating: "b", count: 70))
  }

  @Test("random bytes never crash and never hold more than a header block")
  func fuzz() throws {
    var random = SeededGenerator(seed: 23)
    let alphabet = Array("\r\n-X:;=\" Content-Disposition: form-data; name".utf8) + [0, 0xFF]
    for _ in 0..<3000 {
      var parser = try MultipartParser(boundary: "XX")
      _ = try? parser.feed(Array("--XX\r\n".utf8))
      for _ in 0..<4 { _ = try? parser.feed(random.bytes(upTo: 80, alphabet: alphabet)) }
      _ = try? parser.finish()
    }
  }
}
