/// How much work one spreadsheet may cost.
public struct SpreadsheetLimits: Sendable {
  /// Bytes of all unpacked parts.
  public var unpackedBytes = 64 << 20
  /// Parts of the archive.
  public var parts = 1_000
  /// Rows of the sheet, with the titles of the columns.
  public var rows = 5_001
  /// Columns of the sheet; what stands further right is left out.
  public var columns = 200
  /// Bytes of the text of one cell; the rest is left out.
  public var cellBytes = 32_768

  /// What an import takes.
  public init() {}
}
