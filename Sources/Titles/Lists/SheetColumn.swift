/// A column of a list as it is exported.
public struct SheetColumn<Row: Sendable>: Sendable {
  /// The words on top.
  public let title: String
  /// In characters of the standard font; a Chinese one takes two.
  public let width: Double
  /// What a row says in it.
  public let value: @Sendable (Row) -> SheetCell

  /// A column of this width.
  public init(_ title: String, _ width: Double, _ value: @escaping @Sendable (Row) -> SheetCell) {
    self.title = title
    self.width = width
    self.value = value
  }
}
