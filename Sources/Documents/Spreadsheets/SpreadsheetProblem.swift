/// Why a file can't be read as a spreadsheet.
public enum SpreadsheetProblem: Error, Sendable, Equatable {
  /// There is nothing in it.
  case empty
  /// Neither xlsx nor text.
  case notASpreadsheet
  /// An old `.xls`, or an xlsx that is encrypted: both lie in the same container.
  case oldOrEncrypted
  /// It is an archive, but its parts can't be read.
  case broken
  /// Unpacked it is too large.
  case tooLarge
  /// More rows than this.
  case tooManyRows(limit: Int)
  /// A quote of a text file isn't closed, or stands where none may be; the line.
  case brokenQuote(line: Int)
}
