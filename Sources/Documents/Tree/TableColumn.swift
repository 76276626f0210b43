/// One column of a `Table`.
public struct TableColumn: Equatable, Sendable {
  /// How wide a column is.
  public enum Width: Equatable, Sendable {
    /// Exactly so many millimetres.
    case fixed(Double)
    /// A share of what the fixed columns leave.
    case share(Double)
  }

  /// The header's text.
  public var title: String
  /// How wide it is.
  public var width: Width
  /// Where the cells' lines stand.
  public var alignment: TextAlignment

  /// A column.
  public init(_ title: String, width: Width = .share(1), alignment: TextAlignment = .leading) {
    self.title = title
    self.width = width
    self.alignment = alignment
  }
}
