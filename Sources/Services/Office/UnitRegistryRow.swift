public import Titles

/// A line of 单位管理.
public struct UnitRegistryRow: Sendable, Equatable {
  /// The unit.
  public let id: UnitID
  /// 单位名称.
  public let name: String
  /// 统一社会信用代码.
  public let uscc: String
  /// 单位类型.
  public let kind: UnitKind
  /// 注册地 in words; nil where it isn't filled in yet.
  public let district: String?
  /// What it may do, each kind once.
  public let powers: [PowerKind]
  /// 状态.
  public let standing: UnitStanding
  /// 注册时间.
  public let createdAt: Moment
}
