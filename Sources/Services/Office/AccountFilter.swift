public import Titles

/// The filters of 账号管理, as they stand in the address.
public struct AccountFilter: Sendable, Equatable {
  /// A part of the username, of a person's name or of a unit's.
  public var text = ""
  /// 用户类型.
  public var door: Door?
  /// Locked ones alone, or those that aren't.
  public var isLocked: Bool?

  /// Every account.
  public init() {}
}
