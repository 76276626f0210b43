import Crypto
import Database
import Foundation
import Synchronization

/// One upload on its way into the store: takes bytes as they come, in constant memory. It is sealed when they are all
/// there, judged where it lies, and only then put into its place: what is refused leaves nothing behind.
///
/// Blocking: call it on a thread of its own. What is neither sealed nor abandoned is abandoned when the sink goes away;
/// what a crash leaves in the folder `tmp` is removed by the spool's clean-up.
public final class UploadSink: Sendable {
  private struct Progress {
    let descriptor: Int32
    var hasher = SHA256()
    var size: Int64 = 0
  }

  private let path: String
  private let limit: Int64
  private let progress: Mutex<Progress?>

  init(path: String, limit: Int64) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileError(errno) }
    self.path = path
    self.limit = limit
    progress = Mutex(Progress(descriptor: descriptor))
  }

  deinit {
    abandon()
  }

  /// How many bytes came so far.
  public var size: Int64 { progress.withLock { $0?.size ?? 0 } }

  /// Takes further bytes. Throws ``AttachmentError/tooLarge(limit:)`` before anything beyond the limit is written, and
  /// ``FileError``; the upload is abandoned then.
  public func write(_ bytes: UnsafeRawBufferPointer) throws {
    do {
      try progress.withLock { progress in
        guard var current = progress.take() else { throw AttachmentError.uploadEnded }
        defer { progress = current }
        guard current.size + Int64(bytes.count) <= limit else { throw AttachmentError.tooLarge(limit: limit) }
        try UploadSink.writeAll(bytes, to: current.descriptor)
        current.hasher.update(bufferPointer: bytes)
        current.size += Int64(bytes.count)
      }
    } catch {
      abandon()
      throw error
    }
  }

  /// Takes further bytes, as above.
  public func write(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { try write($0) }
  }

  /// Ends the upload and leaves the file where it is, to be judged before it is placed. Throws
  /// ``AttachmentError/uploadEnded``.
  public func seal() throws -> SealedUpload {
    guard let whole = progress.withLock({ $0.take() }) else { throw AttachmentError.uploadEnded }
    close(whole.descriptor)
    return SealedUpload(path: path, digest: AttachmentDigest(whole.hasher.finalize()), size: whole.size)
  }

  /// Drops what came so far. After the end of the upload it does nothing.
  public func abandon() {
    guard let dropped = progress.withLock({ $0.take() }) else { return }
    close(dropped.descriptor)
    unlink(path)
  }

  static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let slice = UnsafeRawBufferPointer(rebasing: rest)
      let count = Foundation.write(descriptor, slice.baseAddress, slice.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw FileError(errno)
      }
      rest = rest.dropFirst(count)
    }
  }
}
