import Storage
public import Titles

/// An uploaded file that its viewer may open.
public struct AttachmentContent: Sendable, Equatable {
  /// As forms name it.
  public let reference: FileReference
  /// What it was found to be.
  public let mediaType: String
  let digest: AttachmentDigest
}
