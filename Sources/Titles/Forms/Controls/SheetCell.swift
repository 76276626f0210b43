/// A value as a spreadsheet holds it.
public enum SheetCell: Hashable, Sendable {
  case text(String)
  /// A number, as plain decimal text without thousands separators.
  case number(String)
  case day(Day)
  case empty
}
