/// Writes the numbers of a font's tables.
struct BigEndian {
  private(set) var bytes: [UInt8] = []

  /// The low 16 bits of each number.
  mutating func shorts(_ values: Int...) { shorts(values) }

  /// The same of a list.
  mutating func shorts(_ values: [Int]) {
    for value in values { bytes += [UInt8(truncatingIfNeeded: value >> 8), UInt8(truncatingIfNeeded: value)] }
  }

  /// The low 32 bits of each number.
  mutating func longs(_ values: Int...) {
    for value in values { shorts(value >> 16, value) }
  }

  /// Four characters.
  mutating func tag(_ text: String) { bytes += text.utf8 }
}
