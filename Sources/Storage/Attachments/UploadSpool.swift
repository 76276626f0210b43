import Database
import Foundation
public import Titles

/// Where uploads lie on their way into a store: the folder `tmp` of this node's own disk. Blocking: call it on a thread of
/// its own.
public final class UploadSpool: Sendable {
  private let folder: String
  private let random: any RandomSource

  /// A spool in this folder, which is made where it is missing. Throws `FileError`.
  public init(folder: String, random: any RandomSource = SystemRandom()) throws {
    self.folder = folder + "/tmp"
    self.random = random
    try AttachmentFolder.make(folder)
    try AttachmentFolder.make(self.folder)
  }

  /// Begins an upload of at most `limit` bytes.
  public func beginUpload(limit: Int64) throws -> UploadSink {
    try UploadSink(path: "\(folder)/\(Hex.encode(random.bytes(16)))", limit: limit)
  }

  /// A file for something that is made, sent and thrown away. Nothing is at its place yet.
  public func scratch() -> ScratchFile {
    ScratchFile(folder: folder, name: Hex.encode(random.bytes(16)))
  }

  /// The names of uploads that were begun before `moment` and never ended.
  public func temporaryFiles(olderThan moment: Moment) throws -> [String] {
    try AttachmentFolder.names(in: folder).filter { name in
      guard let status = try? AttachmentFolder.status("\(folder)/\(name)") else { return false }
      return AttachmentFolder.changed(status) < moment
    }
  }

  /// Removes the uploads that were begun before `moment` and never ended, and says how many.
  public func removeTemporaryFiles(olderThan moment: Moment) throws -> Int {
    let names = try temporaryFiles(olderThan: moment)
    for name in names where unlink("\(folder)/\(name)") != 0 && errno != ENOENT { throw FileError(errno) }
    return names.count
  }
}
