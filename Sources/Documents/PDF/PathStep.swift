/// One step of a path; coordinates are points, y upwards.
enum PathStep: Equatable, Sendable {
  case move(x: Double, y: Double)
  case line(x: Double, y: Double)
  case curve(x1: Double, y1: Double, x2: Double, y2: Double, x: Double, y: Double)
  case rectangle(x: Double, y: Double, width: Double, height: Double)
  case close
}
