import AsyncHTTPClient
import Foundation
import NIOCore

/// Sends requests: over connections, or in tests to a made-up store.
struct S3Transport: Sendable {
  /// Answers when the head of the answer is there; its body is read by the caller.
  let send: @Sendable (_ request: HTTPClientRequest, _ timeout: TimeAmount) async throws -> HTTPClientResponse

  /// Over HTTP connections of its own, which end with the last copy of the value.
  static func connections() -> S3Transport {
    let connections = Connections()
    return S3Transport { request, timeout in try await connections.client.execute(request, timeout: timeout) }
  }

  private final class Connections: Sendable {
    let client: HTTPClient

    init() {
      var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
      configuration.timeout = .init(connect: .seconds(3), read: .seconds(15), write: .seconds(15))
      // We ask again ourselves, and say so.
      configuration.connectionPool.retryConnectionEstablishment = false
      configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 32
      configuration.httpVersion = .http1Only
      client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    deinit {
      // It keeps itself until its last connection is closed.
      client.shutdown(queue: .global()) { _ in }
    }
  }
}
