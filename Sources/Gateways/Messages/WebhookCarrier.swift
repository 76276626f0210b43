import AsyncHTTPClient
import Crypto
import Foundation
import NIOCore
import NIOHTTP1

/// Text messages by a webhook: `POST` of `{"id","mobile","text"}` as JSON, signed. Any answer of 2xx means that the message
/// was taken; the same `id` again must not be delivered twice.
///
/// `X-Zhicheng-Signature` is `sha256=` and the HMAC-SHA256 of the body with the shared secret, in small hexadecimal digits.
public struct WebhookCarrier: MessageCarrier {
  private let address: String
  private let secret: SymmetricKey
  private let send: HTTPSend
  private static let patience = TimeAmount.seconds(10)

  private struct Body: Encodable {
    let id: String
    let mobile: String
    let text: String
  }

  /// - Parameters:
  ///   - address: where it is posted, `https://…`.
  ///   - secret: what the provider shares with us.
  ///   - send: nil sends over connections of the process.
  public init(address: String, secret: String, send: HTTPSend? = nil) {
    self.address = address
    self.send = send ?? sendOverConnections
    self.secret = SymmetricKey(data: Data(secret.utf8))
  }

  /// Hands a text message over.
  public func carry(_ message: CarriedMessage) async throws(CarrierFailure) {
    let status: UInt
    do {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      let body = try encoder.encode(Body(id: message.id, mobile: message.recipient, text: message.body))
      var request = HTTPClientRequest(url: address)
      request.method = .POST
      request.headers.add(name: "Content-Type", value: "application/json; charset=utf-8")
      request.headers.add(name: "X-Zhicheng-Signature", value: "sha256=\(signature(of: body))")
      request.body = .bytes(ByteBuffer(bytes: body))
      status = try await send(request, WebhookCarrier.patience).status.code
    } catch {
      throw CarrierFailure("短信接口没有应答，请检查网络和接口地址。")
    }
    guard (200..<300).contains(status) else { throw CarrierFailure("短信接口没有接受短信（HTTP \(status)），请联系短信服务商。") }
  }

  private func signature(of body: Data) -> String {
    HMAC<SHA256>.authenticationCode(for: body, using: secret).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
