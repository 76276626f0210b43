public import Storage

/// One page of a unit's worklist.
public struct Worklist: Sendable, Equatable {
  /// The rows.
  public let rows: [WorklistItem]
  /// How many there are in all.
  public let total: Int
  /// Counting stopped at `total`: there may be more.
  public let isTotalCapped: Bool
  /// How many stand in each tab, without any filter; a tab without any is missing.
  public let counts: [WorklistTab: Int]
  /// The unit uses 签收.
  public let usesClaims: Bool
}
