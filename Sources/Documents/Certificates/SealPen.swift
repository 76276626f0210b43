internal import Foundation

/// Draws a seal. Inside, points are counted from its middle, y upwards.
struct SealPen {
  let typesetter: Typesetter

  private static let radius = Seal.side / 2
  private static let ring = 3.2
  private static let red = Ink(0xCC1C21)

  private typealias Point = (x: Double, y: Double)

  func shapes(authority: String, purpose: String) throws -> [DrawnShape] {
    let letters = try arc(authority) + line(purpose)
    return [circle(SealPen.radius - SealPen.ring / 2 - 0.4), star(17)] + letters
  }

  private func circle(_ radius: Double) -> DrawnShape {
    // Four curves; the factor makes them a circle within 0.03 %.
    let handle = radius * 0.5523
    var steps = [move((radius, 0))]
    for quarter in 0..<4 {
      let angle = Double(quarter) * .pi / 2
      func turned(_ x: Double, _ y: Double) -> Point {
        (x * cos(angle) - y * sin(angle), x * sin(angle) + y * cos(angle))
      }
      steps.append(curve(turned(radius, handle), turned(handle, radius), turned(0, radius)))
    }
    return DrawnShape(paint: .stroke(SealPen.red, thickness: SealPen.ring), steps: steps + [.close])
  }

  private func star(_ radius: Double) -> DrawnShape {
    // The inner corners of a regular pentagram lie at this share of its radius.
    let inner = radius * 0.381966
    let steps = (0..<10).map { corner in
      let reach = corner.isMultiple(of: 2) ? radius : inner
      let angle = .pi / 2 + Double(corner) * .pi / 5
      let point = (x: reach * cos(angle), y: reach * sin(angle))
      return corner == 0 ? move(point) : line(to: point)
    }
    return DrawnShape(paint: .fill(SealPen.red), steps: steps + [.close])
  }

  /// The name along the upper arc; the more characters, the wider the arc and then the narrower the characters.
  private func arc(_ name: String) throws -> [DrawnShape] {
    let glyphs = try self.glyphs(name)
    let count = Double(glyphs.count)
    let size = min(15, 250 / max(1, count))
    let outer = SealPen.radius - SealPen.ring - 4
    let baseline = outer - size
    // Degrees from the first character's middle to the last one's: at most two thirds of the ring.
    let sweep = min(244, max(0, count - 1) * 24) * Double.pi / 180
    return glyphs.enumerated().map { index, glyph in
      let share = count > 1 ? Double(index) / (count - 1) - 0.5 : 0
      let angle = -share * sweep
      // Narrow enough to leave air between neighbours on the baseline's circle.
      let room = count > 1 ? sweep / (count - 1) * (baseline + size * 0.3) : size
      let widthFactor = min(1, room * 0.94 / size)
      let advance = Double(glyph.advance) / 1000 * size * widthFactor
      return letter(glyph) { x, y in
        let localX = x / 1000 * size * widthFactor - advance / 2
        let localY = baseline + (y + 120) / 1000 * size
        return (localX * cos(angle) - localY * sin(angle), localX * sin(angle) + localY * cos(angle))
      }
    }
  }

  /// What the seal is for, straight below the star.
  private func line(_ text: String) throws -> [DrawnShape] {
    let glyphs = try self.glyphs(text)
    let size = glyphs.count > 3 ? 9.0 : 13.0
    let gap = glyphs.count > 3 ? 1.0 : 5.0
    let width = Double(glyphs.count) * (size + gap) - gap
    return glyphs.enumerated().map { index, glyph in
      let start = -width / 2 + Double(index) * (size + gap)
      return letter(glyph) { x, y in (start + x / 1000 * size, -37 + y / 1000 * size) }
    }
  }

  private func glyphs(_ text: String) throws -> [GlyphOutline] {
    let frame = try typesetter.frame(RichText(text), TextStyle(.serif, 10).with { $0.isBold = true })
    return frame.lines.flatMap(\.runs).flatMap { run in
      run.glyphs.filter { $0.id != PlacedGlyph.gap }.map { typesetter.outline($0.id, run.typeface) }
    }
  }

  private func letter(_ glyph: GlyphOutline, _ map: (Double, Double) -> Point) -> DrawnShape {
    func point(_ x: Int, _ y: Int) -> Point { map(Double(x), Double(y)) }
    let steps = glyph.steps.map { step in
      switch step {
      case .move(let x, let y): move(point(x, y))
      case .line(let x, let y): line(to: point(x, y))
      case .curve(let x1, let y1, let x2, let y2, let x, let y): curve(point(x1, y1), point(x2, y2), point(x, y))
      }
    }
    return DrawnShape(paint: .fill(SealPen.red), steps: steps)
  }

  // MARK: From the middle to the lower left corner

  private func move(_ point: Point) -> PathStep {
    .move(x: SealPen.radius + point.x, y: SealPen.radius + point.y)
  }

  private func line(to point: Point) -> PathStep {
    .line(x: SealPen.radius + point.x, y: SealPen.radius + point.y)
  }

  private func curve(_ first: Point, _ second: Point, _ end: Point) -> PathStep {
    let radius = SealPen.radius
    return .curve(
      x1: radius + first.x, y1: radius + first.y, x2: radius + second.x, y2: radius + second.y, x: radius + end.x,
      y: radius + end.y)
  }
}
