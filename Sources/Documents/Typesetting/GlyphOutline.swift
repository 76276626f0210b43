/// A glyph's shape in thousandths of the em, y upwards.
struct GlyphOutline: Sendable {
  /// One step of the shape; coordinates are absolute.
  enum Step: Sendable {
    case move(x: Int, y: Int)
    case line(x: Int, y: Int)
    case curve(x1: Int, y1: Int, x2: Int, y2: Int, x: Int, y: Int)
  }

  let advance: Int
  let steps: [Step]
  /// The shape as a Type 2 charstring, as a compact font holds it.
  let charstring: [UInt8]

  init(advance: Int, steps: [Step]) {
    self.advance = advance
    self.steps = steps
    charstring = Charstring.encode(advance: advance, steps: steps)
  }
}
