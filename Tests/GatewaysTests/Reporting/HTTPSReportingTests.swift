import AsyncHTTPClient
import Gateways
import NIOCore
import NIOHTTP1
import Synchronization
import Testing

@Suite struct HTTPSReportingTests {
  private func record(_ number: String) -> ReportRecord {
    var record = ReportRecord()
    (record.name, record.certificateNumber, record.documentNumber) = ("申报人甲", number, "990000199001010011")
    return record
  }

  /// A gateway whose other side answers this; what it was sent lies in `sent`.
  private func gateway(
    _ status: UInt, _ body: String, token: String = "geheim", _ sent: @escaping @Sendable (HTTPClientRequest) -> Void = { _ in }
  ) -> HTTPSReporting {
    HTTPSReporting(address: "https://ministry.example/report", token: token) { request, _ in
      sent(request)
      return HTTPClientResponse(
        status: HTTPResponseStatus(statusCode: Int(status)), body: .bytes(ByteBuffer(string: body)))
    }
  }

  @Test("records go out as one JSON request with the token; each has its own receipt")
  func sends() async throws {
    let sent = Mutex<[HTTPClientRequest]>([])
    let refused = #"{"certificateNumber":"2","accepted":false,"message":"证件号码有误"}"#
    let answer = #"{"results":[{"certificateNumber":"1","accepted":true},\#(refused)]}"#
    let gateway = gateway(200, answer) { request in sent.withLock { $0.append(request) } }
    let receipts = try await gateway.send([record("1"), record("2")])
    #expect(receipts.map(\.accepted) == [true, false] && receipts[1].message == "证件号码有误")
    let request = try #require(sent.withLock { $0.first })
    #expect(request.method == .POST && request.url == "https://ministry.example/report")
    #expect(request.headers["Authorization"] == ["Bearer geheim"])
    #expect(request.headers["Content-Type"] == ["application/json; charset=utf-8"])
    let body = try #require(request.body)
    var text = ""
    for try await piece in body { text += String(buffer: piece) }
    #expect(text.hasPrefix("{\"records\":[{") && text.contains("\"documentNumber\":\"990000199001010011\""))
    #expect(text.contains("\"certificateNumber\":\"2\""))
  }

  @Test("an error, nonsense and silence are told apart")
  func faults() async {
    await #expect(throws: ReportingError.refused(status: 503)) { try await gateway(503, "").send([record("1")]) }
    await #expect(throws: ReportingError.malformed) { try await gateway(200, "<html>").send([record("1")]) }
    let silent = HTTPSReporting(address: "https://ministry.example", token: "") { _, _ in throw HTTPClientError.readTimeout }
    await #expect(throws: ReportingError.unreachable) { try await silent.send([record("1")]) }
    #expect(ReportingError.refused(status: 503).sentence == "人社部接口返回错误（503），系统会自动重试。")
  }

  @Test("a row of the export file has a value for each column")
  func columns() {
    #expect(record("1").row.count == ReportRecord.columns.count && record("1").row[15] == "1")
  }
}
