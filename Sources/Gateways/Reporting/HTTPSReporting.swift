import AsyncHTTPClient
import Foundation
public import NIOCore
import NIOHTTP1

/// 上报人社部 over HTTPS: `POST` of `{"records": […]}` with a bearer token, answered by `{"results": […]}`.
public struct HTTPSReporting: Reporting {
  private let address: String
  private let token: String
  private let timeout: TimeAmount
  private let send: HTTPSend

  /// The most bytes of an answer that are read.
  private static let answerLimit = 4 << 20

  /// Sends to this address.
  ///
  /// - Parameters:
  ///   - token: for `Authorization: Bearer`; empty for none.
  ///   - send: nil sends over connections of the process.
  public init(address: String, token: String, timeout: TimeAmount = .seconds(30), send: HTTPSend? = nil) {
    self.address = address
    self.token = token
    self.timeout = timeout
    self.send = send ?? sendOverConnections
  }

  /// Sends them in one request.
  public func send(_ records: [ReportRecord]) async throws -> [ReportReceipt] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var request = HTTPClientRequest(url: address)
    request.method = .POST
    request.headers.add(name: "Content-Type", value: "application/json; charset=utf-8")
    request.headers.add(name: "Accept", value: "application/json")
    if !token.isEmpty { request.headers.add(name: "Authorization", value: "Bearer \(token)") }
    request.body = .bytes(ByteBuffer(bytes: try encoder.encode(Body(records: records))))
    let (status, answer) = try await reached(request)
    guard status == 200 else { throw ReportingError.refused(status: status) }
    do {
      return try JSONDecoder().decode(Answer.self, from: Data(answer)).results
    } catch {
      throw ReportingError.malformed
    }
  }

  private func reached(_ request: HTTPClientRequest) async throws -> (status: Int, body: [UInt8]) {
    do {
      let response = try await send(request, timeout)
      let body = try await response.body.collect(upTo: HTTPSReporting.answerLimit)
      return (Int(response.status.code), Array(body.readableBytesView))
    } catch is CancellationError {
      throw CancellationError()
    } catch {
      throw ReportingError.unreachable
    }
  }

  private struct Body: Encodable {
    let records: [ReportRecord]
  }

  private struct Answer: Decodable {
    let results: [ReportReceipt]
  }
}
