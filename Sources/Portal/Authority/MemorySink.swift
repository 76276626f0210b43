import NIOCore
import Titles

/// A small file that is read at once and never kept.
struct MemorySink: UploadSink {
  /// Bytes at most.
  let limit: Int
  private var bytes: [UInt8] = []

  init(limit: Int) {
    self.limit = limit
  }

  mutating func write(_ more: ByteBuffer) async throws {
    guard bytes.count + more.readableBytes <= limit else {
      throw Refusal("file-too-large", "文件超过 \(limit >> 20) MB，请拆分后分次上传。", field: "file")
    }
    bytes.append(contentsOf: more.readableBytesView)
  }

  mutating func finish() async throws -> [UInt8] { bytes }

  mutating func cancel() async { bytes = [] }
}
