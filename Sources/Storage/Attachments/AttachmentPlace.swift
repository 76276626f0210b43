public import Database
public import Logging

/// Where the attachments are kept: one line of configuration.
public enum AttachmentPlace: Sendable, Equatable {
  /// In the folder `attachments` of the folder of data.
  case standard
  /// In this folder.
  case folder(String)
  /// In a part of a bucket of an S3-compatible store.
  case bucket(S3Address, S3Credentials)

  /// Reads `ATTACHMENTS` (or `ZHICHENG_ATTACHMENTS`): nothing, a path, or `s3://bucket/prefix?endpoint=…&region=…` with the
  /// key in `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`.
  public init(environment: [String: String]) throws(AttachmentPlaceProblem) {
    let names = ["ZHICHENG_ATTACHMENTS", "ATTACHMENTS"]
    guard let text = names.lazy.compactMap({ environment[$0] }).first(where: { !$0.isEmpty }) else {
      self = .standard
      return
    }
    guard text.contains("://") else {
      self = .folder(text)
      return
    }
    let address = try S3Address(text, environment: environment)
    guard let credentials = S3Credentials(environment: environment) else { throw .noCredentials }
    self = .bucket(address, credentials)
  }

  /// The store in this place.
  ///
  /// - Parameters:
  ///   - standard: the folder that is used where none is named; uploads on their way to a bucket lie there too.
  ///   - workers: the threads for file work.
  /// - Throws: `FileError`.
  public func open(standard: String, workers: WorkerPool, logger: Logger) throws -> any AttachmentStore {
    switch self {
    case .standard: return try AttachmentFolder(folder: standard, workers: workers)
    case .folder(let folder): return try AttachmentFolder(folder: folder, workers: workers)
    case .bucket(let address, let credentials):
      let spool = try UploadSpool(folder: standard)
      return AttachmentBucket(address, credentials: credentials, spool: spool, workers: workers, logger: logger)
    }
  }
}
