import AsyncHTTPClient
public import Database
import Foundation
public import Logging
import NIOCore
public import Titles

/// Files named by their content, in a bucket of an S3-compatible store: `prefix/` and the SHA-256 in hexadecimal digits.
/// The same bytes are kept once; the store itself refuses bytes that don't fit their name, and what is read whole is
/// checked against it again.
///
/// A file comes here from the ``UploadSpool`` of its node, where it was judged: the bucket never holds anything
/// temporary. Failures of the store are ``AttachmentError/unavailable``; a missing file is ``FileError/notFound``.
public final class AttachmentBucket: AttachmentStore {
  /// Where uploads lie until they get here.
  public let spool: UploadSpool
  private let client: S3Client
  private let workers: WorkerPool

  /// A store in this part of a bucket; nothing is sent yet.
  public convenience init(
    _ address: S3Address, credentials: S3Credentials, spool: UploadSpool, workers: WorkerPool,
    logger: Logger = Logger(label: "zhicheng.attachments")
  ) {
    let clock: @Sendable () -> Moment = { Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
    let client = S3Client(address, credentials: credentials, clock: clock, logger: logger)
    self.init(client, spool: spool, workers: workers)
  }

  init(_ client: S3Client, spool: UploadSpool, workers: WorkerPool) {
    self.client = client
    self.spool = spool
    self.workers = workers
  }

  /// Makes sure that the bucket is there and that we may use it. A store that can't be reached is no reason to throw: it
  /// may come back.
  ///
  /// - Throws: ``AttachmentPlaceProblem/refused(code:)``.
  public func verify() async throws {
    do {
      _ = try await client.list(limit: 1)
    } catch S3Error.refused(let status, let code) {
      throw AttachmentPlaceProblem.refused(code: code.isEmpty ? "HTTP \(status)" : code)
    } catch S3Error.notFound, S3Error.unreadable {
      throw AttachmentPlaceProblem.refused(code: "HTTP 404")
    } catch S3Error.unavailable {
      // Said in the log by the client.
    }
  }

  /// Puts a whole upload into its place and ends it.
  public func place(_ upload: SealedUpload) async throws -> AttachmentFile {
    try upload.check()
    let pieces = FilePieces(path: upload.path, workers: workers)
    // Also where the bytes are there already: their age tells the clean-up that somebody relies on them again.
    try await tell { client in
      try await client.put(upload.digest.rawValue, digest: upload.digest, size: upload.size) {
        .stream(pieces.map { ByteBuffer(bytes: $0) }, length: .known(upload.size))
      }
    }
    do { try await workers.run { upload.drop() } } catch { upload.drop() }
    return AttachmentFile(digest: upload.digest, size: upload.size)
  }

  /// Stores bytes that are in memory.
  public func store(_ bytes: [UInt8]) async throws -> AttachmentFile {
    let file = AttachmentFile(digest: AttachmentDigest(of: bytes), size: Int64(bytes.count))
    try await tell { client in
      try await client.put(file.digest.rawValue, digest: file.digest, size: file.size) { .bytes(ByteBuffer(bytes: bytes)) }
    }
    return file
  }

  /// The file with this digest.
  public func file(_ digest: AttachmentDigest) async throws -> AttachmentFile {
    AttachmentFile(digest: digest, size: try await tell { try await $0.size(of: digest.rawValue) })
  }

  /// Opens a file, or some of its bytes.
  public func open(_ digest: AttachmentDigest, _ range: Range<Int64>?) async throws -> AttachmentPieces {
    if let range, range.isEmpty {
      _ = try await file(digest)
      return AttachmentPieces(BucketPieces(download: nil, digest: nil))
    }
    let download = try await tell { try await $0.open(digest.rawValue, range) }
    return AttachmentPieces(BucketPieces(download: download, digest: range == nil ? digest : nil))
  }

  /// The first bytes of the digests: each is listed by its prefix.
  public var shelves: Range<Int> { 0..<256 }

  /// The files on a shelf that were last relied on before `moment`.
  public func files(on shelf: Int, olderThan moment: Moment) async throws -> [AttachmentFile] {
    let first = Hex.encode([UInt8(shelf)])
    var files: [AttachmentFile] = []
    var continuation: String?
    repeat {
      let after = continuation
      let page = try await tell { try await $0.list(beginning: first, after: after) }
      for object in page.objects where object.changed < moment {
        guard let digest = digest(of: object) else { continue }
        files.append(AttachmentFile(digest: digest, size: object.size))
      }
      continuation = page.continuation
    } while continuation != nil
    return files
  }

  /// Removes a file, if it was still relied on last before `moment`.
  public func remove(_ digest: AttachmentDigest, olderThan moment: Moment) async throws -> Bool {
    try await tell { client in
      // Asked again at the last moment: an upload may have relied on the file since it was listed.
      let now = try await client.list(beginning: digest.rawValue, limit: 1).objects.first
      guard let now, self.digest(of: now) == digest, now.changed < moment else { return false }
      try await client.delete(digest.rawValue)
      return true
    }
  }

  private func digest(of object: S3Listing.Object) -> AttachmentDigest? {
    AttachmentDigest(rawValue: String(object.key.dropFirst(client.address.prefix.count)))
  }

  /// Does something with the store; its errors come out as everybody else knows them.
  private func tell<Value>(_ body: (S3Client) async throws -> Value) async throws -> Value {
    do {
      return try await body(client)
    } catch let error as S3Error {
      throw error.told
    }
  }
}
