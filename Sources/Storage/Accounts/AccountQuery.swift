public import Titles

/// What the list of 账号管理 is asked for.
public struct AccountQuery: Sendable, Equatable {
  /// A part of the username, of the person's name or of the unit's; empty for all.
  public var text = ""
  /// Accounts of one door; nil for all.
  public var door: Door?
  /// Locked ones alone, or those that aren't; nil for all.
  public var isLocked: Bool?

  /// All accounts.
  public init() {}
}
