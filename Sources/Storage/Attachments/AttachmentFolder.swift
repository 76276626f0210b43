public import Database
import Foundation
import Synchronization
import Titles

/// Files named by their content, in one of 4,096 folders: `abc/abcd…` (the SHA-256 in hexadecimal digits). Nothing is ever
/// overwritten but a file of another length, which can only be damaged.
///
/// The file work is done on threads of its own. Failures of the disk are thrown as ``FileError``.
public final class AttachmentFolder: AttachmentStore {
  /// The folder.
  public let folder: String
  /// Its folder `tmp`.
  public let spool: UploadSpool
  let workers: WorkerPool
  /// Held while a file is placed or removed, so that the clean-up never takes a file that an upload just relied on.
  let placing = Mutex(())

  /// A store in this folder, which is made where it is missing. Throws ``FileError``.
  public init(folder: String, workers: WorkerPool, random: any RandomSource = SystemRandom()) throws {
    self.folder = folder
    self.workers = workers
    spool = try UploadSpool(folder: folder, random: random)
  }

  /// Nothing more to look at: the folder was made or found.
  public func verify() async throws {}

  /// Puts a whole upload into its place and ends it.
  public func place(_ upload: SealedUpload) async throws -> AttachmentFile {
    try await workers.run { [self] in try placed(upload) }
  }

  /// Stores bytes that are in memory.
  public func store(_ bytes: [UInt8]) async throws -> AttachmentFile {
    try await workers.run { [self] in
      let upload = try spool.beginUpload(limit: Int64(bytes.count))
      try upload.write(bytes)
      return try placed(upload.seal())
    }
  }

  /// The file with this digest.
  public func file(_ digest: AttachmentDigest) async throws -> AttachmentFile {
    try await workers.run { [self] in
      AttachmentFile(digest: digest, size: Int64(try AttachmentFolder.status(path(of: digest)).st_size))
    }
  }

  /// Opens a file, or some of its bytes.
  public func open(_ digest: AttachmentDigest, _ range: Range<Int64>?) async throws -> AttachmentPieces {
    _ = try await file(digest)
    return AttachmentPieces(FilePieces(path: path(of: digest), range: range, workers: workers))
  }

  /// Where the file with this digest lies or would lie.
  func path(of digest: AttachmentDigest) -> String {
    let name = digest.rawValue
    return "\(folder)/\(name.prefix(3))/\(name)"
  }

  /// Moves an upload to its place, or drops it where the same bytes are there already.
  private func placed(_ upload: SealedUpload) throws -> AttachmentFile {
    try upload.check()
    let target = path(of: upload.digest)
    try placing.withLock { _ in
      // A file of another length can only be damaged: the whole one takes its place.
      if let old = try? AttachmentFolder.status(target), Int64(old.st_size) == upload.size {
        // Its age tells the clean-up that somebody relies on it again.
        guard utimensat(AT_FDCWD, target, nil, 0) == 0 else { throw FileError(errno) }
        return
      }
      try AttachmentFolder.make(DurableFile.folder(of: target))
      try DurableFile.move(upload.path, to: target)
    }
    upload.drop()
    return AttachmentFile(digest: upload.digest, size: upload.size)
  }
}
