/// A value as a spreadsheet holds it. Its type decides how a column sorts, sums and filters.
public enum SheetCell: Hashable, Sendable {
  /// Words; never read as a formula, whatever they begin with.
  case text(String)
  /// A number, as plain decimal text without thousands separators.
  case number(String)
  /// A day.
  case day(Day)
  /// A point in time, shown in Asia/Shanghai to the second.
  case moment(Moment)
  /// Nothing.
  case empty

  /// Words, or nothing where there are none.
  public static func text(_ words: String?) -> SheetCell { words.map { .text($0) } ?? .empty }

  /// A whole number.
  public static func number(_ number: Int) -> SheetCell { .number(String(number)) }

  /// A day, or nothing.
  public static func day(_ day: Day?) -> SheetCell { day.map { .day($0) } ?? .empty }

  /// A point in time, or nothing.
  public static func moment(_ moment: Moment?) -> SheetCell { moment.map { .moment($0) } ?? .empty }
}
