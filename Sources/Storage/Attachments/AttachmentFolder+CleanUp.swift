import Database
import Foundation
import Synchronization
public import Titles

extension AttachmentFolder {
  /// Its folders, `000` to `fff`.
  public var shelves: Range<Int> { 0..<4096 }

  /// The files on a shelf that were last relied on before `moment`.
  public func files(on shelf: Int, olderThan moment: Moment) async throws -> [AttachmentFile] {
    try await workers.run { [self] in
      let part = Hex.encode([UInt8(shelf >> 4), UInt8(shelf & 15) << 4]).prefix(3)
      var files: [AttachmentFile] = []
      for name in try AttachmentFolder.names(in: "\(folder)/\(part)") {
        // What another node has removed meanwhile isn't there any more.
        guard let digest = AttachmentDigest(rawValue: name), let status = try? AttachmentFolder.status(path(of: digest)),
          AttachmentFolder.changed(status) < moment
        else { continue }
        files.append(AttachmentFile(digest: digest, size: Int64(status.st_size)))
      }
      return files
    }
  }

  /// Removes a file, if it was still relied on last before `moment`.
  public func remove(_ digest: AttachmentDigest, olderThan moment: Moment) async throws -> Bool {
    try await workers.run { [self] in
      try placing.withLock { _ in
        let path = path(of: digest)
        guard let status = try? AttachmentFolder.status(path), AttachmentFolder.changed(status) < moment else {
          return false
        }
        guard unlink(path) == 0 else { throw FileError(errno) }
        return true
      }
    }
  }
}
