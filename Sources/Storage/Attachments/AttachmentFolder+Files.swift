import Database
import Foundation
import Titles

extension AttachmentFolder {
  /// Makes a folder, durably, unless it is there.
  static func make(_ folder: String) throws {
    guard mkdir(folder, 0o700) != 0 else {
      try DurableFile.sync(DurableFile.folder(of: folder))
      return
    }
    guard errno == EEXIST else { throw FileError(errno) }
  }

  /// What the system knows of the file.
  static func status(_ path: String) throws -> stat {
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileError(errno) }
    return status
  }

  /// When the file was written, or relied on again.
  static func changed(_ status: stat) -> Moment {
    Moment(milliseconds: Int64(status.st_mtim.tv_sec) * 1000 + Int64(status.st_mtim.tv_nsec) / 1_000_000)
  }

  /// The names in a folder in order; none where it is missing.
  static func names(in folder: String) throws -> [String] {
    guard let stream = opendir(folder) else {
      if errno == ENOENT { return [] }
      throw FileError(errno)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
