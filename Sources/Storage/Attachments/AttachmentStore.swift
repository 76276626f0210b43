import Crypto
import Database
public import Titles

/// Files named by their content, of uploads and of documents that the platform has issued: in a folder or in a bucket. The
/// same bytes are kept once; a file is there whole or not at all.
///
/// A file comes in by the ``spool``, is judged there, and only then placed. Where the store itself can't be used,
/// everything throws ``AttachmentError/unavailable``, or ``FileError`` for a disk; nothing blocks the calling task's thread.
public protocol AttachmentStore: Sendable {
  /// Where uploads lie until they are placed.
  var spool: UploadSpool { get }

  /// Makes sure at start that the place is one that we may use. A store that can't be reached is no reason to throw: it may
  /// come back. Throws ``AttachmentPlaceProblem``.
  func verify() async throws

  /// Puts a whole upload into its place, durably, and ends it. One that could not be placed is left: it may be tried again,
  /// or dropped. Throws ``AttachmentError/uploadEnded`` for one that has ended.
  func place(_ upload: SealedUpload) async throws -> AttachmentFile

  /// Stores bytes that are in memory, such as a document issued by the platform.
  func store(_ bytes: [UInt8]) async throws -> AttachmentFile

  /// The file with this digest. Throws `FileError.notFound` where there is none.
  func file(_ digest: AttachmentDigest) async throws -> AttachmentFile

  /// Opens a file, or some of its bytes: when it returns, the store has answered. Throws `FileError.notFound` where there
  /// is none.
  ///
  /// - Parameter range: within the file; nil for all of it.
  func open(_ digest: AttachmentDigest, _ range: Range<Int64>?) async throws -> AttachmentPieces

  /// The shelves of the store: what goes through all files takes one at a time.
  var shelves: Range<Int> { get }

  /// The files on a shelf that were last relied on before `moment`, in the order of digests: those of them that nothing
  /// refers to may be removed. The moment must lie further back than any operation lasts from the upload to its commit: a
  /// day is plenty. It is one of the store's clock, whatever the platform's shows.
  ///
  /// - Parameter shelf: one of ``shelves``.
  func files(on shelf: Int, olderThan moment: Moment) async throws -> [AttachmentFile]

  /// Removes a file that nothing refers to, if it was still relied on last before `moment`; says whether it did.
  func remove(_ digest: AttachmentDigest, olderThan moment: Moment) async throws -> Bool
}

extension AttachmentStore {
  /// The bytes of the file with this digest. Throws `FileError.notFound` where there is none.
  public func data(_ digest: AttachmentDigest) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await piece in try await open(digest, nil) { bytes.append(contentsOf: piece) }
    return bytes
  }

  /// Whether there is a file with this digest.
  public func exists(_ digest: AttachmentDigest) async throws -> Bool {
    do {
      _ = try await file(digest)
      return true
    } catch FileError.notFound {
      return false
    }
  }

  /// Whether the file with this digest still has the bytes it is named by. Throws `FileError.notFound`.
  public func isIntact(_ digest: AttachmentDigest) async throws -> Bool {
    do {
      var hasher = SHA256()
      for try await piece in try await open(digest, nil) { hasher.update(data: piece) }
      return AttachmentDigest(hasher.finalize()) == digest
    } catch AttachmentError.damaged {
      return false
    }
  }
}
