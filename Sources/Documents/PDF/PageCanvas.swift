internal import Foundation

/// The content stream of one page. Coordinates are points from the page's upper left corner, y downwards.
final class PageCanvas: PageSurface {
  let width: Double
  let height: Double
  let index: Int
  private let structure: StructureTree
  private let fonts: FontShelf
  private let objects: ObjectShelf
  private(set) var content: [UInt8] = []
  /// The places of the page that are filled in, in reading order.
  private(set) var entries: [PlacedEntry] = []
  /// What is being drawn.
  private var element: StructureTree.Element?
  private var fill: Ink?
  private var font: (typeface: Typeface, size: Double)?

  init(width: Double, height: Double, index: Int, structure: StructureTree, fonts: FontShelf, objects: ObjectShelf) {
    self.width = width
    self.height = height
    self.index = index
    self.structure = structure
    self.fonts = fonts
    self.objects = objects
    content.reserveCapacity(1 << 14)
  }

  func part(_ role: StructureTree.Role, of parent: StructureTree.Element?, description: String?) -> StructureTree.Element? {
    structure.add(role, to: parent ?? structure.root, description: description)
  }

  func mark(_ element: StructureTree.Element?, _ draw: () throws -> Void) rethrows {
    if let element {
      let (role, number) = structure.mark(element, page: index)
      content.add("/\(role)<</MCID \(number)>>BDC\n")
    } else {
      content.add("/Artifact BMC\n")
    }
    self.element = element
    defer { self.element = nil }
    try draw()
    content.add("EMC\n")
  }

  func rectangle(x: Double, y: Double, width: Double, height: Double, fill ink: Ink) {
    use(ink)
    add(x, self.height - y - height, width, height)
    content.add("re f\n")
  }

  func frame(x: Double, y: Double, width: Double, height: Double, thickness: Double, ink: Ink) {
    stroke(ink, thickness)
    add(x, self.height - y - height, width, height)
    content.add("re S\n")
  }

  func line(x1: Double, y1: Double, x2: Double, y2: Double, thickness: Double, ink: Ink) {
    stroke(ink, thickness)
    add(x1, height - y1)
    content.add("m ")
    add(x2, height - y2)
    content.add("l S\n")
  }

  /// A named object of the resources, scaled into the rectangle. Pictures measure 1 × 1, forms what they say.
  func place(_ name: String, x: Double, y: Double, scaleX: Double, scaleY: Double, boxHeight: Double) {
    content.add("q ")
    add(scaleX, 0, 0, scaleY, x, height - y - boxHeight)
    content.add("cm /\(name) Do Q\n")
  }

  func draw(_ drawing: Drawing, x: Double, y: Double, width: Double) {
    let scale = width / drawing.width
    place(objects.add(drawing.form), x: x, y: y, scaleX: scale, scaleY: scale, boxHeight: drawing.height * scale)
  }

  func draw(picture: [UInt8], x: Double, y: Double, width: Double, height: Double) throws {
    let name = objects.add(try ExternalObject(picture: picture))
    place(name, x: x, y: y, scaleX: width, scaleY: height, boxHeight: height)
  }

  func turned(by degrees: Double, around centre: (x: Double, y: Double), _ draw: () -> Void) {
    let angle = degrees * .pi / 180
    let (sine, cosine) = (sin(angle), cos(angle))
    let (x, y) = (centre.x, height - centre.y)
    content.add("q ")
    for number in [cosine, sine, -sine, cosine] {
      // More digits than lengths have: a coefficient's error grows with the distance.
      content.add(String((number * 1_000_000).rounded() / 1_000_000))
      content.append(32)
    }
    add(x - cosine * x + sine * y, y - sine * x - cosine * y)
    content.add("cm ")
    draw()
    content.add("Q\n")
    // The restored state doesn't know the colour and the font that were set inside.
    fill = nil
    font = nil
  }

  /// A place to be filled in, which belongs to `element` of the structure.
  func enter(
    _ entry: Entry, in element: StructureTree.Element?, x: Double, y: Double, width: Double, height: Double
  ) {
    entries.append(PlacedEntry(entry: entry, element: element, x: x, y: y, width: width, height: height))
  }

  /// A blank in running text; its runs on one line are one place, and what goes on to the next line is blank paper.
  private func enter(_ entry: Entry, _ run: GlyphRun, x: Double, baseline: Double) {
    if let last = entries.last, last.entry.name == entry.name {
      if last.y < baseline, baseline < last.y + last.height * 1.5 { entries[entries.count - 1].width += run.width }
      return
    }
    enter(entry, in: element, x: x, y: baseline - run.size * 1.05, width: run.width, height: run.size * 1.4)
  }

  func show(_ run: GlyphRun, x: Double, baseline: Double, ink: Ink) {
    guard !run.glyphs.isEmpty else { return }
    if let entry = run.entry { enter(entry, run, x: x, baseline: baseline) }
    let subset = fonts.subset(run.typeface)
    use(ink)
    content.add("BT ")
    if font?.typeface != run.typeface || font?.size != run.size {
      content.add("/\(subset.resourceName) ")
      content.add(run.size)
      content.add("Tf ")
      font = (run.typeface, run.size)
    }
    add(x, height - baseline)
    content.add("Td ")
    showGlyphs(run, subset)
    content.add("ET\n")
    if run.isUnderlined {
      let y = baseline + run.size * 0.17
      rectangle(x: x, y: y, width: run.width, height: 0.5, fill: ink)
    }
  }

  /// Shows glyphs at their natural advances and corrects only where Pango wants another place.
  private func showGlyphs(_ run: GlyphRun, _ subset: FontSubset) {
    var wanted = 0.0
    var pen = 0.0
    var rise: Int32 = 0
    var isInString = false
    content.add("[")
    for (index, glyph) in run.glyphs.enumerated() {
      defer { wanted += Double(glyph.advance) / 1024 }
      guard glyph.id != PlacedGlyph.gap else { continue }
      if glyph.rise != rise {
        content.add(isInString ? ")]TJ " : "]TJ ")
        content.add(Double(-glyph.rise) / 1024)
        content.add("Ts [")
        isInString = false
        rise = glyph.rise
      }
      let place = wanted + Double(glyph.shift) / 1024
      if abs(place - pen) > 0.02 {
        if isInString { content.append(41) }
        isInString = false
        content.add((pen - place) * 1000 / run.size)
        pen = place
      }
      if !isInString { content.append(40) }
      isInString = true
      let (number, advance) = subset.number(of: glyph, cluster: run.clusters[index])
      content.addLiteral(byte: UInt8(number >> 8))
      content.addLiteral(byte: UInt8(number & 255))
      pen += Double(advance) * run.size / 1000
    }
    content.add(isInString ? ")]TJ " : "]TJ ")
    if rise != 0 { content.add("0 Ts ") }
  }

  private func use(_ ink: Ink) {
    guard fill != ink else { return }
    fill = ink
    content.add(ink)
    content.add("rg ")
  }

  private func stroke(_ ink: Ink, _ thickness: Double) {
    content.add(ink)
    content.add("RG ")
    content.add(thickness)
    content.add("w ")
  }

  private func add(_ numbers: Double...) {
    for number in numbers { content.add(number) }
  }
}
