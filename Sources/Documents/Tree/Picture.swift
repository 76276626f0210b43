/// A picture in a document.
public struct Picture: Equatable, Sendable {
  /// JPEG or PNG bytes.
  public var image: [UInt8]
  /// What it shows, for readers who can't see it.
  public var description: String
  /// Its printed width in millimetres; its height follows from its proportions.
  public var width: Double
  /// Where it stands.
  public var alignment: TextAlignment

  /// A picture.
  public init(image: [UInt8], description: String, width: Double, alignment: TextAlignment = .center) {
    self.image = image
    self.description = description
    self.width = width
    self.alignment = alignment
  }
}
