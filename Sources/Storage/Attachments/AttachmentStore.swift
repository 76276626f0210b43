import Crypto
import Database
import Foundation
import Synchronization
public import Titles

/// Files named by their content, in one of 4,096 folders: `abc/abcd…` (the SHA-256 in hexadecimal digits). The same
/// bytes are kept once; a file is there whole or not at all; nothing is ever overwritten.
///
/// Everything here is blocking file work: call it on a thread of its own. Failures of the disk are thrown as
/// ``FileError``.
public final class AttachmentStore: Sendable {
  /// The folder.
  public let folder: String
  private let random: any RandomSource
  /// Held while a file is placed or removed, so that the clean-up never takes a file that an upload just relied on.
  private let placing = Mutex(())

  /// A store in this folder, which is made where it is missing.
  public init(folder: String, random: any RandomSource = SystemRandom()) throws {
    self.folder = folder
    self.random = random
    try AttachmentStore.make(folder)
    try AttachmentStore.make(folder + "/tmp")
  }

  /// Begins an upload of at most `limit` bytes.
  public func beginUpload(limit: Int64) throws -> UploadSink {
    try UploadSink(store: self, path: "\(folder)/tmp/\(Hex.encode(random.bytes(16)))", limit: limit)
  }

  /// Stores bytes that are in memory, such as a document issued by the platform.
  public func store(_ bytes: [UInt8]) throws -> AttachmentFile {
    let sink = try beginUpload(limit: Int64(bytes.count))
    try sink.write(bytes)
    return try sink.finish()
  }

  /// The file with this digest. Throws ``FileError/notFound`` where there is none.
  public func file(_ digest: AttachmentDigest) throws -> AttachmentFile {
    let path = path(of: digest)
    let status = try AttachmentStore.status(path)
    return AttachmentFile(digest: digest, size: Int64(status.st_size), path: path)
  }

  /// The bytes of the file with this digest. Throws ``FileError/notFound`` where there is none.
  public func data(_ digest: AttachmentDigest) throws -> [UInt8] {
    let file = try file(digest)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(file.size))
    try AttachmentStore.forEachPiece(of: file.path) { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// Whether there is a file with this digest.
  public func exists(_ digest: AttachmentDigest) -> Bool {
    access(path(of: digest), F_OK) == 0
  }

  /// Whether the file with this digest still has the bytes it is named by. Throws ``FileError/notFound``.
  public func isIntact(_ digest: AttachmentDigest) throws -> Bool {
    var hasher = SHA256()
    try AttachmentStore.forEachPiece(of: path(of: digest)) { hasher.update(bufferPointer: $0) }
    return AttachmentDigest(hasher.finalize()) == digest
  }

  /// Where the file with this digest lies or would lie.
  func path(of digest: AttachmentDigest) -> String {
    let name = digest.rawValue
    return "\(folder)/\(name.prefix(3))/\(name)"
  }

  /// Moves a finished upload to its place, or drops it where the same bytes are there already.
  func place(_ temporary: String, digest: AttachmentDigest, size: Int64) throws -> AttachmentFile {
    let target = path(of: digest)
    try placing.withLock { _ in
      // A file of another length can only be damaged: the whole one takes its place.
      if let old = try? AttachmentStore.status(target), Int64(old.st_size) == size {
        // Its age tells the clean-up that somebody relies on it again.
        guard utimensat(AT_FDCWD, target, nil, 0) == 0 else { throw FileError(errno) }
        unlink(temporary)
        return
      }
      try AttachmentStore.make(DurableFile.folder(of: target))
      try DurableFile.move(temporary, to: target)
    }
    return AttachmentFile(digest: digest, size: size, path: target)
  }

  /// Removes a file that nothing refers to, if it was still relied on last before `moment`; says whether it did.
  public func remove(_ digest: AttachmentDigest, olderThan moment: Moment) throws -> Bool {
    try placing.withLock { _ in
      let path = path(of: digest)
      guard let status = try? AttachmentStore.status(path), AttachmentStore.changed(status) < moment else { return false }
      guard unlink(path) == 0 else { throw FileError(errno) }
      return true
    }
  }
}
