import Foundation

/// A failure of the file system, as an operation needs to tell them apart.
public enum FileError: Error, Hashable, Sendable {
  /// The disk, or the quota, is full.
  case diskFull
  /// The file system is mounted read-only or the permissions forbid it.
  case readOnly
  /// There is no such file.
  case notFound
  /// Any other failure, with the system's errno.
  case other(code: Int32)

  /// The failure that an errno stands for.
  public init(_ code: Int32) {
    switch code {
    case ENOSPC, EDQUOT: self = .diskFull
    case EROFS, EACCES, EPERM: self = .readOnly
    case ENOENT: self = .notFound
    default: self = .other(code: code)
    }
  }
}
