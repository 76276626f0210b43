import AsyncHTTPClient
import Logging
import NIOCore
import NIOHTTP1
import Titles

/// Speaks with an S3-compatible store: signs, sends, asks again where that may help, and tells its errors apart.
final class S3Client: Sendable {
  let address: S3Address
  let pacing: S3Pacing
  private let credentials: S3Credentials
  private let transport: S3Transport
  private let clock: @Sendable () -> Moment
  private let logger: Logger

  /// - Parameter clock: the true time; the store refuses requests that are signed for another.
  init(
    _ address: S3Address, credentials: S3Credentials, transport: S3Transport = .connections(), pacing: S3Pacing = S3Pacing(),
    clock: @escaping @Sendable () -> Moment, logger: Logger
  ) {
    self.address = address
    self.credentials = credentials
    self.transport = transport
    self.pacing = pacing
    self.clock = clock
    self.logger = logger
  }

  /// Sends a request until `read` could read its answer.
  ///
  /// - Parameter body: made anew for each attempt.
  /// - Throws: ``S3Error``; what the body throws; `CancellationError`.
  func send<Value>(
    _ request: S3Request, timeout: TimeAmount? = nil, body: (@Sendable () -> HTTPClientRequest.Body)? = nil,
    _ read: (HTTPClientResponse) async throws -> Value
  ) async throws -> Value {
    let begin = pacing.now()
    var attempt = 1
    while true {
      do {
        return try await sendOnce(request, timeout: timeout ?? pacing.answer, body: body, read)
      } catch {
        try await pause(after: error, attempt: attempt, since: begin)
        attempt += 1
      }
    }
  }

  /// Waits before the next attempt, or throws where there should be none.
  func pause(after error: any Error, attempt: Int, since begin: ContinuousClock.Instant) async throws {
    if let error = error as? HTTPClientError, error == .cancelled { throw CancellationError() }
    guard let reason = S3Error.transient(error) else {
      guard let word = S3Error.refusal(error) else { throw error }
      logger.error("object store refused", metadata: ["reason": "\(word)"])
      throw error as? S3Error ?? .unavailable
    }
    let isLast = attempt >= pacing.attempts || begin.duration(to: pacing.now()) > pacing.patience
    logger.warning(
      "object store failed", metadata: ["reason": "\(reason)", "attempt": "\(attempt)", "last": "\(isLast)"])
    guard !isLast else { throw error as? S3Error == .damaged ? S3Error.damaged : S3Error.unavailable }
    try await pacing.pause(pacing.delay(after: attempt))
  }

  private func sendOnce<Value>(
    _ request: S3Request, timeout: TimeAmount, body: (@Sendable () -> HTTPClientRequest.Body)?,
    _ read: (HTTPClientResponse) async throws -> Value
  ) async throws -> Value {
    var signed = signed(request)
    signed.body = body?()
    let response = try await transport.send(signed, timeout)
    guard (200..<300).contains(response.status.code) else {
      let text = try? await response.body.collect(upTo: 1 << 20)
      let code = text.flatMap { S3Listing($0.readableBytesView).code } ?? ""
      throw S3Error(status: response.status.code, code: code)
    }
    return try await read(response)
  }

  private func signed(_ request: S3Request) -> HTTPClientRequest {
    let time = S3Signature.time(clock())
    var request = request
    request.headers.add(name: "Host", value: address.authority)
    request.headers.add(name: "X-Amz-Content-Sha256", value: request.payload)
    request.headers.add(name: "X-Amz-Date", value: time)
    if let token = credentials.sessionToken { request.headers.add(name: "X-Amz-Security-Token", value: token) }
    let signature = S3Signature(request, by: credentials, region: address.region, time: time)
    let query = request.encodedQuery
    let scheme = address.isSecure ? "https" : "http"
    var sent = HTTPClientRequest(
      url: "\(scheme)://\(address.authority)\(request.encodedPath)\(query.isEmpty ? "" : "?\(query)")")
    sent.method = request.method
    sent.headers = request.headers
    sent.headers.add(name: "Authorization", value: signature.authorization)
    return sent
  }
}
