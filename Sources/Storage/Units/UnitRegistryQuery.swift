public import Titles

/// What the list of 单位管理 is asked for.
public struct UnitRegistryQuery: Sendable, Equatable {
  /// Part of the name, or the whole 统一社会信用代码; empty for all.
  public var text = ""
  /// Units of one kind; nil for all.
  public var kind: UnitKind?
  /// Units in one standing; nil for all.
  public var standing: UnitStanding?
  /// Units with one kind of power; nil for all.
  public var power: PowerKind?

  /// All units.
  public init() {}
}
