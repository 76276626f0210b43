/// A page that can be drawn on, whatever the format of the file. Coordinates are points from its upper left corner, y
/// downwards.
protocol PageSurface: AnyObject {
  var width: Double { get }
  var height: Double { get }

  /// A new last part of `parent` in the file's logical structure, or of the whole; nil where the format has none.
  func part(_ role: StructureTree.Role, of parent: StructureTree.Element?, description: String?) -> StructureTree.Element?

  /// What `draw` draws belongs to `element` of the structure; nil is mere decoration.
  func mark(_ element: StructureTree.Element?, _ draw: () throws -> Void) rethrows

  /// A run of glyphs of one font, from `x` on.
  func show(_ run: GlyphRun, x: Double, baseline: Double, ink: Ink)

  /// The edges of a rectangle.
  func frame(x: Double, y: Double, width: Double, height: Double, thickness: Double, ink: Ink)

  /// A straight line.
  func line(x1: Double, y1: Double, x2: Double, y2: Double, thickness: Double, ink: Ink)

  /// A drawing, scaled to `width`.
  func draw(_ drawing: Drawing, x: Double, y: Double, width: Double)

  /// A picture from JPEG or PNG bytes, stretched into the rectangle.
  ///
  /// - Throws: `DocumentError.unreadablePicture`
  func draw(picture: [UInt8], x: Double, y: Double, width: Double, height: Double) throws

  /// Draws turned counter-clockwise by `degrees` around a point.
  func turned(by degrees: Double, around centre: (x: Double, y: Double), _ draw: () -> Void)
}

extension PageSurface {
  func part(_ role: StructureTree.Role, of parent: StructureTree.Element? = nil) -> StructureTree.Element? {
    part(role, of: parent, description: nil)
  }

  /// Lines `range` of a frame, with the top of the first at `top`; nil draws all, and in their own colours.
  func text(_ frame: TextFrame, lines range: Range<Int>?, x: Double, top: Double, ink: Ink?) {
    var y = top + frame.baseline
    for line in frame.lines[range ?? 0..<frame.lines.count] {
      var start = x + line.start
      for run in line.runs {
        show(run, x: start, baseline: y, ink: ink ?? run.tone.ink)
        start += run.width
      }
      y += frame.leading
    }
  }

  func text(_ frame: TextFrame, x: Double, top: Double, ink: Ink? = nil) {
    text(frame, lines: nil, x: x, top: top, ink: ink)
  }
}
