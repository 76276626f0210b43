import Database
import Foundation
import Synchronization

/// An upload that is whole and stands outside the store: to be judged, and then placed or dropped.
///
/// Blocking, as ``UploadSink``. What is not placed is dropped when it goes away.
public final class SealedUpload: Sendable {
  /// What it will be named by.
  public let digest: AttachmentDigest
  /// Its length in bytes.
  public let size: Int64
  /// Where it lies until it is placed or dropped.
  public let path: String
  private let isThere = Mutex(true)

  init(path: String, digest: AttachmentDigest, size: Int64) {
    self.path = path
    self.digest = digest
    self.size = size
  }

  deinit {
    drop()
  }

  /// The whole content, in memory. Throws `FileError`.
  public func bytes() throws -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(size))
    let reader = FileReader(path: path)
    while let piece = try reader.next() { bytes.append(contentsOf: piece) }
    return bytes
  }

  /// Removes the file, unless it was placed.
  public func drop() {
    let wasThere = isThere.withLock { isThere in
      defer { isThere = false }
      return isThere
    }
    if wasThere { unlink(path) }
  }

  /// Throws ``AttachmentError/uploadEnded`` where it was placed or dropped.
  func check() throws {
    guard isThere.withLock({ $0 }) else { throw AttachmentError.uploadEnded }
  }
}
