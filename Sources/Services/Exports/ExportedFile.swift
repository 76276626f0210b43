public import Storage

/// A file that was made on the disk for one person to save; it goes away with the value.
public struct ExportedFile: Sendable {
  /// The name that it is saved under.
  public let fileName: String
  /// What kind of content it is.
  public let mediaType: String
  /// Bytes.
  public let length: Int
  private let file: ScratchFile
  private let platform: Platform

  /// The media type of xlsx (ECMA-376).
  public static let contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

  init(
    fileName: String, mediaType: String = ExportedFile.contentType, length: Int, file: ScratchFile, platform: Platform
  ) {
    self.fileName = fileName
    self.mediaType = mediaType
    self.length = length
    self.file = file
    self.platform = platform
  }

  /// Some of its bytes, as they are read.
  public func pieces(_ range: Range<Int>) -> AttachmentPieces {
    file.pieces(Int64(range.lowerBound)..<Int64(range.upperBound), on: platform.workers)
  }
}
