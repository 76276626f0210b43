public import Titles

/// A unit with its own account, as a test made it.
public struct TestUnit: Sendable {
  /// The unit.
  public let id: UnitID
  /// The account of the unit itself (法人用户).
  public let account: AccountID
  /// 单位名称.
  public let name: String
  /// 统一社会信用代码.
  public let uscc: String
}
