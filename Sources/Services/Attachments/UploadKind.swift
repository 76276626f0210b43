import Documents

/// What a place for files takes, by content.
public enum UploadKind: String, Sendable, CaseIterable {
  /// A PDF under 10 MB.
  case pdf
  /// An inch photo, JPG or PNG, 50 to 200 KB.
  case photo

  /// The most bytes that are received.
  public var maximumBytes: Int {
    switch self {
    case .pdf: 10 * 1024 * 1024
    case .photo: Photo.allowedBytes.upperBound
    }
  }
}
