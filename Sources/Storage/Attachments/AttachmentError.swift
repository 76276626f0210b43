/// Why an upload or a file of the store was refused. Failures of the disk are ``FileError``s.
public enum AttachmentError: Error, Hashable, Sendable {
  /// More bytes came than the limit allows.
  case tooLarge(limit: Int64)
  /// The upload was finished or abandoned before.
  case uploadEnded
  /// The store can't be reached or doesn't serve us at the moment.
  case unavailable
  /// The file has other bytes than those it is named by.
  case damaged
}
