/// What somebody types who registers a unit as 法人用户. Every text is as it was typed.
public struct UnitRegistration: Sendable, Equatable {
  /// 单位名称.
  public var unitName = ""
  /// 统一社会信用代码.
  public var uscc = ""
  /// 法定代表人.
  public var legalRepresentative = ""
  /// 手机号.
  public var mobile = ""
  /// 用户名.
  public var username = ""
  /// 密码.
  public var password = ""
  /// 确认密码.
  public var passwordAgain = ""

  /// An empty form.
  public init() {}
}
