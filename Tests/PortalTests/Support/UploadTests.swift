import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Synchronization
import Testing
import Titles

@testable import Portal

@Suite("Uploads and downloads")
struct UploadTests {
  private final class Journal: Sendable {
    let lines = Mutex<[String]>([])
    func note(_ line: String) { lines.withLock { $0.append(line) } }
    var all: [String] { lines.withLock { $0 } }
  }

  private struct TextSink: UploadSink {
    let journal: Journal
    var bytes: [UInt8] = []

    mutating func write(_ buffer: ByteBuffer) async throws {
      bytes += buffer.readableBytesView
      if bytes.starts(with: Array("bad".utf8)) { throw Refusal("broken-pdf", "文件已损坏。", field: "f") }
    }
    mutating func finish() async throws -> String {
      journal.note("finish")
      return String(decoding: bytes, as: UTF8.self)
    }
    mutating func cancel() async { journal.note("cancel") }
  }

  private let token = PortalFixture.token(session: "alive")

  private func multipart(
    _ body: String, _ more: [String: String] = ["Sec-Fetch-Site": "same-origin"], fileBytes: Int = 20
  ) async throws
    -> (TestResponse, [String])
  {
    let journal = Journal()
    let application = PortalFixture.application { router in
      router.post("/form") { request, context -> String in
        let reader = MultipartReader(limits: .init(fieldBytes: 100, fileBytes: fileBytes, bodyBytes: 2000))
        let outcome = try await reader.read(request, context) { part in
          if part.field == "closed" { throw Refusal("full", "附件已满。", field: part.field) }
          return TextSink(journal: journal)
        }
        let files = outcome.files.map { file -> String in
          switch file.result {
          case .success(let text): "\(file.part.field)/\(file.part.fileName)=\(text)"
          case .failure(let refusal): "\(file.part.field)!\(refusal.reasons[0].code)"
          }
        }
        return ([outcome.form.encoded] + files).joined(separator: "|")
      }
    }
    let headers = PortalFixture.formHeaders(["Content-Type": "multipart/form-data; boundary=\"XX\""].merging(more) { $1 })
    let response = try await application.test(.router) { client in
      try await client.execute(uri: "/form", method: .post, headers: headers, body: ByteBuffer(string: body))
    }
    return (response, journal.all)
  }

  private func part(_ name: String, _ value: String, file: String? = nil) -> String {
    let fileName = file.map { "; filename=\"\($0)\"" } ?? ""
    return "--XX\r\nContent-Disposition: form-data; name=\"\(name)\"\(fileName)\r\n\r\n\(value)\r\n"
  }

  @Test("fields are collected, files stream into their sinks, an empty chooser brings nothing")
  func form() async throws {
    let body =
      part("_token", token) + part("a", "1") + part("f", "pdf", file: "../x.pdf") + part("g", "", file: "") + part("b", "2")
      + "--XX--"
    let (response, journal) = try await multipart(body)
    #expect(response.text == "a=1&b=2|f/x.pdf=pdf")
    #expect(journal == ["finish"])
  }

  @Test("a file that is refused leaves the rest of the form alone")
  func refusedFile() async throws {
    let body =
      part("_token", token) + part("f", "bad content", file: "a.pdf") + part("closed", "x", file: "b.pdf")
      + part("f", String(repeating: "y", count: 30), file: "c.pdf") + part("f", "good", file: "d.pdf") + part("a", "1")
      + "--XX--\r\n"
    let (response, journal) = try await multipart(body)
    #expect(response.text == "a=1|f!broken-pdf|closed!full|f!file-too-large|f/d.pdf=good")
    #expect(journal == ["cancel", "cancel", "finish"])
  }

  @Test("no file is opened before the token was right, and the browser must say that it is our page")
  func tokenFirst() async throws {
    let late = part("f", "pdf", file: "x.pdf") + part("_token", token) + "--XX--"
    let (response, journal) = try await multipart(late)
    #expect(response.status == .forbidden)
    #expect(journal.isEmpty)
    #expect(try await multipart(part("a", "1") + "--XX--").0.status == .forbidden)
    #expect(try await multipart(part("_token", token) + "--XX--", [:]).0.status == .forbidden)
    #expect(try await multipart(part("_token", token) + "--XX--", ["Sec-Fetch-Site": "cross-site"]).0.status == .forbidden)
  }

  @Test("a body that breaks off cancels the file under way")
  func brokenOff() async throws {
    let (response, journal) = try await multipart(
      part("_token", token) + "--XX\r\nContent-Disposition: form-data; name=f; filename=a\r\n\r\nabc")
    #expect(response.status == .badRequest)
    #expect(response.text.contains("数据没有传输完整"))
    #expect(journal == ["cancel"])
  }

