/// Text whose parts may be bold, underlined or toned; a literal is plain text. `\n` breaks the line.
public struct RichText: Equatable, Sendable, ExpressibleByStringInterpolation {
  /// The parts, in order.
  public var spans: [TextSpan]

  /// Text of these parts.
  public init(_ spans: [TextSpan]) {
    self.spans = spans
  }

  /// Plain text.
  public init(_ text: String) {
    spans = [TextSpan(text)]
  }

  /// Plain text.
  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// All words without their dress.
  public var plain: String {
    spans.count == 1 ? spans[0].text : spans.map(\.text).joined()
  }

  /// Whether there is nothing to read.
  public var isEmpty: Bool { spans.allSatisfy(\.text.isEmpty) }

  /// Both, one after the other.
  public static func + (left: RichText, right: RichText) -> RichText { RichText(left.spans + right.spans) }
}
