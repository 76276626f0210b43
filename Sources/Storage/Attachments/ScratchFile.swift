public import Database
import Foundation

/// A file of this node's own disk that goes away with the value: something large that is made, sent and thrown away. What a
/// crash leaves is removed by the spool's clean-up.
public final class ScratchFile: Sendable {
  /// The folder, which only the program may read.
  public let folder: String
  private let name: String

  init(folder: String, name: String) {
    self.folder = folder
    self.name = name
  }

  deinit {
    unlink(path)
  }

  /// Where it is written to.
  public var path: String { "\(folder)/\(name)" }

  /// Writes further bytes at its end. Throws ``FileError``; blocking.
  public func append(_ bytes: [UInt8]) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileError(errno) }
    defer { close(descriptor) }
    try bytes.withUnsafeBytes { try UploadSink.writeAll($0, to: descriptor) }
  }

  /// Bytes. Throws ``FileError``; blocking.
  public func size() throws -> Int64 {
    Int64(try AttachmentFolder.status(path).st_size)
  }

  /// Its bytes, or some of them, read on these threads; the file stays until they are read.
  public func pieces(_ range: Range<Int64>?, on workers: WorkerPool) -> AttachmentPieces {
    AttachmentPieces(FilePieces(path: path, range: range, workers: workers, owner: self))
  }
}
