/// What a unit types to ask for its superior.
public struct SuperiorRequestEntry: Sendable, Equatable {
  /// 上级单位名称.
  public var name = ""
  /// 统一社会信用代码; empty where it isn't known.
  public var uscc = ""
  /// 说明.
  public var explanation = ""

  /// Nothing typed yet.
  public init() {}
}
