public import AsyncHTTPClient
public import NIOCore

/// Sends a request within a time; over connections, or in tests to a made-up other side.
public typealias HTTPSend = @Sendable (HTTPClientRequest, TimeAmount) async throws -> HTTPClientResponse

/// Over connections of the process.
let sendOverConnections: HTTPSend = { request, timeout in try await HTTPClient.shared.execute(request, timeout: timeout) }
