/// The picture formats that are taken.
public enum ImageFormat: String, Hashable, Sendable {
  /// JPEG (ISO/IEC 10918-1).
  case jpeg
  /// Portable Network Graphics (ISO/IEC 15948).
  case png
}
