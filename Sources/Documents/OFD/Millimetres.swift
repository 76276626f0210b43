/// Lengths as OFD writes them: millimetres with at most two decimals, from points.
enum Millimetres {
  /// How many millimetres a point has.
  static let perPoint = 25.4 / 72

  /// Lengths in a row.
  static func list(_ points: [Double]) -> [UInt8] {
    var bytes: [UInt8] = []
    for length in points { bytes.add(length * perPoint) }
    if !bytes.isEmpty { bytes.removeLast() }
    return bytes
  }

  static func text(_ points: Double...) -> String { String(decoding: list(points), as: UTF8.self) }

  /// The steps from each place to the next one, so rounded that they don't drift from the places.
  static func steps(_ places: [Double]) -> String {
    let rounded = places.map { ($0 * perPoint * 100).rounded() / 100 }
    var bytes: [UInt8] = []
    for (from, to) in zip(rounded, rounded.dropFirst()) { bytes.add(to - from) }
    if !bytes.isEmpty { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
