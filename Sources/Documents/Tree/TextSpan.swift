/// A stretch of text in one dress.
public struct TextSpan: Equatable, Sendable {
  /// The words.
  public var text: String
  /// Whether it is set in the bold face.
  public var isBold: Bool
  /// Whether a line runs under it.
  public var isUnderlined: Bool
  /// Its colour; nil is the colour of the text around it.
  public var tone: TextTone?

  /// A stretch of text.
  public init(_ text: String, isBold: Bool = false, isUnderlined: Bool = false, tone: TextTone? = nil) {
    self.text = text
    self.isBold = isBold
    self.isUnderlined = isUnderlined
    self.tone = tone
  }
}
