public import Titles

/// What 账号管理 shows of one account.
public struct AccountFile: Sendable, Equatable {
  /// The account.
  public let account: ControlledAccount
  /// Where it is signed in now, the last used first.
  public let sessions: [OpenSession]
  /// Failures at sign-in have locked the username until then; nil where they haven't.
  public let throttledUntil: Moment?
  /// 二次验证 is asked for at sign-in since then; nil where it isn't.
  public let secondFactorSince: Moment?
  /// Whether the viewer looks at their own account.
  public let isOwn: Bool
}
