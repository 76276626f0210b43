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
  /// What is filled in here, where it is a blank; its text then is what the blank looks like.
  public var entry: Entry?

  /// A stretch of text.
  public init(
    _ text: String, isBold: Bool = false, isUnderlined: Bool = false, tone: TextTone? = nil, entry: Entry? = nil
  ) {
    self.text = text
    self.isBold = isBold
    self.isUnderlined = isUnderlined
    self.tone = tone
    self.entry = entry
  }
}
