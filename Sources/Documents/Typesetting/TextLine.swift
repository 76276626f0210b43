/// One line of a `TextFrame`.
struct TextLine: Sendable {
  /// From the frame's left edge to the first glyph.
  var start: Double
  var width: Double
  var runs: [GlyphRun]
}
