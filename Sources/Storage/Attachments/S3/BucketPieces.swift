import Crypto
import NIOCore

/// The bytes of an object. Where it is read whole, its last piece is held back until the digest is known to fit: a damaged
/// file never arrives to its end.
struct BucketPieces: AsyncSequence, Sendable {
  typealias Element = [UInt8]

  /// Nil for no bytes at all.
  let download: S3Download?
  /// What the bytes must be; nil for a part.
  let digest: AttachmentDigest?

  func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(download: download?.makeAsyncIterator(), digest: digest)
  }

  struct AsyncIterator: AsyncIteratorProtocol {
    var download: S3Download.AsyncIterator?
    let digest: AttachmentDigest?
    private var hasher = SHA256()
    private var held: [UInt8]?

    init(download: S3Download.AsyncIterator?, digest: AttachmentDigest?) {
      self.download = download
      self.digest = digest
    }

    mutating func next() async throws -> [UInt8]? {
      do {
        guard let digest else { return try await piece() }
        while let piece = try await piece() {
          hasher.update(data: piece)
          let ready = held
          held = piece
          if let ready { return ready }
        }
        guard AttachmentDigest(hasher.finalize()) == digest else { throw AttachmentError.damaged }
        return held.take()
      } catch let error as S3Error {
        throw error.told
      }
    }

    private mutating func piece() async throws -> [UInt8]? {
      while let buffer = try await download?.next() {
        if buffer.readableBytes > 0 { return Array(buffer.readableBytesView) }
      }
      return nil
    }
  }
}
