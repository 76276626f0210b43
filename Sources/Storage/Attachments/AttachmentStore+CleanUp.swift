import Database
import Foundation
public import Titles

extension AttachmentStore {
  /// Every file of the store, in the order of digests; holds the names of one folder in memory at a time.
  public func forEach(_ body: (AttachmentFile) throws -> Void) throws {
    for part in try AttachmentStore.names(in: folder) where Hex.isHex(part, count: 3) {
      for name in try AttachmentStore.names(in: "\(folder)/\(part)") {
        guard let digest = AttachmentDigest(rawValue: name) else { continue }
        try body(try file(digest))
      }
    }
  }

  /// Removes the files that nothing refers to and that were last relied on before `moment`, and says which. The moment
  /// must lie further back than any operation lasts from the upload to its commit: a day is plenty.
  public func removeUnreferenced(
    olderThan moment: Moment, isReferenced: (AttachmentDigest) throws -> Bool
  ) throws -> [AttachmentFile] {
    var removed: [AttachmentFile] = []
    try forEach { file in
      let age = AttachmentStore.changed(try AttachmentStore.status(file.path))
      guard age < moment, try !isReferenced(file.digest) else { return }
      if try remove(file.digest, olderThan: moment) { removed.append(file) }
    }
    return removed
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
