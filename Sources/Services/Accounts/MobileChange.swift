/// What somebody types who changes the mobile number that codes go to.
public struct MobileChange: Sendable, Equatable {
  /// 登录密码.
  public var current: String
  /// 新手机号.
  public var mobile: String

  /// Made of these parts.
  public init(current: String, mobile: String) {
    self.current = current
    self.mobile = mobile
  }
}
