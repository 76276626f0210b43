/// What 导出 of a list writes: the same things as its page, one typed column each. 序号 goes before them by itself.
public struct ListSheet<Row: Sendable>: Sendable {
  /// What the list is called: the sheet's and the file's name.
  public let name: String
  /// The columns from left to right.
  public let columns: [SheetColumn<Row>]

  /// A sheet of these columns.
  public init(_ name: String, _ columns: [SheetColumn<Row>]) {
    self.name = name
    self.columns = columns
  }
}
