import NIOCore
import Titles

/// Keeps a small uploaded file in memory: it is looked at and never stored.
struct MemorySink: UploadSink {
  let name: String
  let field: String
  let limit: Int
  private var bytes: [UInt8] = []

  init(name: String, field: String, limit: Int) {
    self.name = name
    self.field = field
    self.limit = limit
  }

  mutating func write(_ more: ByteBuffer) throws {
    guard bytes.count + more.readableBytes <= limit else {
      throw RawUpload.tooLarge(name, limit: limit, field: field)
    }
    bytes += more.readableBytesView
  }

  mutating func finish() -> [UInt8] { bytes }

  mutating func cancel() { bytes = [] }
}
