import Titles

/// Reads the first sheet of an xlsx file (ECMA-376), or a text of comma-separated values, with bounded work. Blocks.
public struct SpreadsheetReader: Sendable {
  private let limits: SpreadsheetLimits

  /// A reader.
  public init(_ limits: SpreadsheetLimits = SpreadsheetLimits()) {
    self.limits = limits
  }

  /// - Throws: `SpreadsheetProblem`
  public func read(_ bytes: [UInt8]) throws(SpreadsheetProblem) -> Sheet {
    guard !bytes.isEmpty else { throw .empty }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .oldOrEncrypted }
    let rows =
      bytes.starts(with: [0x50, 0x4B, 3, 4]) ? try Workbook(bytes, limits).rows() : try TextTable(bytes, limits).rows()
    let sheet = Sheet(rows: rows)
    guard !sheet.rows.isEmpty else { throw .empty }
    return sheet
  }
}
