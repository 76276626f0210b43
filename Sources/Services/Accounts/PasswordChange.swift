/// What somebody types who changes their password.
public struct PasswordChange: Sendable, Equatable {
  /// 原密码.
  public var current: String
  /// 新密码.
  public var password: String
  /// 确认新密码.
  public var passwordAgain: String

  /// Made of these parts.
  public init(current: String, password: String, passwordAgain: String) {
    self.current = current
    self.password = password
    self.passwordAgain = passwordAgain
  }
}
