/// How a piece of text is set. Lengths are points.
struct TextStyle: Hashable, Sendable {
  var family: FontFamily
  var size: Double
  /// From one baseline to the next.
  var leading: Double
  var isBold = false
  var tone = TextTone.normal
  var alignment = TextAlignment.leading
  /// Whether full lines are spread to both edges.
  var isJustified = false
  /// The first line's indent, in characters.
  var indent = 0
  /// Extra room after every glyph.
  var letterSpacing = 0.0

  init(_ family: FontFamily, _ size: Double, leading: Double? = nil) {
    self.family = family
    self.size = size
    self.leading = leading ?? size * 1.5
  }

  /// The same style with something changed.
  func with(_ change: (inout TextStyle) -> Void) -> TextStyle {
    var copy = self
    change(&copy)
    return copy
  }
}
