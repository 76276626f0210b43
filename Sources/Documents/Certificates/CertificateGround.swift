internal import Foundation

/// The paper of a certificate: cream, with a gold border of interlaced waves and a pale rosette, all vector.
enum CertificateGround {
  private static let width = 595.28
  private static let height = 841.89

  /// Drawn once per process.
  static let shared = ExternalObject(form: drawing(), width: width, height: height)

  private static func drawing() -> [UInt8] {
    var operators: [UInt8] = []
    operators.add("1 0.992 0.965 rg 0 0 \(width) \(height) re f\n")
    rosette(&operators)
    operators.add("0.78 0.66 0.38 RG 0.45 w\n")
    for phase in [0, Double.pi] { waves(phase, &operators) }
    operators.add("0.64 0.51 0.22 RG\n")
    for (inset, thickness) in [(34.0, 1.5), (45.0, 0.6)] {
      operators.add(thickness)
      operators.add("w ")
      operators.add("\(inset) \(inset) \(width - inset * 2) \(height - inset * 2) re S\n")
    }
    return operators
  }

  /// Waves between the two lines of the border, so many whole periods a side that the corners meet.
  private static func waves(_ phase: Double, _ operators: inout [UInt8]) {
    let middle = 39.5
    let amplitude = 3.6
    let spanX = width - middle * 2
    let spanY = height - middle * 2
    let step = 14.0
    let countX = (spanX / step).rounded()
    let countY = (spanY / step).rounded()
    for edge in [middle, height - middle] {
      curve(Int(countX) * 4, &operators) { t in
        Point(x: middle + t * spanX, y: edge + amplitude * sin(t * countX * 2 * .pi + phase))
      }
    }
    for edge in [middle, width - middle] {
      curve(Int(countY) * 4, &operators) { t in
        Point(x: edge + amplitude * sin(t * countY * 2 * .pi + phase), y: middle + t * spanY)
      }
    }
  }

  /// Closed curves around the page's middle, as banknotes have them.
  private static func rosette(_ operators: inout [UInt8]) {
    operators.add("0.945 0.9 0.79 RG 0.4 w\n")
    let centre = Point(x: width / 2, y: 440)
    let petals = 24.0
    for ring in 0..<7 {
      let radius = 44 + Double(ring) * 19
      // Two curves a ring, half a petal apart, and every other ring turned by a quarter: a braid of braids.
      for phase in [0, Double.pi] {
        let turn = phase + Double(ring % 2) * .pi / 2
        curve(240, &operators) { t in
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

  /// Strokes a smooth curve through `count` equal steps of its parameter from 0 to 1.
  private static func curve(_ count: Int, _ operators: inout [UInt8], _ at: (Double) -> Point) {
    let step = 1 / Double(count)
    let epsilon = step / 64
    func slope(_ t: Double) -> Point {
      let (before, after) = (at(t - epsilon), at(t + epsilon))
      let scale = step / 3 / (2 * epsilon)
      return Point(x: (after.x - before.x) * scale, y: (after.y - before.y) * scale)
    }
    func add(_ x: Double, _ y: Double) {
      operators.add(x)
      operators.add(y)
    }
    let start = at(0)
    add(start.x, start.y)
    operators.add("m ")
    for index in 0..<count {
      let (from, to) = (Double(index) * step, Double(index + 1) * step)
      let (begin, end) = (at(from), at(to))
      let (leaving, arriving) = (slope(from), slope(to))
      add(begin.x + leaving.x, begin.y + leaving.y)
      add(end.x - arriving.x, end.y - arriving.y)
      add(end.x, end.y)
      operators.add("c\n")
    }
    operators.add("S\n")
  }
}
