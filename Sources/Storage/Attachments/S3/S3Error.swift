import AsyncHTTPClient
import Database
import NIOCore
import NIOPosix

/// Why an object store did not do what it was asked.
enum S3Error: Error, Hashable, Sendable {
  /// There is no such object.
  case notFound
  /// It could not be reached, did not answer in time or could not serve us, several times over.
  case unavailable
  /// It says that it won't, with its own code: asking again would not help.
  case refused(status: UInt, code: String)
  /// It can't serve us now; asking again may help.
  case overloaded(status: UInt, code: String)
  /// What arrived is not what was sent.
  case damaged
  /// Its answer can't be read.
  case unreadable

  /// The error of an answer with this status and this code of the store's own.
  init(status: UInt, code: String) {
    switch (status, code) {
    case (404, "NoSuchBucket"): self = .refused(status: status, code: code)
    case (404, _): self = .notFound
    case (400, "RequestTimeout"), (408, _), (429, _), (500..., _): self = .overloaded(status: status, code: code)
    // The body was damaged on its way.
    case (400, "BadDigest"), (400, "XAmzContentSHA256Mismatch"), (400, "XAmzContentChecksumMismatch"): self = .damaged
    default: self = .refused(status: status, code: code)
    }
  }

  /// A word for the log where asking again may help; nil for every other error.
  static func transient(_ error: any Error) -> String? {
    switch error {
    case S3Error.overloaded(let status, let code): return code.isEmpty ? "\(status)" : code
    case S3Error.damaged: return "damaged"
    case let error as HTTPClientError: return transient.contains(error) ? error.shortDescription : nil
    case is NIOConnectionError, is ChannelError: return "connection"
    case is IOError: return "io"
    default: return nil
    }
  }

  /// A word for the log where the store does not do what it should, and won't; nil for an error of our own side, and for
  /// an object that isn't there.
  static func refusal(_ error: any Error) -> String? {
    switch error {
    case S3Error.refused(let status, let code): code.isEmpty ? "\(status)" : code
    case S3Error.unreadable: "unreadable"
    case is S3Error, is FileError, is WorkerPoolError, is CancellationError: nil
    case let error as HTTPClientError: error.shortDescription
    // Such as a certificate that isn't trusted.
    default: "\(type(of: error))"
    }
  }

  private static let transient: [HTTPClientError] = [
    .readTimeout, .writeTimeout, .connectTimeout, .tlsHandshakeTimeout, .deadlineExceeded, .getConnectionFromPoolTimeout,
    .remoteConnectionClosed, .requestStreamCancelled,
  ]
}

extension S3Error {
  /// As those who use the attachments know it.
  var told: any Error {
    switch self {
    case .notFound: FileError.notFound
    case .damaged: AttachmentError.damaged
    // What it refuses is said in the log; to everybody else it is as good as gone.
    case .unavailable, .refused, .overloaded, .unreadable: AttachmentError.unavailable
    }
  }
}
