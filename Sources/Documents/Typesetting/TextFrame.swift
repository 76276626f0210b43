/// Text that has been broken into lines, ready to be drawn; lengths are points unless said otherwise.
struct TextFrame: Sendable {
  var lines: [TextLine]
  let leading: Double
  let size: Double

  /// From the top of the first line to the bottom of the last.
  var height: Double { Double(lines.count) * leading }

  /// The widest line.
  var width: Double { lines.reduce(0) { max($0, $1.width) } }

  /// From a line's top to its baseline: the glyphs' body (880 above, 120 below, in thousandths) stands in the middle.
  var baseline: Double { leading / 2 + size * 0.38 }
}
