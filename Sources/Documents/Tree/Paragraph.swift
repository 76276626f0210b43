/// Running text.
public struct Paragraph: Equatable, Sendable {
  /// The sizes that running text comes in.
  public enum Style: String, Hashable, Sendable {
    /// Large and bold, serif, for a cover.
    case display
    /// Ordinary text.
    case body
    /// Small text.
    case small
    /// Small grey text, for remarks.
    case note
  }

  /// The words.
  public var text: RichText
  /// Its size.
  public var style: Style
  /// Where its lines stand.
  public var alignment: TextAlignment
  /// Whether the first line is indented by two characters, as Chinese paragraphs are.
  public var isIndented: Bool

  /// A paragraph; indented by two characters unless said otherwise.
  public init(
    _ text: RichText, style: Style = .body, alignment: TextAlignment = .leading, isIndented: Bool = true
  ) {
    self.text = text
    self.style = style
    self.alignment = alignment
    self.isIndented = isIndented
  }
}
