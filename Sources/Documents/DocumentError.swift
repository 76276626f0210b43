/// Why a document could not be made.
public enum DocumentError: Error, Equatable, Sendable {
  /// The font has no glyph for these characters, in the order they were met.
  case missingGlyphs([String])
  /// The family isn't installed on this machine (Debian: fonts-noto-cjk).
  case fontNotInstalled(String)
  /// The bytes are no JPEG or PNG picture that can be read.
  case unreadablePicture
  /// The text is longer than a QR code of error level M holds (2,331 bytes).
  case textTooLongForQRCode
}
