/// Writes paths in OFD's short form (GB/T 33190-2016, 9.3.2), y downwards.
struct OFDPath {
  /// The origin of the steps' coordinates within the object's boundary, in points.
  let left: Double
  let bottom: Double
  /// Millimetres a unit of the steps' coordinates.
  let scale: Double

  func data(_ steps: [PathStep]) -> [UInt8] {
    var bytes: [UInt8] = []
    for step in steps {
      switch step {
      case .move(let x, let y):
        bytes.add("M ")
        point(x, y, &bytes)
      case .line(let x, let y):
        bytes.add("L ")
        point(x, y, &bytes)
      case .curve(let x1, let y1, let x2, let y2, let x, let y):
        bytes.add("B ")
        point(x1, y1, &bytes)
        point(x2, y2, &bytes)
        point(x, y, &bytes)
      case .rectangle(let x, let y, let width, let height):
        bytes.add("M ")
        point(x, y, &bytes)
        for (x, y) in [(x + width, y), (x + width, y + height), (x, y + height)] {
          bytes.add("L ")
          point(x, y, &bytes)
        }
        bytes.add("C ")
      case .close:
        bytes.add("C ")
      }
    }
    if !bytes.isEmpty { bytes.removeLast() }
    return bytes
  }

  private func point(_ x: Double, _ y: Double, _ bytes: inout [UInt8]) {
    bytes.add(left * Millimetres.perPoint + x * scale)
    bytes.add(bottom * Millimetres.perPoint - y * scale)
  }
}
