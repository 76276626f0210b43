public import Titles

/// 单位类型与上级单位 as they are typed.
public struct UnitKindEntry: Sendable, Equatable {
  /// 单位类型: the raw value of a `UnitKind`.
  public var kind = ""
  /// 上级单位; nil where there is none.
  public var superior: UnitID?
  /// 统一社会信用代码.
  public var uscc = ""

  /// Nothing typed yet.
  public init() {}
}
