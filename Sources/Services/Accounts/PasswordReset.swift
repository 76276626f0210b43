/// What somebody types who sets a forgotten password anew.
public struct PasswordReset: Sendable, Equatable {
  /// 用户名.
  public var username: String
  /// 验证码, 6 digits.
  public var code: String
  /// 新密码.
  public var password: String
  /// 确认新密码.
  public var passwordAgain: String

  /// Made of these parts.
  public init(username: String, code: String, password: String, passwordAgain: String) {
    self.username = username
    self.code = code
    self.password = password
    self.passwordAgain = passwordAgain
  }
}
