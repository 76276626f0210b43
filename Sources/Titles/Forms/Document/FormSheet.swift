/// A section as rows of a spreadsheet.
public struct FormSheet: Hashable, Sendable {
  /// The section's title.
  public let title: String
  /// The labels of the columns.
  public let columns: [String]
  /// One row for a section of fields, one for each record in use.
  public let rows: [[SheetCell]]

  /// Rows under a head.
  public init(title: String, columns: [String], rows: [[SheetCell]]) {
    self.title = title
    self.columns = columns
    self.rows = rows
  }
}
