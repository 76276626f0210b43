/// Part of a run that one text object shows: characters on one height, each with its glyph, or one cluster of several.
///
/// Readers look a character's glyph up in the font; where another one is wanted, or where glyphs and characters aren't
/// one to one, the object says all of its glyphs (GB/T 33190-2016, 11.4).
struct OFDText {
  /// From the run's start to the first glyph, in points.
  private(set) var start: Double
  /// Downwards from the baseline, in points.
  let rise: Double
  private var text: String
  private var glyphs: [UInt16]
  private var places: [Double]
  private var end: Double
  private let isCluster: Bool
  private var saysGlyphs: Bool

  /// From the first glyph's start to the last one's end.
  var width: Double { end - start }

  /// The texts of a run, without the spaces around them: they draw nothing, and readers drop them.
  static func texts(of run: GlyphRun, _ subset: FontSubset) -> [OFDText] {
    var texts: [OFDText] = []
    var pen = 0.0
    for (index, glyph) in run.glyphs.enumerated() {
      defer { pen += Double(glyph.advance) / 1024 }
      guard glyph.id != PlacedGlyph.gap else { continue }
      let cluster = run.clusters[index]
      let number = subset.number(of: glyph, cluster: cluster).number
      let place = pen + Double(glyph.shift) / 1024
      let piece = OFDText(
        start: place, rise: Double(glyph.rise) / 1024, text: cluster ?? OFDText.text(glyph.scalar), glyphs: [number],
        places: [place], end: pen + Double(glyph.advance) / 1024,
        isCluster: cluster != nil, saysGlyphs: cluster != nil || !subset.isFound(number, for: glyph.scalar))
      if texts.last?.takes(piece) == true {
        texts[texts.count - 1].append(piece)
      } else {
        texts.append(piece)
      }
    }
    return texts.compactMap(\.trimmed)
  }

  private static func text(_ scalar: UInt32) -> String {
    Unicode.Scalar(scalar).map { String(Character($0)) } ?? ""
  }

  /// Whether `next` belongs to the same object: both plain, or both of one cluster, whose last glyph says the text.
  private func takes(_ next: OFDText) -> Bool {
    guard rise == next.rise, isCluster == next.isCluster else { return false }
    return !isCluster || text.isEmpty
  }

  private mutating func append(_ next: OFDText) {
    text += next.text
    glyphs += next.glyphs
    places += next.places
    end = next.end
    saysGlyphs = saysGlyphs || next.saysGlyphs
  }

  private var trimmed: OFDText? {
    guard !text.isEmpty else { return nil }
    guard !isCluster else { return self }
    let scalars = Array(text.unicodeScalars)
    func isBlank(_ index: Int) -> Bool { scalars[index].properties.isWhitespace }
    guard let first = scalars.indices.first(where: { !isBlank($0) }), let last = scalars.indices.last(where: { !isBlank($0) })
    else { return nil }
    var part = self
    part.text = String(String.UnicodeScalarView(scalars[first...last]))
    part.glyphs = Array(glyphs[first...last])
    part.places = Array(places[first...last])
    part.start = places[first]
    part.end = last + 1 < places.count ? places[last + 1] : end
    return part
  }

  /// Writes the object's text with its first glyph at this place of the boundary, in points.
  func write(to object: inout XML, x: Double, y: Double) {
    if saysGlyphs {
      let counts = [("CodePosition", "0"), ("CodeCount", "\(text.unicodeScalars.count)"), ("GlyphCount", "\(glyphs.count)")]
      object.add("CGTransform", counts) { transform in
        transform.add("Glyphs", text: glyphs.map(String.init).joined(separator: " "))
      }
    }
    var attributes = [("X", Millimetres.text(x)), ("Y", Millimetres.text(y))]
    if places.count > 1 { attributes.append(("DeltaX", Millimetres.steps(places))) }
    object.add("TextCode", attributes, text: text)
  }
}
