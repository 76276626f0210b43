/// Rows under a header. The header repeats on every page; rows and long cells go on over pages.
public struct Table: Equatable, Sendable {
  /// A line above the table; nil for none.
  public var caption: String?
  /// The columns, from left to right.
  public var columns: [TableColumn]
  /// The header's rows (usually one); empty for a table without header.
  public var header: [[TableCell]]
  /// The rows. Cells beyond the columns are a programmer's mistake and are not printed.
  public var rows: [[TableCell]]
  /// The least height of a row in millimetres, for cells that are filled in by hand; nil follows the text.
  public var minimumHeight: Double?
  /// What is printed where there are no rows, such as 无.
  public var emptyText: String

  /// A table with a header of one row, taken from the columns' titles.
  public init(
    caption: String? = nil, columns: [TableColumn], rows: [[TableCell]], minimumHeight: Double? = nil,
    emptyText: String = "无"
  ) {
    self.caption = caption
    self.columns = columns
    self.header = columns.allSatisfy(\.title.isEmpty) ? [] : [columns.map { TableCell(RichText($0.title)) }]
    self.rows = rows
    self.minimumHeight = minimumHeight
    self.emptyText = emptyText
  }
}
