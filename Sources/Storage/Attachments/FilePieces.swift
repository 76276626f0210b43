import Database

/// The bytes of a file of the disk, read on threads of their own in pieces of 256 KiB.
struct FilePieces: AsyncSequence, Sendable {
  typealias Element = [UInt8]

  let path: String
  /// Which bytes; nil: all of them.
  var range: Range<Int64>?
  let workers: WorkerPool
  /// Without whom the file goes away.
  var owner: ScratchFile?

  func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(reader: FileReader(path: path, range: range), workers: workers, owner: owner)
  }

  struct AsyncIterator: AsyncIteratorProtocol {
    let reader: FileReader
    let workers: WorkerPool
    let owner: ScratchFile?

    mutating func next() async throws -> [UInt8]? {
      let reader = reader
      return try await workers.run { try reader.next() }
    }
  }
}
