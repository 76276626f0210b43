import AsyncHTTPClient
import NIOCore

/// The bytes of an object as they arrive. Where the connection is lost in the middle, the rest is asked for.
struct S3Download: AsyncSequence, Sendable {
  typealias Element = ByteBuffer

  let client: S3Client
  let key: String
  /// Which bytes of the object.
  let range: Range<Int64>
  /// The answer that has begun to arrive; it can be read once.
  let first: HTTPClientResponse

  func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(client: client, key: key, rest: range, body: first.body.makeAsyncIterator())
  }

  struct AsyncIterator: AsyncIteratorProtocol {
    let client: S3Client
    let key: String
    /// What has not arrived yet.
    var rest: Range<Int64>
    var body: HTTPClientResponse.Body.AsyncIterator
    /// Of those since bytes arrived last: a reader that is slow for long must not use them up.
    var attempt = 1

    mutating func next() async throws -> ByteBuffer? {
      while true {
        do {
          guard let piece = try await body.next() else {
            guard rest.isEmpty else { throw S3Error.damaged }
            return nil
          }
          guard piece.readableBytes <= rest.count else { throw S3Error.unreadable }
          rest = (rest.lowerBound + Int64(piece.readableBytes))..<rest.upperBound
          if piece.readableBytes > 0 { attempt = 1 }
          return piece
        } catch {
          guard !rest.isEmpty else {
            // Lost when everything had arrived.
            guard error is S3Error else { return nil }
            throw error
          }
          try await client.pause(after: error, attempt: attempt, since: client.pacing.now())
          attempt += 1
          body = try await client.get(key, rest).body.makeAsyncIterator()
        }
      }
    }
  }
}
