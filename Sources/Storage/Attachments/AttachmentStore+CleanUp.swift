import Database
import Foundation
public import Titles

extension AttachmentStore {
  /// The store's folders, `000` to `fff`: what goes through all files takes one at a time.
  public static let shelves = 0..<4096

  /// The files on a shelf that were last relied on before `moment`, in the order of digests: those of them that nothing
  /// refers to may be removed. The moment must lie further back than any operation lasts from the upload to its commit: a
  /// day is plenty. It is one of the file system's clock, whatever the platform's shows.
  public func files(on shelf: Int, olderThan moment: Moment) throws -> [AttachmentFile] {
    let part = Hex.encode([UInt8(shelf >> 4), UInt8(shelf & 15) << 4]).prefix(3)
    var files: [AttachmentFile] = []
    for name in try AttachmentStore.names(in: "\(folder)/\(part)") {
      // What another node has removed meanwhile isn't there any more.
      guard let digest = AttachmentDigest(rawValue: name), let status = try? AttachmentStore.status(path(of: digest)),
        AttachmentStore.changed(status) < moment
      else { continue }
      files.append(AttachmentFile(digest: digest, size: Int64(status.st_size), path: path(of: digest)))
    }
    return files
  }

  /// The names of uploads that were begun before `moment` and never ended.
  public func temporaryFiles(olderThan moment: Moment) throws -> [String] {
    try AttachmentStore.names(in: folder + "/tmp").filter { name in
      guard let status = try? AttachmentStore.status("\(folder)/tmp/\(name)") else { return false }
      return AttachmentStore.changed(status) < moment
    }
  }

  /// Removes the uploads that were begun before `moment` and never ended, and says how many.
  public func removeTemporaryFiles(olderThan moment: Moment) throws -> Int {
    let names = try temporaryFiles(olderThan: moment)
    for name in names where unlink("\(folder)/tmp/\(name)") != 0 && errno != ENOENT { throw FileError(errno) }
    return names.count
  }
}
