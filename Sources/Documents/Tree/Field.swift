/// One label with its value in a `FieldGrid`.
public struct Field: Equatable, Sendable {
  /// The label, such as 姓名.
  public var label: String
  /// The value; empty prints an empty cell.
  public var value: RichText
  /// How many pairs' room it takes; `Field.wholeRow` takes the row.
  public var span: Int
  /// The least height of its row in millimetres, for cells that are filled in by hand; nil follows the text.
  public var minimumHeight: Double?
  /// What is filled into the empty cell; nil where nothing is.
  public var entry: Entry?

  /// A pair.
  public init(
    _ label: String, _ value: RichText, span: Int = 1, minimumHeight: Double? = nil, entry: Entry? = nil
  ) {
    self.label = label
    self.value = value
    self.span = max(1, span)
    self.minimumHeight = minimumHeight
    self.entry = entry
  }

  /// The span that takes a whole row, whatever the grid's columns.
  public static let wholeRow = Int.max
}
