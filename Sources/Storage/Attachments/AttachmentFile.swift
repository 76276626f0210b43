/// A file in the store.
public struct AttachmentFile: Hashable, Sendable {
  /// What it is named by.
  public let digest: AttachmentDigest
  /// Its length in bytes.
  public let size: Int64
}
