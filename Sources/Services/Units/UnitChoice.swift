public import Titles

/// A unit in a searchable choice.
public struct UnitChoice: Sendable, Equatable {
  /// The unit.
  public let id: UnitID
  /// 单位名称.
  public let name: String
  /// What tells it apart from others of a similar name: 注册地 and 统一社会信用代码.
  public let detail: String
}
