import Database
import Foundation
import Synchronization

/// An upload that is complete and stands outside the store: to be looked at, and then placed or dropped.
///
/// Blocking, as ``UploadSink``. What is not placed is dropped when it goes away.
public final class SealedUpload: Sendable {
  /// Its content's SHA-256.
  public let digest: AttachmentDigest
  /// Bytes.
  public let size: Int64
  /// Where it lies until it is placed or dropped.
  public let path: String
  private let store: AttachmentStore
  private let descriptor: Mutex<Int32?>

  init(store: AttachmentStore, path: String, descriptor: Int32, digest: AttachmentDigest, size: Int64) {
    self.store = store
    self.path = path
    self.digest = digest
    self.size = size
    self.descriptor = Mutex(descriptor)
  }

  deinit {
    drop()
  }

  /// The whole content, in memory.
  public func bytes() throws -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(size))
    try AttachmentStore.forEachPiece(of: path) { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// Puts the file into its place, durably, unless the store has the same bytes already.
  public func place() throws -> AttachmentFile {
    guard let descriptor = descriptor.withLock({ $0.take() }) else { throw AttachmentError.uploadEnded }
    let synced = fsync(descriptor) == 0 ? 0 : errno
    close(descriptor)
    do {
      guard synced == 0 else { throw FileError(synced) }
      return try store.place(path, digest: digest, size: size)
    } catch {
      unlink(path)
      throw error
    }
  }

  /// Removes the file, unless it was placed.
  public func drop() {
    guard let descriptor = descriptor.withLock({ $0.take() }) else { return }
    close(descriptor)
    unlink(path)
  }
}
