internal import Foundation

/// Draws a seal with its origin in the middle, y upwards.
struct SealPen {
  let typesetter: Typesetter

  private static let radius = Seal.side / 2
  private static let ring = 3.2

  func operators(authority: String, purpose: String) throws -> [UInt8] {
    var operators: [UInt8] = []
    let middle = Seal.side / 2
    operators.add("0.8 0.11 0.13 rg 0.8 0.11 0.13 RG \(SealPen.ring) w 1 0 0 1 \(middle) \(middle) cm\n")
    circle(SealPen.radius - SealPen.ring / 2 - 0.4, &operators)
    star(17, &operators)
    try arc(authority, &operators)
    try line(purpose, &operators)
    return operators
  }

  private func circle(_ radius: Double, _ operators: inout [UInt8]) {
    // Four curves; the factor makes them a circle within 0.03 %.
    let handle = radius * 0.5523
    add(&operators, radius, 0)
    operators.add("m ")
    for quarter in 0..<4 {
      let angle = Double(quarter) * .pi / 2
      for (x, y) in [(radius, handle), (handle, radius), (0, radius)] {
        add(&operators, x * cos(angle) - y * sin(angle), x * sin(angle) + y * cos(angle))
      }
      operators.add("c ")
    }
    operators.add("h S\n")
  }

  private func star(_ radius: Double, _ operators: inout [UInt8]) {
    // The inner corners of a regular pentagram lie at this share of its radius.
    let inner = radius * 0.381966
    for corner in 0..<10 {
      let reach = corner.isMultiple(of: 2) ? radius : inner
      let angle = .pi / 2 + Double(corner) * .pi / 5
      add(&operators, reach * cos(angle), reach * sin(angle))
      operators.add(corner == 0 ? "m " : "l ")
    }
    operators.add("h f\n")
  }

  /// The name along the upper arc; the more characters, the wider the arc and then the narrower the characters.
  private func arc(_ name: String, _ operators: inout [UInt8]) throws {
    let glyphs = try self.glyphs(name)
    guard !glyphs.isEmpty else { return }
    let count = Double(glyphs.count)
    let size = min(15, 250 / count)
    let outer = SealPen.radius - SealPen.ring - 4
    let baseline = outer - size
    // Degrees from the first character's middle to the last one's: at most two thirds of the ring.
    let sweep = min(244, max(0, count - 1) * 24) * Double.pi / 180
    for (index, glyph) in glyphs.enumerated() {
      let share = count > 1 ? Double(index) / (count - 1) - 0.5 : 0
      let angle = -share * sweep
      // Narrow enough to leave air between neighbours on the baseline's circle.
      let room = count > 1 ? sweep / (count - 1) * (baseline + size * 0.3) : size
      let widthFactor = min(1, room * 0.94 / size)
      let advance = Double(glyph.advance) / 1000 * size * widthFactor
      draw(glyph, &operators) { x, y in
        let localX = x / 1000 * size * widthFactor - advance / 2
        let localY = baseline + (y + 120) / 1000 * size
        return (localX * cos(angle) - localY * sin(angle), localX * sin(angle) + localY * cos(angle))
      }
    }
  }

  /// What the seal is for, straight below the star.
  private func line(_ text: String, _ operators: inout [UInt8]) throws {
    let glyphs = try self.glyphs(text)
    let size = glyphs.count > 3 ? 9.0 : 13.0
    let gap = glyphs.count > 3 ? 1.0 : 5.0
    let width = Double(glyphs.count) * (size + gap) - gap
    for (index, glyph) in glyphs.enumerated() {
      let start = -width / 2 + Double(index) * (size + gap)
      draw(glyph, &operators) { x, y in (start + x / 1000 * size, -37 + y / 1000 * size) }
    }
  }

  private func glyphs(_ text: String) throws -> [GlyphOutline] {
    let frame = try typesetter.frame(RichText(text), TextStyle(.serif, 10).with { $0.isBold = true })
    return frame.lines.flatMap(\.runs).flatMap { run in
      run.glyphs.filter { $0.id != PlacedGlyph.gap }.map { typesetter.outline($0.id, run.typeface) }
    }
  }

  private func draw(_ glyph: GlyphOutline, _ operators: inout [UInt8], _ map: (Double, Double) -> (Double, Double)) {
    func place(_ x: Int, _ y: Int) {
      let point = map(Double(x), Double(y))
      add(&operators, point.0, point.1)
    }
    for step in glyph.steps {
      switch step {
      case .move(let x, let y):
        place(x, y)
        operators.add("m ")
      case .line(let x, let y):
        place(x, y)
        operators.add("l ")
      case .curve(let x1, let y1, let x2, let y2, let x, let y):
        place(x1, y1)
        place(x2, y2)
        place(x, y)
        operators.add("c ")
      }
    }
    operators.add("f\n")
  }

  private func add(_ operators: inout [UInt8], _ numbers: Double...) {
    for number in numbers { operators.add(number) }
  }
}
