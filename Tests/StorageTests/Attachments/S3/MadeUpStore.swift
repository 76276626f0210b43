import AsyncHTTPClient
import Logging
import NIOCore
import NIOHTTP1
import Synchronization
import Titles

@testable import Storage

/// An object store that says what it was told to, one answer after the other, and keeps what it was sent. Nobody waits.
final class MadeUpStore: Sendable {
  enum Answer: Sendable {
    case reply(UInt, String = "", headers: HTTPHeaders = [:])
    /// So many bytes are promised; the connection is lost after those that are sent.
    case cut(String, of: Int, status: UInt = 200)
    case fault(HTTPClientError)
  }

  struct Sent: Sendable {
    let method: HTTPMethod
    let url: String
    let headers: HTTPHeaders
    let body: String
  }

  private struct State {
    var answers: [Answer]
    var sent: [Sent] = []
    var pauses: [Duration] = []
    var log: [String] = []
    var time = Moment(milliseconds: 1_440_938_160_000)
  }

  private let state: Mutex<State>

  init(_ answers: [Answer]) {
    state = Mutex(State(answers: answers))
  }

  var sent: [Sent] { state.withLock { $0.sent } }
  var pauses: [Duration] { state.withLock { $0.pauses } }
  /// What was said in the log.
  var log: [String] { state.withLock { $0.log } }
  var isDone: Bool { state.withLock { $0.answers.isEmpty } }

  /// A client of this store, on the clock of which a second passes between attempts.
  func client(_ change: (inout S3Pacing) -> Void = { _ in }) -> S3Client {
    var pacing = S3Pacing()
    pacing.chance = { 1 }
    let begin = ContinuousClock.now
    pacing.now = { begin }
    pacing.pause = { [self] duration in
      state.withLock {
        $0.pauses.append(duration)
        $0.time = $0.time.adding(seconds: 1)
      }
    }
    change(&pacing)
    let address = S3Address(
      isSecure: false, authority: "store.example:9000", bucket: "zhicheng", prefix: "files/", region: "us-east-1")
    return S3Client(
      address, credentials: S3Credentials(accessKey: "key", secret: "hidden"),
      transport: S3Transport { [self] request, _ in try await answer(request) }, pacing: pacing,
      clock: { [self] in state.withLock { $0.time } }, logger: Logger(label: "tests") { _ in Listener(store: self) })
  }

  private struct Listener: LogHandler {
    let store: MadeUpStore
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      let facts = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      store.state.withLock { $0.log.append(([event.message.description] + facts).joined(separator: " ")) }
    }
  }

  private func answer(_ request: HTTPClientRequest) async throws -> HTTPClientResponse {
    var body = ByteBuffer()
    if let pieces = request.body { for try await piece in pieces { body.writeImmutableBuffer(piece) } }
    let sent = Sent(
      method: request.method, url: request.url, headers: request.headers, body: String(buffer: body))
    let answer = state.withLock { state in
      state.sent.append(sent)
      return state.answers.isEmpty ? Answer.reply(500) : state.answers.removeFirst()
    }
    switch answer {
    case .reply(let status, let text, var headers):
      if !headers.contains(name: "Content-Length") { headers.add(name: "Content-Length", value: String(text.utf8.count)) }
      return HTTPClientResponse(
        status: HTTPResponseStatus(statusCode: Int(status)), headers: headers, body: .bytes(ByteBuffer(string: text)))
    case .cut(let text, let length, let status):
      let pieces = AsyncThrowingStream<ByteBuffer, any Error> { stream in
        stream.yield(ByteBuffer(string: text))
        stream.finish(throwing: HTTPClientError.remoteConnectionClosed)
      }
      return HTTPClientResponse(
        status: HTTPResponseStatus(statusCode: Int(status)), headers: ["Content-Length": String(length)], body: .stream(pieces))
    case .fault(let error): throw error
    }
  }
}
