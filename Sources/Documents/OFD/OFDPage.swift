internal import Foundation

/// The content of one page of an OFD document.
final class OFDPage: PageSurface {
  let width: Double
  let height: Double
  let id: Int
  private let resources: OFDResources
  private let identifiers: OFDIdentifiers
  private let layer: Int
  private var objects = XML()
  /// What turns the objects that are drawn, as their attribute says it.
  private var turn: String?

  init(width: Double, height: Double, _ resources: OFDResources, _ identifiers: OFDIdentifiers) {
    self.width = width
    self.height = height
    self.resources = resources
    self.identifiers = identifiers
    id = identifiers.next()
    layer = identifiers.next()
  }

  /// Content.xml (7.7).
  var content: [UInt8] {
    var page = XML()
    page.add("Area") { $0.add("PhysicalBox", text: Millimetres.text(0, 0, width, height)) }
    page.add("Content") { content in
      content.add("Layer", [("ID", "\(layer)"), ("Type", "Body")]) { $0.add(objects) }
    }
    return XML.document("Page", content: page)
  }

  func part(_ role: StructureTree.Role, of parent: StructureTree.Element?, description: String?) -> StructureTree.Element? {
    nil
  }

  func mark(_ element: StructureTree.Element?, _ draw: () throws -> Void) rethrows {
    try draw()
  }

  func frame(x: Double, y: Double, width: Double, height: Double, thickness: Double, ink: Ink) {
    let shape = DrawnShape(
      paint: .stroke(ink, thickness: thickness), steps: [.rectangle(x: 0, y: 0, width: width, height: height)])
    draw(shape, x: x, y: y, width: width, height: height, scale: 1)
  }

  func line(x1: Double, y1: Double, x2: Double, y2: Double, thickness: Double, ink: Ink) {
    let (left, top) = (min(x1, x2), min(y1, y2))
    let height = max(y1, y2) - top
    let steps = [PathStep.move(x: x1 - left, y: height - (y1 - top)), .line(x: x2 - left, y: height - (y2 - top))]
    let shape = DrawnShape(paint: .stroke(ink, thickness: thickness), steps: steps)
    draw(shape, x: left, y: top, width: max(x1, x2) - left, height: height, scale: 1)
  }

  func draw(_ drawing: Drawing, x: Double, y: Double, width: Double) {
    let scale = width / drawing.width
    for shape in drawing.shapes {
      draw(shape, x: x, y: y, width: width, height: drawing.height * scale, scale: scale)
    }
  }

  func draw(picture: [UInt8], x: Double, y: Double, width: Double, height: Double) throws {
    let resource = try resources.add(picture: picture)
    // A picture measures 1 × 1 before its matrix (10.2).
    objects.add(
      "ImageObject",
      [
        ("ID", "\(identifiers.next())"), ("Boundary", Millimetres.text(x, y, width, height)),
        ("CTM", Millimetres.text(width, 0, 0, height, 0, 0)), ("ResourceID", "\(resource)"),
      ])
  }

  func turned(by degrees: Double, around centre: (x: Double, y: Double), _ draw: () -> Void) {
    let angle = degrees * .pi / 180
    let (sine, cosine) = (sin(angle), cos(angle))
    let coefficients = [cosine, -sine, sine, cosine].map { String(($0 * 1_000_000).rounded() / 1_000_000) }
    let shift = Millimetres.text(
      centre.x - cosine * centre.x - sine * centre.y, centre.y + sine * centre.x - cosine * centre.y)
    turn = coefficients.joined(separator: " ") + " " + shift
    draw()
    turn = nil
  }

  /// A shape in a box whose lower left corner its points are counted from.
  private func draw(_ shape: DrawnShape, x: Double, y: Double, width: Double, height: Double, scale: Double) {
    var attributes = [("ID", "\(identifiers.next())")]
    var margin = 0.0
    let colour: (name: String, ink: Ink)
    switch shape.paint {
    case .fill(let ink):
      colour = ("FillColor", ink)
      attributes += [("Stroke", "false"), ("Fill", "true")]
    case .stroke(let ink, let thickness):
      colour = ("StrokeColor", ink)
      // Nothing outside the boundary is drawn (8.5): the line's outer half and its corners have to lie inside.
      margin = thickness * scale
      attributes.append(("LineWidth", Millimetres.text(thickness * scale)))
    }
    let box = Millimetres.text(x - margin, y - margin, width + margin * 2, height + margin * 2)
    objects.add("PathObject", attributes + [("Boundary", box)]) { object in
      object.add(colour.name, [("Value", colour.ink.components)])
      let path = OFDPath(left: margin, bottom: height + margin, scale: scale * Millimetres.perPoint)
      object.add("AbbreviatedData", plain: path.data(shape.steps))
    }
  }

  func show(_ run: GlyphRun, x: Double, baseline: Double, ink: Ink) {
    let (subset, font) = resources.font(run.typeface)
    for text in OFDText.texts(of: run, subset) {
      // Room for strokes that reach beyond their glyph's own box: nothing outside the boundary is drawn.
      let side = turn == nil ? run.size * 0.3 : 0
      let ascent = run.size * 1.1
      let left = x + text.start - side
      let top = baseline + text.rise - ascent
      var attributes = [("ID", "\(identifiers.next())"), ("Font", "\(font)"), ("Size", Millimetres.text(run.size))]
      var place = (x: side, y: ascent)
      if let turn {
        // What is turned is counted from the page's corner, and the page is its boundary.
        attributes += [("Boundary", Millimetres.text(0, 0, width, height)), ("CTM", turn)]
        place = (left, top + ascent)
      } else {
        attributes.append(("Boundary", Millimetres.text(left, top, text.width + side * 2, run.size * 1.5)))
      }
      objects.add("TextObject", attributes) { object in
        object.add("FillColor", [("Value", ink.components)])
        text.write(to: &object, x: place.x, y: place.y)
      }
    }
    if run.isUnderlined {
      let y = baseline + run.size * 0.17
      line(x1: x, y1: y + 0.25, x2: x + run.width, y2: y + 0.25, thickness: 0.5, ink: ink)
    }
  }
}

extension Ink {
  /// The colour's parts in the default colour space (8.3.1).
  fileprivate var components: String { "\(red) \(green) \(blue)" }
}
