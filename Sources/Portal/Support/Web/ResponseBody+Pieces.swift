import Hummingbird
import NIOCore

extension ResponseBody {
  /// Bytes that are sent as they are read, piece by piece: a large file takes no memory of its own.
  init<Pieces: AsyncSequence & Sendable>(_ pieces: Pieces, length: Int) where Pieces.Element == [UInt8] {
    self.init(contentLength: length) { writer in
      for try await piece in pieces { try await writer.write(ByteBuffer(bytes: piece)) }
      try await writer.finish(nil)
    }
  }
}