  private func put(_ body: String, _ headers: [String: String]) async throws -> (TestResponse, [String]) {
    let journal = Journal()
    let application = PortalFixture.application { router in
      router.put("/file") { request, _ -> String in
        let upload = try RawUpload(request, field: "f", maximum: 5)
        return "\(upload.part.fileName)=" + (try await upload.stream(into: TextSink(journal: journal)))
      }
    }
    var all = PortalFixture.formHeaders(["X-CSRF-Token": token, "Accept": "application/json"].merging(headers) { $1 })
    all[.contentType] = "application/pdf"
    let fields = all
    let response = try await application.test(.router) { client in
      try await client.execute(uri: "/file", method: .put, headers: fields, body: ByteBuffer(string: body))
    }
    return (response, journal.all)
  }

  @Test("one file as the body of a PUT, its name percent-encoded")
  func raw() async throws {
    let (response, journal) = try await put("12345", ["X-File-Name": "..%2F%E5%90%88%E5%90%8C.pdf"])
    #expect(response.text == "合同.pdf=12345")
    #expect(journal == ["finish"])
  }

  @Test("over the limit: at once where it is announced, else as soon as it is known; in words")
  func rawTooLarge() async throws {
    let (announced, untouched) = try await put("123456", ["X-File-Name": "a.pdf", "Content-Length": "6"])
    #expect(announced.status == .contentTooLarge)
    #expect(announced.text.contains("文件“a.pdf”超过 5 B，没有上传。请压缩后重新上传。"))
    #expect(untouched.isEmpty)
    #expect(try await put("1", ["X-File-Name": "%zz"]).0.status == .badRequest)
    #expect(try await put("bad", ["X-File-Name": "a"]).0.status == .unprocessableContent)
  }

  private func unannounced(_ pieces: [String]) -> Request {
    let stream = AsyncStream<ByteBuffer> { continuation in
      for piece in pieces { continuation.yield(ByteBuffer(string: piece)) }
      continuation.finish()
    }
    let head = HTTPRequest(
      method: .put, scheme: "http", authority: "localhost", path: "/", headerFields: [.transferEncoding: "chunked"])
    return Request(head: head, body: RequestBody(asyncSequence: stream))
  }

  @Test("a body whose length nobody announced is counted while it comes")
  func counted() async throws {
    let journal = Journal()
    let upload = try RawUpload(unannounced(["123", "456", "789"]), field: "f", maximum: 5)
    await #expect(throws: PageError.self) { try await upload.stream(into: TextSink(journal: journal)) }
    #expect(journal.all == ["cancel"])
    let body = CountedBody(body: unannounced(["123", "45", "6"]).body, maximum: 5)
    var count = 0
    await #expect(throws: PageError.tooLarge(limit: 5)) {
      for try await buffer in body { count += buffer.readableBytes }
    }
    #expect(count == 5)
  }

  @Test("a download: whole, a range, its end, past the end, and after the file has changed")
  func download() async throws {
    let content = Array("0123456789".utf8)
    let application = PortalFixture.application { router in
      router.get("/file") { request, _ in
        let file = Download(fileName: "申报书.pdf", contentType: "application/pdf", length: content.count, entityTag: "\"v1\"")
        return try await file.response(to: request) { ResponseBody(byteBuffer: ByteBuffer(bytes: content[$0])) }
      }
    }
    try await application.test(.router) { client in
      let whole = try await client.execute(uri: "/file", method: .get)
      #expect(whole.status == .ok)
      #expect(whole.text == "0123456789")
      #expect(whole.headers[.contentDisposition]?.hasPrefix("attachment;") == true)
      #expect(whole.headers[.cacheControl] == "private, no-store")
      #expect(whole.headers[values: .contentSecurityPolicy] == [SecurityPolicy.pdf])
      let end = try await client.execute(uri: "/file", method: .get, headers: [.range: "bytes=-3"])
      #expect(end.status == .partialContent)
      #expect(end.text == "789")
      #expect(end.headers[.contentRange] == "bytes 7-9/10")
      #expect(end.headers[.contentLength] == "3")
      let past = try await client.execute(uri: "/file", method: .get, headers: [.range: "bytes=10-"])
      #expect(past.status == .rangeNotSatisfiable)
      #expect(past.headers[.contentRange] == "bytes */10")
      let stale = try await client.execute(uri: "/file", method: .get, headers: [.range: "bytes=0-1", .ifRange: "\"v0\""])
      #expect(stale.status == .ok)
      #expect(stale.text == "0123456789")
      let same = try await client.execute(uri: "/file", method: .get, headers: [.range: "bytes=0-1", .ifRange: "\"v1\""])
      #expect(same.text == "01")
    }
  }
}
