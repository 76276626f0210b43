public import Database

/// The store for tasks: its blocking work runs on the threads of a ``WorkerPool``.
public struct AttachmentUploads: Sendable {
  /// The store itself.
  public let store: AttachmentStore
  private let workers: WorkerPool

  /// The store by these threads.
  public init(store: AttachmentStore, workers: WorkerPool) {
    self.store = store
    self.workers = workers
  }

  /// Streams an upload into the store, one piece in memory at a time; what came is dropped when the stream fails.
  /// Throws ``AttachmentError``, ``FileError``, ``WorkerPoolError`` and whatever the stream throws.
  public func receive<Pieces: AsyncSequence & Sendable>(
    _ pieces: Pieces, limit: Int64
  ) async throws -> AttachmentFile where Pieces.Element == [UInt8] {
    let sink = try await run { try $0.beginUpload(limit: limit) }
    do {
      for try await piece in pieces {
        try await workers.run { try sink.write(piece) }
      }
      return try await workers.run { try sink.finish() }
    } catch {
      // On the worker too, and also where the queue is full: closing and removing a file is quick.
      do { try await workers.run { sink.abandon() } } catch { sink.abandon() }
      throw error
    }
  }

  /// Stores bytes that are in memory.
  public func store(_ bytes: [UInt8]) async throws -> AttachmentFile {
    try await run { try $0.store(bytes) }
  }

  /// The bytes of a file.
  public func data(_ digest: AttachmentDigest) async throws -> [UInt8] {
    try await run { try $0.data(digest) }
  }

  /// Does other work on the store's files on one of the threads.
  public func run<Value: Sendable>(_ body: @escaping @Sendable (AttachmentStore) throws -> Value) async throws -> Value {
    let store = store
    return try await workers.run { try body(store) }
  }
}
