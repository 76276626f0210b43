/// Labels with their values in ruled cells, several pairs a row, with room for a photo at the upper right.
public struct FieldGrid: Equatable, Sendable {
  /// How many label/value pairs stand side by side, at least 1.
  public var columns: Int
  /// The width of the label cells, in millimetres.
  public var labelWidth: Double
  /// The pairs, in reading order; a pair that doesn't fit on the row starts the next.
  public var fields: [Field]
  /// The photo at the right of the first rows; nil for none.
  public var photo: PhotoCell?

  /// A grid of these pairs.
  public init(columns: Int = 2, labelWidth: Double = 26, fields: [Field], photo: PhotoCell? = nil) {
    self.columns = max(1, columns)
    self.labelWidth = labelWidth
    self.fields = fields
    self.photo = photo
  }
}
