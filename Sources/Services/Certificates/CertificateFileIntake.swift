import Database
public import Storage
import Titles

/// A file on its way to be checked (证书查验): it is written to the disk and hashed as it comes, is never stored, and
/// takes one of the few places for such files.
public struct CertificateFileIntake: Sendable {
  let platform: Platform
  let sink: UploadSink
  let place: LimitedPlaces.Place

  /// A whole file; it is gone when nobody holds it any more.
  public struct File: Sendable {
    let content: SealedUpload
    /// Its SHA-256.
    public var digest: AttachmentDigest { content.digest }
    let place: LimitedPlaces.Place
  }

  /// Takes further bytes.
  ///
  /// - Throws: `Refusal` as soon as there are more than a certificate can have.
  public func write(_ bytes: [UInt8]) async throws {
    let sink = sink
    do {
      try await platform.workers.run { try sink.write(bytes) }
    } catch AttachmentError.tooLarge {
      throw Refusal("file-too-large", "文件超过 2 MB，不是本平台发放的证书文件，请核对后重新选择。", field: "file")
    }
  }

  /// The file is complete.
  public func finish() async throws -> File {
    let sink = sink
    return File(content: try await platform.workers.run { try sink.seal() }, place: place)
  }

  /// Drops what came so far.
  public func cancel() async {
    let sink = sink
    do { try await platform.workers.run { sink.abandon() } } catch { sink.abandon() }
  }
}
