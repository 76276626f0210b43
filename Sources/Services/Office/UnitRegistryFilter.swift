public import Titles

/// The filters of 单位管理, as they stand in the address.
public struct UnitRegistryFilter: Sendable, Equatable {
  /// 单位名称, or a part of it, or the whole 统一社会信用代码.
  public var text = ""
  /// 单位类型.
  public var kind: UnitKind?
  /// 状态.
  public var standing: UnitStanding?
  /// 权限.
  public var power: PowerKind?

  /// Every unit.
  public init() {}
}
