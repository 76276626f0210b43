public import Titles

/// Why a unit can't take part any more.
public struct UnitSuspension: Sendable, Equatable {
  /// Why, as the reform office wrote it.
  public let reason: String
  /// The unit that it was merged into; nil where it was only suspended.
  public let mergedInto: UnitID?
}
