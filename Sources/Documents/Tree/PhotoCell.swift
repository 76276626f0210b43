/// The cell for a photo in a `FieldGrid`.
public struct PhotoCell: Equatable, Sendable {
  /// JPEG or PNG bytes; nil prints the placeholder.
  public var image: [UInt8]?
  /// What stands in the empty cell, such as 照片.
  public var placeholder: String
  /// How many of the grid's rows it stands beside, at least 1.
  public var rows: Int
  /// The cell's width, in millimetres.
  public var width: Double

  /// A photo cell; 30 mm is an inch photo (25 mm) with air.
  public init(image: [UInt8]?, placeholder: String = "照片", rows: Int = 4, width: Double = 30) {
    self.image = image
    self.placeholder = placeholder
    self.rows = max(1, rows)
    self.width = width
  }
}
