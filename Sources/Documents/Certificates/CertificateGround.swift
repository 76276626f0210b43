internal import Foundation

/// The paper of a certificate: cream, with a gold border of interlaced waves and a pale rosette, all vector.
enum CertificateGround {
  private static let width = 595.28
  private static let height = 841.89

  /// Drawn once per process.
  static let shared = Drawing(width: width, height: height, shapes: shapes)

  private static var shapes: [DrawnShape] {
    let gold = Ink(0xC7A861)
    let darkGold = Ink(0xA38238)
    let paper = PathStep.rectangle(x: 0, y: 0, width: width, height: height)
    var shapes = [DrawnShape(paint: .fill(Ink(0xFFFDF6)), steps: [paper])]
    shapes += rosette.map { DrawnShape(paint: .stroke(Ink(0xF1E6C9), thickness: 0.4), steps: $0) }
    for phase in [0, Double.pi] {
      shapes += waves(phase).map { DrawnShape(paint: .stroke(gold, thickness: 0.45), steps: $0) }
    }
    for (inset, thickness) in [(34.0, 1.5), (45.0, 0.6)] {
      let edge = PathStep.rectangle(x: inset, y: inset, width: width - inset * 2, height: height - inset * 2)
      shapes.append(DrawnShape(paint: .stroke(darkGold, thickness: thickness), steps: [edge]))
    }
    return shapes
  }

  /// Waves between the two lines of the border, so many whole periods a side that the corners meet.
  private static func waves(_ phase: Double) -> [[PathStep]] {
    let middle = 39.5
    let amplitude = 3.6
    let spanX = width - middle * 2
    let spanY = height - middle * 2
    let step = 14.0
    let countX = (spanX / step).rounded()
    let countY = (spanY / step).rounded()
    let lying = [middle, height - middle].map { edge in
      curve(Int(countX) * 4) { t in
        Point(x: middle + t * spanX, y: edge + amplitude * sin(t * countX * 2 * .pi + phase))
      }
    }
    let standing = [middle, width - middle].map { edge in
      curve(Int(countY) * 4) { t in
        Point(x: edge + amplitude * sin(t * countY * 2 * .pi + phase), y: middle + t * spanY)
      }
    }
    return lying + standing
  }

  /// Closed curves around the page's middle, as banknotes have them.
  private static var rosette: [[PathStep]] {
    let centre = Point(x: width / 2, y: 440)
    let petals = 24.0
    return (0..<7).flatMap { ring in
      let radius = 44 + Double(ring) * 19
      // Two curves a ring, half a petal apart, and every other ring turned by a quarter: a braid of braids.
      return [0, Double.pi].map { phase in
        let turn = phase + Double(ring % 2) * .pi / 2
        return curve(240) { t in
          let angle = t * 2 * .pi
          let reach = radius + 16 * sin(angle * petals + turn)
          return Point(x: centre.x + reach * cos(angle), y: centre.y + reach * sin(angle))
        }
      }
    }
  }

  private struct Point {
    let x: Double
    let y: Double
  }

  /// A smooth curve through `count` equal steps of its parameter from 0 to 1.
  private static func curve(_ count: Int, _ at: (Double) -> Point) -> [PathStep] {
    let step = 1 / Double(count)
    let epsilon = step / 64
    func slope(_ t: Double) -> Point {
      let (before, after) = (at(t - epsilon), at(t + epsilon))
      let scale = step / 3 / (2 * epsilon)
      return Point(x: (after.x - before.x) * scale, y: (after.y - before.y) * scale)
    }
    let start = at(0)
    var steps = [PathStep.move(x: start.x, y: start.y)]
    for index in 0..<count {
      let (from, to) = (Double(index) * step, Double(index + 1) * step)
      let (begin, end) = (at(from), at(to))
      let (leaving, arriving) = (slope(from), slope(to))
      steps.append(
        .curve(
          x1: begin.x + leaving.x, y1: begin.y + leaving.y, x2: end.x - arriving.x, y2: end.y - arriving.y, x: end.x,
          y: end.y))
    }
    return steps
  }
}
