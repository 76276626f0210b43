import Database

/// The bytes of a file of the disk, read on threads of their own in pieces of 256 KiB.
struct FilePieces: AsyncSequence, Sendable {
  typealias Element = [UInt8]

  let path: String
  /// Which bytes; nil: all of them.
  var range: Range<Int64>?
  let workers: WorkerPool

  func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(reader: FileReader(path: path, range: range), workers: workers)
  }

  struct AsyncIterator: AsyncIteratorProtocol {
    let reader: FileReader
    let workers: WorkerPool

    mutating func next() async throws -> [UInt8]? {
      let reader = reader
      return try await workers.run { try reader.next() }
    }
  }
}
