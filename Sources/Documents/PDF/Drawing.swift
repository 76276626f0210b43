/// A vector drawing in a box whose origin is its lower left corner; lengths are points.
struct Drawing: Sendable {
  let width: Double
  let height: Double
  let shapes: [DrawnShape]
  /// The drawing as PDF files hold it, deflated once.
  let form: ExternalObject

  init(width: Double, height: Double, shapes: [DrawnShape]) {
    self.width = width
    self.height = height
    self.shapes = shapes
    form = ExternalObject(form: Drawing.operators(shapes), width: width, height: height)
  }

  private static func operators(_ shapes: [DrawnShape]) -> [UInt8] {
    var operators: [UInt8] = []
    for shape in shapes {
      switch shape.paint {
      case .fill(let ink):
        operators.add(ink)
        operators.add("rg ")
      case .stroke(let ink, let thickness):
        operators.add(ink)
        operators.add("RG ")
        operators.add(thickness)
        operators.add("w ")
      }
      for step in shape.steps { operators.add(step) }
      if case .fill = shape.paint { operators.add("f\n") } else { operators.add("S\n") }
    }
    return operators
  }
}

extension [UInt8] {
  /// A colour's three operands.
  mutating func add(_ ink: Ink) {
    for part in [ink.red, ink.green, ink.blue] { add(Double(part) / 255) }
  }

  /// A step as a path construction operator (ISO 32000-1, 8.5.2).
  fileprivate mutating func add(_ step: PathStep) {
    switch step {
    case .move(let x, let y):
      addAll(x, y)
      add("m ")
    case .line(let x, let y):
      addAll(x, y)
      add("l ")
    case .curve(let x1, let y1, let x2, let y2, let x, let y):
      addAll(x1, y1, x2, y2, x, y)
      add("c\n")
    case .rectangle(let x, let y, let width, let height):
      addAll(x, y, width, height)
      add("re ")
    case .close:
      add("h ")
    }
  }

  private mutating func addAll(_ numbers: Double...) {
    for number in numbers { add(number) }
  }
}
