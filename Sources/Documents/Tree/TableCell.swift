/// One cell of a `Table`.
public struct TableCell: Equatable, Sendable, ExpressibleByStringInterpolation {
  /// The words.
  public var text: RichText
  /// How many columns it takes, at least 1.
  public var span: Int
  /// Where its lines stand; nil is as its column says.
  public var alignment: TextAlignment?
  /// What is filled into the empty cell; nil where nothing is.
  public var entry: Entry?

  /// A cell.
  public init(_ text: RichText, span: Int = 1, alignment: TextAlignment? = nil, entry: Entry? = nil) {
    self.text = text
    self.span = max(1, span)
    self.alignment = alignment
    self.entry = entry
  }

  /// A cell of plain text.
  public init(stringLiteral value: String) {
    self.init(RichText(value))
  }
}
