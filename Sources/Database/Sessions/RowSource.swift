/// The current row of a running query, as an engine gives it.
protocol RowSource: AnyObject {
  /// How many columns there are.
  var columnCount: Int { get }
  /// The names of the columns, from left to right.
  var columnNames: [String] { get }
  /// The value at `index`, which is one of the columns.
  func cell(at index: Int) -> Cell
}
