/// A file made for one person to save.
public struct FileDownload: Sendable, Equatable {
  /// The name that it is saved under.
  public let fileName: String
  /// `application/pdf`, `application/zip`.
  public let contentType: String
  /// Its bytes.
  public let bytes: [UInt8]
}
