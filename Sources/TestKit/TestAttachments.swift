public import Database
import Foundation
import Logging
public import Storage

/// Where a test keeps its attachments: in a folder, or in a bucket of the store that `scripts/with-s3` has started.
public enum TestAttachments: String, Sendable {
  /// A folder.
  case folder
  /// A bucket, each time with a prefix of its own.
  case bucket

  /// The kinds that can be used here: `TEST_ATTACHMENTS` says where the bucket is.
  public static var available: [TestAttachments] {
    let text = ProcessInfo.processInfo.environment["TEST_ATTACHMENTS"] ?? ""
    return text.isEmpty ? [.folder] : [.folder, .bucket]
  }

  /// A place for one test.
  public func place() throws -> AttachmentPlace {
    guard self == .bucket else { return .standard }
    let environment = ProcessInfo.processInfo.environment
    guard let credentials = S3Credentials(environment: environment) else { throw AttachmentPlaceProblem.noCredentials }
    let address = try S3Address(environment["TEST_ATTACHMENTS"] ?? "")
    return .bucket(address.appending(UUID().uuidString.lowercased()), credentials)
  }

  /// A store for one test, with its folder.
  public func open(folder: String, workers: WorkerPool) throws -> any AttachmentStore {
    try place().open(standard: folder, workers: workers, logger: Logger(label: "tests"))
  }
}
