public import Titles

/// What must be known before two registrations of one unit become one.
public struct UnitMerge: Sendable, Equatable {
  /// The one that goes.
  public let duplicate: UnitFile
  /// The one that remains.
  public let unit: UnitFile
  /// Why they can't be merged; empty where they can.
  public let obstacles: [Reason]
}
