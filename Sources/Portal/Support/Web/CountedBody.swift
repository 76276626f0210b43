import Hummingbird
import NIOCore

/// A body that ends with an error once it is longer than it may be.
struct CountedBody: AsyncSequence, Sendable {
  typealias Element = ByteBuffer

  let body: RequestBody
  /// Bytes.
  let maximum: Int

  /// Counts while it hands on.
  struct AsyncIterator: AsyncIteratorProtocol {
    var base: RequestBody.AsyncIterator
    let maximum: Int
    var count = 0

    mutating func next() async throws -> ByteBuffer? {
      guard let buffer = try await base.next() else { return nil }
      count += buffer.readableBytes
      guard count <= maximum else { throw PageError.tooLarge(limit: maximum) }
      return buffer
    }
  }

  func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(base: body.makeAsyncIterator(), maximum: maximum)
  }
}
