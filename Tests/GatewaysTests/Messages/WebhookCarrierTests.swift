import AsyncHTTPClient
import Gateways
import NIOCore
import NIOHTTP1
import Synchronization
import Testing

@Suite struct WebhookCarrierTests {
  private let message = CarriedMessage(id: "m1", recipient: "19900000001", title: "", body: "您的验证码是 123456。")

  private func carrier(
    _ status: Int, _ sent: @escaping @Sendable (HTTPClientRequest) -> Void = { _ in }
  ) -> WebhookCarrier {
    WebhookCarrier(address: "https://sms.example/send", secret: "geheim") { request, _ in
      sent(request)
      return HTTPClientResponse(status: HTTPResponseStatus(statusCode: status))
    }
  }

  /// The signature is what `openssl dgst -sha256 -hmac geheim` says of the same bytes.
  @Test func aMessageGoesOutAsSignedJSON() async throws {
    let sent = Mutex<[HTTPClientRequest]>([])
    try await carrier(202) { request in sent.withLock { $0.append(request) } }.carry(message)
    let request = try #require(sent.withLock { $0.first })
    #expect(request.method == .POST && request.url == "https://sms.example/send")
    #expect(request.headers["Content-Type"] == ["application/json; charset=utf-8"])
    let signature = "41a12b84d3b95c1e4c5e6fdd8d913c59d6e43042968e6f3044fbc01b7b4f4571"
    #expect(request.headers["X-Zhicheng-Signature"] == ["sha256=\(signature)"])
    var text = ""
    for try await piece in try #require(request.body) { text += String(buffer: piece) }
    #expect(text == #"{"id":"m1","mobile":"19900000001","text":"您的验证码是 123456。"}"#)
  }

  @Test func whatIsNotTakenIsSaidWithoutTheNumber() async {
    await #expect(throws: CarrierFailure("短信接口没有接受短信（HTTP 429），请联系短信服务商。")) { try await carrier(429).carry(message) }
    let silent = WebhookCarrier(address: "https://sms.example", secret: "x") { _, _ in throw HTTPClientError.readTimeout }
    await #expect(throws: CarrierFailure("短信接口没有应答，请检查网络和接口地址。")) { try await silent.carry(message) }
  }
}
