/// A spreadsheet that could not be written.
public enum SpreadsheetError: Error, Equatable, Sendable {
  /// The disk or the library refused, with the library's words; nothing of a user's is in them.
  case cannotWrite(String)
  /// It was finished before.
  case finished
}
