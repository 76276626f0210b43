/// A path and how it is painted.
struct DrawnShape: Equatable, Sendable {
  /// How a path is painted; the thickness is in points.
  enum Paint: Equatable, Sendable {
    case fill(Ink)
    case stroke(Ink, thickness: Double)
  }

  let paint: Paint
  let steps: [PathStep]
}
