/// Glyphs of one face, size and colour that follow each other on a line.
struct GlyphRun: Sendable {
  let typeface: Typeface
  let size: Double
  let tone: TextTone
  let isUnderlined: Bool
  /// What is filled in here, where it is a blank.
  let entry: Entry?
  var glyphs: [PlacedGlyph]
  /// The text of glyphs that stand for more (or less) than one character, by their index in `glyphs`.
  var clusters: [Int: String]

  /// The advance widths' sum.
  var width: Double {
    Double(glyphs.reduce(0) { $0 + Int($1.advance) }) / 1024
  }
}
