/// The first sheet of a spreadsheet, as text.
public struct Sheet: Sendable, Equatable {
  /// A row that isn't empty.
  public struct Row: Sendable, Equatable {
    /// Its number as the spreadsheet program shows it, from 1.
    public let number: Int
    /// Its cells from the first column on, without white space around them; dates as `yyyy-MM-dd`.
    public let cells: [String]

    /// Made of these parts.
    public init(number: Int, cells: [String]) {
      self.number = number
      self.cells = cells
    }

    /// The cell in this column, from 0; empty beyond the last.
    public subscript(_ column: Int) -> String { cells.indices.contains(column) ? cells[column] : "" }
  }

  /// Its rows, in order.
  public let rows: [Row]

  /// Made of these rows; those without any text are left out.
  public init(rows: [Row]) {
    self.rows = rows.filter { row in row.cells.contains { !$0.isEmpty } }
  }
}
