import Foundation

/// File operations that a power cut can't take back once they returned.
package enum DurableFile {
  /// Writes what the system still holds of the file or folder at `path` to the disk.
  package static func sync(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw FileError(errno) }
  }

  /// Gives a finished file its final name, in the same file system: it is there whole or not at all.
  package static func move(_ source: String, to target: String) throws {
    try sync(source)
    guard rename(source, target) == 0 else { throw FileError(errno) }
    try sync(folder(of: target))
  }

  /// The folder that holds `path`.
  package static func folder(of path: String) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }
}
