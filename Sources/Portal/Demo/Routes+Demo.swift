import HTTPTypes

/// What exists in a demonstration only.
extension Routes {
  /// Moves the demonstration's clock.
  static let demoClock = FixedRoute(.post, "/demo/clock")
}
