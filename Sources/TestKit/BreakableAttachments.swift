public import Storage
import Synchronization
public import Titles

/// A store of attachments that can be out of reach for a while.
public final class BreakableAttachments: AttachmentStore {
  /// The store that is there while nothing is broken.
  public let inner: any AttachmentStore
  private let broken = Mutex(false)

  init(_ inner: any AttachmentStore) {
    self.inner = inner
  }

  /// Whether the store is out of reach.
  public var isBroken: Bool {
    get { broken.withLock { $0 } }
    set { broken.withLock { $0 = newValue } }
  }

  private var reachable: any AttachmentStore {
    get throws {
      guard !isBroken else { throw AttachmentError.unavailable }
      return inner
    }
  }

  /// The spool lies on the node's own disk: it is always there.
  public var spool: UploadSpool { inner.spool }

  /// As the inner store.
  public func verify() async throws { try await inner.verify() }

  /// As the inner store.
  public func place(_ upload: SealedUpload) async throws -> AttachmentFile { try await reachable.place(upload) }

  /// As the inner store.
  public func store(_ bytes: [UInt8]) async throws -> AttachmentFile { try await reachable.store(bytes) }

  /// As the inner store.
  public func file(_ digest: AttachmentDigest) async throws -> AttachmentFile { try await reachable.file(digest) }

  /// As the inner store.
  public func open(_ digest: AttachmentDigest, _ range: Range<Int64>?) async throws -> AttachmentPieces {
    try await reachable.open(digest, range)
  }

  /// As the inner store's.
  public var shelves: Range<Int> { inner.shelves }

  /// As the inner store.
  public func files(on shelf: Int, olderThan moment: Moment) async throws -> [AttachmentFile] {
    try await reachable.files(on: shelf, olderThan: moment)
  }

  /// As the inner store.
  public func remove(_ digest: AttachmentDigest, olderThan moment: Moment) async throws -> Bool {
    try await reachable.remove(digest, olderThan: moment)
  }
}
